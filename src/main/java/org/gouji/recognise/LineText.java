package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Place;

/**
 * A line of running text taken apart at its blanks: words, then the numbers at its end. So PDF files give a table row,
 * with nothing but blanks between its cells.
 */
record LineText(Place place, List<Words> words, List<Words> numbers) {

    private static final Pattern UNIT = Pattern.compile("[件条项份宗个起次元]|万元");
    /** A line of more letters is running text; blanks may stand between the cells of a row in any number. */
    private static final int LONGEST = 400;
    /** So many Chinese characters a cell with a unit has at most (12.5万元, 约20件). */
    private static final int MOST_LETTERS = 2;

    static LineText of(Piece piece, Script script) {
        if (piece.printed().length() > LONGEST && letters(piece.printed()) > LONGEST) {
            return new LineText(piece.place(), List.of(piece.words()), List.of());
        }
        List<Words> tokens = new ArrayList<>();
        for (String token : withUnits(tokens(piece.printed()))) {
            tokens.add(token.equals(piece.printed()) ? piece.words() : Words.of(token, script));
        }
        int from = tokens.size();
        while (from > 0 && number(tokens.get(from - 1).normal())) {
            from--;
        }
        return new LineText(
                piece.place(), List.copyOf(tokens.subList(0, from)), List.copyOf(tokens.subList(from, tokens.size())));
    }

    private static long letters(String printed) {
        return printed.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }

    /** Whether no blank stands in a text, so that it is one word or one number and no row of a table. */
    static boolean single(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean common = c > ' ' && c < 0x7F || c > 0x3000 && c < 0xFEFF;
            if (!common && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return joined(words);
    }

    static String joined(List<Words> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.normal()));
        return text.toString();
    }

    boolean numbersOnly() {
        return words.isEmpty() && !numbers.isEmpty();
    }

    /** A unit that a blank parts from its number is one cell with it. */
    private static List<String> withUnits(List<String> tokens) {
        List<String> joined = new ArrayList<>();
        for (String token : tokens) {
            int last = joined.size() - 1;
            boolean unit = UNIT.matcher(token).matches()
                    && last >= 0
                    && Character.isDigit(
                            joined.get(last).charAt(joined.get(last).length() - 1));
            if (unit) {
                joined.set(last, joined.get(last) + token);
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    /** The parts between blanks; the note behind a number stays with it, as in 22（其中修订 16 件）. */
    private static List<String> tokens(String printed) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        int open = 0;
        for (int i = 0; i <= printed.length(); i++) {
            boolean end = i == printed.length();
            char c = end ? ' ' : printed.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (start >= 0 && (end || blank && open == 0)) {
                tokens.add(printed.substring(start, i).strip());
                start = -1;
                open = 0;
            } else if (start < 0 && !blank) {
                start = i;
            }
            if (start >= 0 && Character.isDigit(printed.charAt(start)) && (c == '(' || c == '（')) {
                boolean closed = printed.indexOf(')', i) > 0 || printed.indexOf('）', i) > 0;
                open += closed ? 1 : 0;
            } else if (open > 0 && (c == ')' || c == '）')) {
                open--;
            }
        }
        return tokens;
    }

    /** Whether a word stands for a cell; a label that begins with its number does not. */
    private static boolean number(String normal) {
        if (CellNumber.whole(normal) || CellNumber.placeholder(normal)) {
            return true;
        }
        if (!CellNumber.likely(normal)) {
            return false;
        }
        long letters = normal.replaceAll("\\(.*\\)", "")
                .chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return letters <= MOST_LETTERS;
    }
}
