package org.gouji.facts;

import org.gouji.document.Place;

/**
 * The running text right below one heading of part one.
 *
 * @param title the heading without its number, normalised
 * @param text all that stands below it before the next heading, normalised
 * @param printed the heading as it reads
 */
public record HeadingBody(int section, String title, String text, String printed, Place place) implements Quotable {

    public int characters() {
        return text.length();
    }
}
