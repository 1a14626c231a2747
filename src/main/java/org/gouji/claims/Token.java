package org.gouji.claims;

/**
 * A word, number or mark of a passage.
 *
 * @param from first character in the normalised text
 * @param to end, exclusive
 * @param number the number where the term is {@code NUMBER}, else null
 * @param year distance from the report's year where the term is {@code YEAR}, else 0
 */
record Token(Term term, int from, int to, Number number, int year) {

    /** A printed number; spelled ones are in Chinese characters. */
    record Number(org.gouji.facts.Quantity quantity, boolean spelled) {}

    boolean is(Term other) {
        return term == other;
    }

    boolean wall() {
        return Term.WALLS.contains(term);
    }
}
