package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A numbered heading.
 *
 * @param level 1 for 一、 2 for （一） 3 for 1.
 * @param ordinal its number, from 1
 * @param title heading without its number, normalised
 * @param withoutText whether nothing stands below it before the next heading of the same or a higher level or the end
 */
public record Heading(
        int section, int level, int ordinal, String title, String printed, Place place, boolean withoutText)
        implements Quotable {}
