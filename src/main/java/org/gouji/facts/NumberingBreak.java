package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A heading, or an item listed within a text, whose number does not follow the one before it, with what is wrong in Chinese.
 *
 * @param inText whether it is an item such as 三是… and no heading
 */
public record NumberingBreak(int section, boolean inText, String printed, String problem, Place place)
        implements Quotable {}
