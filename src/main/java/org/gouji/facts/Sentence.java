package org.gouji.facts;

import org.gouji.document.Place;

/**
 * One sentence of the running text.
 *
 * @param text normalised: simplified characters, half-width punctuation and digits, no blanks
 * @param printed as printed
 * @param heading whether the sentence is a heading and says nothing by itself
 */
public record Sentence(int section, String text, String printed, Place place, boolean heading) implements Quotable {}
