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
    private static final byte[] MARKS = marks();

    private TextHeight() {}

    /** @param units width of the column in digits */
    static int lines(String text, int units) {
        int room = Math.max(2, units - 1);
        if (2 * text.length() <= room && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines += wrapped(text.substring(from, end), room);
            from = end + 1;
        }
        return lines + wrapped(text.substring(from), room);
    }

    static int units(String text) {
        return units(text, 0, text.length());
    }

    private static int units(String text, int from, int to) {
        int units = 0;
        for (int i = from; i < to; ) {
            int point = text.codePointAt(i);
            units += width(point);
            i += Character.charCount(point);
        }
        return units;
    }

    private static int wrapped(String line, int room) {
        int lines = 1;
        int used = 0;
        int from = 0;
        while (from < line.length()) {
            int to = chunkEnd(line, from);
            int width = units(line, from, to);
            if (used + width > room && used > 0) {
                lines++;
                used = 0;
            }
            while (width > room) {
                lines++;
                width -= room;
            }
            used += width;
            from = to;
        }
        return lines;
    }

    /** End of the shortest piece from {@code from} that is not broken. */
    private static int chunkEnd(String line, int from) {
        int to = from;
        boolean open = true;
        while (open && to < line.length()) {
            int point = line.codePointAt(to);
            to += Character.charCount(point);
            int next = to < line.length() ? line.codePointAt(to) : ' ';
            open = is(NOT_LAST_MARK, point)
                    || is(NOT_FIRST_MARK, next)
                    || width(point) == 1 && width(next) == 1 && point != ' ' && next != ' ';
        }
        return to;
    }

    private static boolean is(int mark, int point) {
        return point <= Character.MAX_VALUE && (MARKS[point] & mark) != 0;
    }

    private static int width(int point) {
        return point > Character.MAX_VALUE ? 2 : 1 + (MARKS[point] & WIDE_MARK);
    }

    /** What is asked of each letter of a workbook, for all letters of the basic plane. */
    private static byte[] marks() {
        byte[] marks = new byte[Character.MAX_VALUE + 1];
        for (int point = 0x1100; point < marks.length; point++) {
            marks[point] = (byte) (Character.isIdeographic(point) || point >= 0x2010 ? WIDE_MARK : 0);
        }
        NOT_FIRST.chars().forEach(point -> marks[point] |= NOT_FIRST_MARK);
        NOT_LAST.chars().forEach(point -> marks[point] |= NOT_LAST_MARK);
        return marks;
    }
}
