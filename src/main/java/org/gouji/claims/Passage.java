package org.gouji.claims;

import org.gouji.document.Place;

/**
 * A paragraph of the narrative.
 *
 * @param section part it stands in, 0 before part one
 * @param heading title of the nearest heading above it, empty where there is none
 * @param text normalised: simplified, half-width digits and punctuation, no blanks
 * @param printed the way back to the text as printed
 */
public record Passage(int section, String heading, String text, Printed printed, Place place) {

    /** Gives the printed text behind the normalised characters from {@code from} up to {@code to}. */
    @FunctionalInterface
    public interface Printed {
        String of(int from, int to);
    }

    String printed(int from, int to) {
        return printed.of(from, to);
    }
}
