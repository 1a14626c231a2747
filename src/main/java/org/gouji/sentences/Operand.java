package org.gouji.sentences;

/**
 * One thing that a formula reckons with.
 *
 * @param drl how it stands in an expression: {@code $新收.value}, {@code $合计}, {@code 12}
 * @param pattern the pattern that brings it in, empty where it is known already or is a number
 * @param name the name it is bound to, empty for a number
 */
record Operand(String drl, String pattern, String name) {

    boolean isNew() {
        return !pattern.isEmpty();
    }

    boolean threshold() {
        return pattern.startsWith("Threshold(");
    }
}
