package org.gouji.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a label that tell it from others: numbering and punctuation are set aside. */
final class LabelKey {

    private static final Pattern NUMBERING =
            Pattern.compile("^#*(?:\\((?:[一二三四五六七八九十]{1,2}|\\d{1,2})\\)|[一二三四五六七八九十][、.,]|\\d{1,2}[、.,)]?)");

    private LabelKey() {}

    static String of(String normal) {
        Matcher numbering = numbered(normal) ? NUMBERING.matcher(normal) : null;
        return letters(numbering != null && numbering.find() ? normal.substring(numbering.end()) : normal);
    }

    /** Whether a text can begin with a number at all; most do not, and a pattern need not be tried on them. */
    static boolean numbered(String normal) {
        return !normal.isEmpty() && "#(一二三四五六七八九十0123456789".indexOf(normal.charAt(0)) >= 0;
    }

    static String letters(String text) {
        int same = 0;
        while (same < text.length() && letter(text.charAt(same))) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (letter(text.charAt(i))) {
                key.append(text.charAt(i));
            }
        }
        return key.toString();
    }

    /** Most are common Chinese characters, which need no look into the tables of Unicode. */
    private static boolean letter(char c) {
        return c >= 0x4E00 && c < 0x9FA5 || Character.isLetterOrDigit(c);
    }

    /** Whether the letters of a text are these; most texts differ in the first. */
    static boolean lettersAre(String text, String key) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (letter(c)) {
                if (at == key.length() || key.charAt(at) != c) {
                    return false;
                }
                at++;
            }
        }
        return at == key.length();
    }

    /** The number of edits between two keys, or {@code most + 1} where it is larger than {@code most}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }

    /** Whether {@code part} is what is left of {@code whole} when letters are lost and none is changed. */
    static boolean leftOf(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }
}
