package org.gouji.workbook;

/**
 * Number of lines that wrapped text takes. A Chinese character is two units wide, others one; Latin words and figures
 * stay whole, and closing punctuation does not begin a line.
 */
final class TextHeight {

    private static final String NOT_FIRST = "，。；：、！？）》」』”’…％%,.;:!?)]}";
    private static final String NOT_LAST = "（《「『“‘([{";

    private static final int WIDE_MARK = 1;
    private static final int NOT_FIRST_MARK = 2;
    private static final int NOT_LAST_MARK = 4;
    private static final int LATIN_MARK = 8;
    private static final byte[] MARKS = marks();

    private TextHeight() {}

    /** @param units width of the column in digits */
    static int lines(String text, int units) {
        int room = Math.max(2, units - 1);
        if (2 * text.length() <= room && text.indexOf('\n') < 0) {
            return 1;
        }
        char[] letters = text.toCharArray();
        int lines = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines += wrapped(letters, from, end, room);
            from = end + 1;
        }
        return lines + wrapped(letters, from, text.length(), room);
    }

    static int units(String text) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += width(MARKS[text.charAt(i)]);
        }
        return units;
    }

    private static int wrapped(char[] letters, int from, int to, int room) {
        int lines = 1;
        int used = 0;
        int piece = 0;
        int next = from < to ? MARKS[letters[from]] : 0;
        for (int i = from; i < to; i++) {
            int mark = next;
            piece += width(mark);
            if (i + 1 < to) {
                next = MARKS[letters[i + 1]];
                if (stays(mark, next)) {
                    continue;
                }
            }
            if (used + piece > room && used > 0) {
                lines++;
                used = 0;
            }
            while (piece > room) {
                lines++;
                piece -= room;
            }
            used += piece;
            piece = 0;
        }
        return lines;
    }

    /** Whether no line ends between two letters. */
    private static boolean stays(int mark, int next) {
        return (mark & NOT_LAST_MARK) != 0 || (next & NOT_FIRST_MARK) != 0 || (mark & next & LATIN_MARK) != 0;
    }

    private static int width(int mark) {
        return 1 + (mark & WIDE_MARK);
    }

    /** What is asked of each letter of a workbook; the halves of a letter beyond the basic plane are one unit each. */
    private static byte[] marks() {
        byte[] marks = new byte[Character.MAX_VALUE + 1];
        for (int point = 0; point < marks.length; point++) {
            boolean wide = point >= 0x1100 && (Character.isIdeographic(point) || point >= 0x2010);
            boolean half = Character.isSurrogate((char) point);
            marks[point] = (byte) (half ? 0 : wide ? WIDE_MARK : point == ' ' ? 0 : LATIN_MARK);
            marks[point] |= (byte) (Character.isLowSurrogate((char) point) ? NOT_FIRST_MARK : 0);
        }
        NOT_FIRST.chars().forEach(point -> marks[point] |= NOT_FIRST_MARK);
        NOT_LAST.chars().forEach(point -> marks[point] |= NOT_LAST_MARK);
        return marks;
    }
}
