package org.gouji.read;

import java.util.ArrayList;
import java.util.List;

/** One physical line of a text file with its number, from 1; CR, LF and CRLF end a line. */
record Line(int number, String text) {

    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int newline = -1;
        int carriage = -1;
        int start = 0;
        while (start < text.length()) {
            newline = newline < start ? end(text, '\n', start) : newline;
            carriage = carriage < start ? end(text, '\r', start) : carriage;
            int end = Math.min(newline, carriage);
            lines.add(new Line(lines.size() + 1, text.substring(start, end)));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    private static int end(String text, char mark, int start) {
        int end = text.indexOf(mark, start);
        return end < 0 ? text.length() : end;
    }

    boolean blank() {
        return blank(text);
    }

    /** Whether nothing but blanks stands in a text. */
    static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!empty(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without the blanks around it, those of Chinese and of web pages included. */
    static String trim(String text) {
        return trim(text, 0, text.length());
    }

    /** The same of a part of a text. */
    static String trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && empty(text.charAt(from))) {
            from++;
        }
        while (to > from && empty(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean empty(char c) {
        boolean common = c > ' ' && c < 0x7F || c > 0x3000 && c < 0xFEFF;
        return !common && (c == ' ' || blank(c));
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x200B && c <= 0x200F || c == 0xFEFF;
    }
}
