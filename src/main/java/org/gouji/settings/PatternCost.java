package org.gouji.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a pattern runs away, by trying it on texts made of its own words and counting how many characters it
 * looks at. Java's patterns have no limit of their own, and from a pattern's form alone too much harmless would be refused.
 */
final class PatternCost {

    /** The length of the texts where a pattern is for a sentence: work that grows with the fourth power is told by it. */
    static final int SENTENCE = 40;

    /** The same for a pattern that is put to a whole section: there the third power is too much already. */
    static final int SECTION = 160;

    /** Looks that a pattern may take on one such text. */
    private static final int MOST_LOOKS = 60_000;

    private static final int MOST_WORDS = 14;

    /** Words and choices of words with anything before and after: most patterns are no more than that. */
    private static final Pattern PLAIN = Pattern.compile("(\\(\\?s\\))?(\\.\\*)?[^*+{?]*(\\.\\*)?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[《》，。、：；（）,:;]");

    private PatternCost() {}

    static boolean runsAway(Pattern pattern, int length) {
        return !PLAIN.matcher(pattern.pattern()).matches()
                && texts(pattern.pattern(), length).stream().anyMatch(text -> endless(pattern, text));
    }

    private static boolean endless(Pattern pattern, String text) {
        try {
            pattern.matcher(new Counted(text, new int[1])).matches();
            return false;
        } catch (TooManyLooks | StackOverflowError e) {
            return true;
        }
    }

    private static List<String> texts(String pattern, int length) {
        Set<String> words = new LinkedHashSet<>(List.of("a", "1", "公"));
        Matcher found = WORD.matcher(pattern);
        while (found.find() && words.size() < MOST_WORDS) {
            String word = found.group();
            words.add(word);
            words.add(word.substring(0, 1));
            words.add(word.substring(word.length() - 1));
        }
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            texts.add(filled(word, length) + "\u0001");
            for (String other : words) {
                if (!other.equals(word)) {
                    texts.add(filled(word + other, length) + "\u0001");
                    texts.add(filled(word, length).substring(0, length / 2)
                            + filled(other, length).substring(0, length / 2) + "\u0001");
                }
            }
        }
        return texts;
    }

    private static String filled(String word, int length) {
        return word.repeat(length / word.length() + 1).substring(0, length);
    }

    private static final class TooManyLooks extends RuntimeException {
        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at, and has enough of it some time. */
    private record Counted(String text, int[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
