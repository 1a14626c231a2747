package org.gouji.derive;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells whether a text takes up the very words of another one: some letters in a row, words that say nothing left out. */
final class SharedWords {

    private static final Pattern HAN = Pattern.compile("[一-龥]+");
    private static final int LETTERS = 3;
    /** Words of this many letters may stand together by chance: two of them must. */
    private static final int SHORT = 2;

    private SharedWords() {}

    /**
     * @param common words that say nothing of what a text is about
     * @param said whether these words stand in what the text is held against
     */
    static boolean any(String text, Pattern common, Predicate<String> said) {
        for (String part : common.split(text)) {
            for (int i = 0; i + LETTERS <= part.length(); i++) {
                String words = part.substring(i, i + LETTERS);
                if (HAN.matcher(words).matches() && said.test(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one text holds two short words of another, in whatever order: 格式不统一 → 统一格式. */
    static boolean two(String text, Pattern common, String said) {
        int found = 0;
        for (String part : common.split(text)) {
            for (int i = 0; i + SHORT <= part.length(); i++) {
                String word = part.substring(i, i + SHORT);
                if (HAN.matcher(word).matches() && said.contains(word)) {
                    found++;
                    i++; // the next word begins behind this one
                }
            }
        }
        return found > 1;
    }
}
