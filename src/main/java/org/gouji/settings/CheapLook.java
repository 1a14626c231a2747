package org.gouji.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with words of which every match holds at least one, read off its text. Most texts hold none of them, and to
 * look for words costs a tenth of trying the pattern at every letter.
 */
public final class CheapLook {

    /** More words take longer to look for than the places where a match may begin. */
    private static final int FEW_WORDS = 4;

    /** What follows a backslash and holds no word. */
    private static final String WITHOUT_WORDS = "dDsSwWbB";

    private static final Pattern QUANTIFIER = Pattern.compile("([?*+]|\\{(\\d+)(?:,\\d*)?})[?+]?");

    private final Pattern pattern;
    private final List<String> words;
    /** With which letters a match begins, null where this cannot be told. */
    private final long[] first;

    private CheapLook(Pattern pattern, List<String> words) {
        this.pattern = pattern;
        this.words = words;
        this.first = FirstLetters.of(pattern.pattern());
    }

    /** A pattern compiled without flags. */
    public static CheapLook of(String pattern) {
        return of(Pattern.compile(pattern));
    }

    /** A pattern compiled without flags. */
    public static CheapLook of(Pattern pattern) {
        return new CheapLook(pattern, words(pattern.pattern()));
    }

    /** The pattern itself. */
    public Pattern pattern() {
        return pattern;
    }

    /** Whether the pattern may match somewhere in the text. */
    public boolean mayMatch(String text) {
        if (words.isEmpty()) {
            return true;
        }
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the pattern matches somewhere in the text. */
    public boolean find(String text) {
        if (first == null) {
            return mayMatch(text) && pattern.matcher(text).find();
        }
        return (words.size() > FEW_WORDS || mayMatch(text)) && next(matcher(text), text, 0);
    }

    /** A matcher for {@link #next}. */
    public Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether the pattern matches from {@code from} on, as {@link Matcher#find} tells it; the matcher then has the match. */
    public boolean next(Matcher matcher, String text, int from) {
        if (first == null) {
            return matcher.region(from, text.length()).find();
        }
        for (int i = from; i < text.length(); i++) {
            if (FirstLetters.holds(first, text.charAt(i))
                    && matcher.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Words of which every match of the pattern holds at least one; none where no such words can be told. */
    public static List<String> words(String pattern) {
        Reader reader = new Reader(pattern);
        List<String> words = reader.alternatives();
        return reader.unsure || reader.at < pattern.length() ? List.of() : words;
    }

    /** Reads a pattern from left to right. What it does not know makes it unsure, and then there are no words. */
    private static final class Reader {

        private final String text;
        private int at;
        private boolean unsure;

        Reader(String text) {
            this.text = text;
        }

        /** One of these words is in every match, whichever alternative it takes; none where one of them has none. */
        List<String> alternatives() {
            List<String> all = new ArrayList<>();
            boolean each = true;
            do {
                List<String> words = sequence();
                each &= !words.isEmpty();
                all.addAll(words);
            } while (take("|"));
            return each ? all : List.of();
        }

        private List<String> sequence() {
            List<String> best = List.of();
            StringBuilder run = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')' && !unsure) {
                int before = run.length();
                List<String> own = List.of();
                if (text.charAt(at) == '(') {
                    best = better(best, run);
                    run.setLength(0);
                    before = 0;
                    own = group();
                } else if (literal()) {
                    run.append(text.charAt(at++));
                } else {
                    best = better(best, run);
                    run.setLength(0);
                    before = 0;
                    without();
                }
                Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
                if (quantifier.lookingAt()) {
                    at = quantifier.end();
                    boolean optional = quantifier.group(1).matches("[?*]") || "0".equals(quantifier.group(2));
                    own = optional ? List.of() : own;
                    run.setLength(optional ? before : run.length());
                    best = better(best, run);
                    run.setLength(0);
                }
                best = better(best, own);
            }
            return better(best, run);
        }

        /** Whether a letter that stands for itself comes next; an escaped one loses its backslash. */
        private boolean literal() {
            char c = text.charAt(at);
            unsure |= Character.isSurrogate(c);
            if (c != '\\') {
                return ".[^$".indexOf(c) < 0;
            }
            boolean itself = at + 1 < text.length() && !Character.isLetterOrDigit(text.charAt(at + 1));
            at += itself ? 1 : 0;
            return itself;
        }

        private void without() {
            char c = text.charAt(at);
            if (c == '[') {
                letters();
            } else if (c == '\\') {
                unsure = at + 1 >= text.length() || WITHOUT_WORDS.indexOf(text.charAt(at + 1)) < 0;
                at += 2;
            } else {
                at++;
            }
        }

        /** Passes over a class of letters. */
        private void letters() {
            unsure |= text.startsWith("[]", at) || text.startsWith("[^]", at);
            int depth = 0;
            do {
                char c = text.charAt(at);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                at += c == '\\' ? 2 : 1;
            } while (depth > 0 && at < text.length());
            unsure |= depth > 0;
        }

        private List<String> group() {
            at++;
            boolean look = take("?=") || take("?!") || take("?<=") || take("?<!");
            if (!look && !take("?:") && at < text.length() && text.charAt(at) == '?') {
                unsure = true;
                return List.of();
            }
            List<String> words = alternatives();
            unsure |= !take(")");
            return look ? List.of() : words;
        }

        private boolean take(String next) {
            boolean there = text.startsWith(next, at);
            at += there ? next.length() : 0;
            return there;
        }

        private static List<String> better(List<String> best, CharSequence run) {
            return run.isEmpty() ? best : better(best, List.of(run.toString()));
        }

        /** The longer the shortest of the words, the rarer they are; of equally long ones fewer are better. */
        private static List<String> better(List<String> a, List<String> b) {
            int longer = shortest(a) - shortest(b);
            return longer > 0 || longer == 0 && a.size() <= b.size() ? a : b;
        }

        private static int shortest(List<String> words) {
            return words.stream().mapToInt(String::length).min().orElse(0);
        }
    }
}
