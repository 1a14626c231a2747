package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A paragraph of whole sentences the last of which has no punctuation at its end, with a heading right below it: so nothing
 * of it stands on another line.
 */
public record OpenParagraph(int section, String printed, Place place) implements Quotable {}
