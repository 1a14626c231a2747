package org.gouji.sentences;

import java.util.Arrays;
import java.util.Map;

/**
 * A sentence as it is matched: blanks outside quotes and the full stop left out, punctuation of one width. It knows the
 * column that each of its characters has in the file.
 */
record Written(int line, String text, int[] columns) {

    private static final int LONGEST = 500;
    private static final Map<Character, String> SAME = Map.ofEntries(
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('−', "-"),
            Map.entry('×', "*"),
            Map.entry('＊', "*"),
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('＞', ">"),
            Map.entry('＜', "<"),
            Map.entry('＝', "="),
            Map.entry('≠', "!="),
            Map.entry('≥', ">="),
            Map.entry('≤', "<="),
            Map.entry(':', "："),
            Map.entry(',', "，"));
    private static final String OPENING = "「『“\"";
    private static final String CLOSING = "」』”\"";
    private static final String STOPS = "。；;，";

    /** @param from index of the first character of the sentence in the line */
    static Written of(String source, int line, int from) throws SentenceFault {
        if (source.length() > LONGEST) {
            throw new SentenceFault(line, 0, "这一行超过 " + LONGEST + " 个字，请分成几句");
        }
        StringBuilder text = new StringBuilder();
        int[] columns = new int[source.length() * 2];
        char closes = 0;
        int opened = 0;
        int within = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            hidden(c, line, i + 1);
            String written = String.valueOf(c);
            if (closes != 0) {
                within += closes == '”' && c == '“' ? 1 : 0;
                if (c == closes && within > 0) {
                    within--;
                } else if (c == closes) {
                    written = closes == '』' ? "」" : closes == '"' ? "”" : written;
                    closes = 0;
                }
            } else if (OPENING.indexOf(c) >= 0) {
                closes = CLOSING.charAt(OPENING.indexOf(c));
                opened = i + 1;
                written = c == '『' ? "「" : c == '"' ? "“" : written;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            } else if (c >= '０' && c <= '９') {
                written = String.valueOf((char) (c - '０' + '0'));
            } else {
                written = SAME.getOrDefault(c, written);
            }
            for (int k = 0; k < written.length(); k++) {
                columns[text.length()] = i + 1;
                text.append(written.charAt(k));
            }
        }
        if (closes != 0) {
            throw new SentenceFault(line, opened, "引号没有配对：这里的“" + source.charAt(opened - 1) + "”没有另一半");
        }
        while (text.length() > 0 && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0) {
            text.setLength(text.length() - 1);
        }
        return new Written(line, text.toString(), Arrays.copyOf(columns, text.length()));
    }

    /** The column in the file of a character of the text. */
    int column(int index) {
        return columns.length == 0 ? 1 : columns[Math.min(index, columns.length - 1)];
    }

    SentenceFault fault(int index, String why) {
        return new SentenceFault(line, column(index), why);
    }

    /** Characters that nobody sees could make one sentence look like another. */
    static void hidden(char c, int line, int column) throws SentenceFault {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && c != '\t';
        if (control
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            throw new SentenceFault(line, column, "这里有一个看不见或用不了的字符（U+" + String.format("%04X", (int) c) + "），请删去");
        }
    }
}
