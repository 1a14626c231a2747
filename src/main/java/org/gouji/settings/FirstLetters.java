package org.gouji.settings;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters with which a match of a pattern can begin, read off its text, as a small set that may hold others too. Where
 * none of them stands the pattern need not be tried, and a choice of thirty words is tried at three places instead of at
 * every letter.
 */
final class FirstLetters {

    private static final int WORDS = 8;
    private static final Pattern QUANTIFIER = Pattern.compile("([?*+]|\\{(\\d+)(?:,\\d*)?})[?+]?");

    private final String text;
    private int at;
    private boolean unsure;

    private FirstLetters(String pattern) {
        text = pattern;
    }

    /** The set, or null where a match may begin with any letter or with none, or where this cannot be told. */
    static long[] of(String pattern) {
        FirstLetters letters = new FirstLetters(pattern);
        long[] set = new long[WORDS];
        boolean empty = letters.alternatives(set);
        if (empty || letters.unsure || letters.at < pattern.length()) {
            return null;
        }
        int held = 0;
        for (long word : set) {
            held += Long.bitCount(word);
        }
        return held * 4 > WORDS * Long.SIZE ? null : set;
    }

    static boolean holds(long[] set, char c) {
        return (set[c >>> 6 & WORDS - 1] >>> c & 1) != 0;
    }

    /** Adds with what each alternative begins, and says whether one of them may be empty. */
    private boolean alternatives(long[] set) {
        boolean empty = false;
        do {
            empty |= sequence(set);
        } while (take("|"));
        return empty;
    }

    private boolean sequence(long[] set) {
        boolean empty = true;
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')' && !unsure) {
            long[] own = new long[WORDS];
            boolean ownEmpty = one(own);
            Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
            if (quantifier.lookingAt()) {
                at = quantifier.end();
                ownEmpty |= quantifier.group(1).matches("[?*]") || "0".equals(quantifier.group(2));
            }
            if (empty) {
                for (int i = 0; i < WORDS; i++) {
                    set[i] |= own[i];
                }
                empty = ownEmpty;
            }
        }
        return empty;
    }

    /** Adds with what the next letter, class or group begins, and says whether it may be empty. */
    private boolean one(long[] set) {
        char c = text.charAt(at++);
        switch (c) {
            case '(' -> {
                return group(set);
            }
            case '[' -> letters(set);
            case '.' -> all(set);
            case '^', '$' -> {
                return true;
            }
            case '\\' -> {
                return escaped(set);
            }
            default -> {
                unsure |= Character.isSurrogate(c);
                add(set, c);
            }
        }
        return false;
    }

    private boolean group(long[] set) {
        boolean look = take("?=") || take("?!") || take("?<=") || take("?<!");
        boolean named = !look && !take("?:") && at < text.length() && text.charAt(at) == '?';
        if (named) {
            int end = text.indexOf('>', at);
            unsure |= !take("?<") || end < 0;
            at = unsure ? text.length() : end + 1;
        }
        boolean empty = alternatives(look ? new long[WORDS] : set);
        unsure |= !take(")");
        return empty || look;
    }

    private boolean escaped(long[] set) {
        char c = at < text.length() ? text.charAt(at++) : 'Q';
        if (c == 'b' || c == 'B') {
            return true;
        }
        if (c == 'd') {
            range(set, '0', '9');
        } else if ("DsSwW".indexOf(c) >= 0) {
            all(set);
        } else {
            unsure |= Character.isLetterOrDigit(c);
            add(set, c);
        }
        return false;
    }

    /** A class of letters; what is more than letters and spans of them makes unsure. */
    private void letters(long[] set) {
        if (take("^")) {
            all(set);
        }
        unsure |= at < text.length() && text.charAt(at) == ']';
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at++);
            unsure |= c == '[' || c == '&' || Character.isSurrogate(c);
            if (c == '\\') {
                escaped(set);
            } else if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                range(set, c, text.charAt(at + 1));
                unsure |= text.charAt(at + 1) == '\\' || text.charAt(at + 1) == '[';
                at += 2;
            } else {
                add(set, c);
            }
        }
        unsure |= !take("]");
    }

    private static void range(long[] set, char from, char to) {
        for (int c = from; c <= to && c - from < WORDS * Long.SIZE; c++) {
            add(set, (char) c);
        }
    }

    private static void add(long[] set, char c) {
        set[c >>> 6 & WORDS - 1] |= 1L << c;
    }

    private static void all(long[] set) {
        Arrays.fill(set, -1L);
    }

    private boolean take(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }
}
