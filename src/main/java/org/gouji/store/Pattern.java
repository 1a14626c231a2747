package org.gouji.store;

/** A text to be looked for anywhere in a column, as a pattern of {@code like}. */
final class Pattern {

    private Pattern() {}

    static String of(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
