package org.gouji.read;

/** What stands between two lines of one cell. */
final class CellJoin {

    /** A line end between two digits, where it is not certain that both belong to one number. */
    static final String MARK = "⏎";

    private CellJoin() {}

    /**
     * Chinese lines break anywhere and are put together; between Latin words stands a blank.
     *
     * @param full whether the upper line had no room for another digit, so that a number had to go on below
     */
    static String between(String above, String below, boolean full) {
        if (above.isEmpty() || below.isEmpty()) {
            return "";
        }
        char left = above.charAt(above.length() - 1);
        char right = below.charAt(0);
        boolean point = !Character.isDigit(right) && below.length() > 1 && !Character.isDigit(below.charAt(1));
        if (numeric(left) && numeric(right) && !point) {
            return full ? "" : MARK;
        }
        return left < 0x2E80 && right < 0x2E80 ? " " : "";
    }

    private static boolean numeric(char c) {
        return Character.isDigit(c) || c == '.' || c == ',' || c == '，' || c == '．';
    }
}
