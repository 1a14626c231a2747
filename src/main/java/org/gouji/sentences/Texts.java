package org.gouji.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of authors as DRL holds them: plain texts, texts with values in them, words to look for. */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String NOT_PLAIN = ".*+?()[]{}^$|\\\"";

    private Texts() {}

    /** Refuses what would end a DRL string or begin something else in it. */
    static void literal(String text, Written sentence, int at) throws SentenceFault {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\\') {
                throw sentence.fault(at + i, "文字里不得有半角引号和反斜杠，引号请用“ ”");
            }
        }
        if (text.isBlank()) {
            throw sentence.fault(at, "引号里是空的");
        }
    }

    /** A word that is looked for as it stands, inside a pattern. */
    static String word(String text, Written sentence, int at) throws SentenceFault {
        literal(text, sentence, at);
        for (int i = 0; i < text.length(); i++) {
            if (NOT_PLAIN.indexOf(text.charAt(i)) >= 0) {
                throw sentence.fault(at + i, "要找的词语里不能有“" + text.charAt(i) + "”，请直接写词语，几个词语用“、”分开");
            }
        }
        return text;
    }

    /** A text whose {@code {…}} are filled with values, as an expression. */
    static String filled(String text, Written sentence, int at, CellWords words) throws SentenceFault {
        literal(text, sentence, at);
        List<String> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                parts.add("\"" + text.substring(from, place.start()) + "\"");
            }
            Formula value = value(place.group(1), sentence, at + place.start(1), words);
            if (parts.isEmpty()) {
                parts.add("\"\"");
            }
            parts.add(value.compound() ? "( " + value.drl() + " )" : value.drl());
            from = place.end();
        }
        if (from < text.length()) {
            parts.add("\"" + text.substring(from) + "\"");
        }
        return String.join(" + ", parts);
    }

    /** What stands in {@code {…}}: a name alone, or a formula with its names in 「」. */
    static Formula value(String text, Written sentence, int at, CellWords words) throws SentenceFault {
        boolean alone = !text.contains("「");
        return Formula.parse(alone ? "「" + text + "」" : text, sentence, alone ? Math.max(0, at - 1) : at, words);
    }
}
