package org.gouji.derive;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells whether a text takes up the very words of another one: some letters in a row, words that say nothing left out. */
final class SharedWords {

    private static final Pattern HAN = Pattern.compile("[一-龥]+");
    private static final int LETTERS = 3;

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
}
