package org.gouji.workbook;

/**
 * Number of lines that wrapped text takes. A Chinese character is two units wide, others one; Latin words and figures
 * stay whole, and closing punctuation does not begin a line.
 */
final class TextHeight {

    private static final String NOT_FIRST = "，。；：、！？）》」』”’…％%,.;:!?)]}";
    private static final String NOT_LAST = "（《「『“‘([{";

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
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            units += width(text.codePointAt(i));
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
            open = NOT_LAST.indexOf(point) >= 0
                    || NOT_FIRST.indexOf(next) >= 0
                    || width(point) == 1 && width(next) == 1 && point != ' ' && next != ' ';
        }
        return to;
    }

    private static int width(int point) {
        if (point < 0x1100) {
            return 1;
        }
        return point >= 0x20000 || Character.isIdeographic(point) || point >= 0x2010 ? 2 : 1;
    }
}
