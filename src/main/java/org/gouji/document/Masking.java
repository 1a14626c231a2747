package org.gouji.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides numbers of persons: identity cards (GB 11643, with their check digit), bank cards (Luhn) and mobile telephones.
 * What leaves the product passes through here, so that a finding on personal data does not spread it.
 */
public final class Masking {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\dA-Za-z.])(?:\\d{17}[\\dXx]|\\d{16,19}|1[3-9]\\d{9})(?![\\dA-Za-z]|\\.\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int MOBILE = 11;
    private static final int IDENTITY = 18;

    private Masking() {}

    /** The text with the middle of such numbers replaced by asterisks. */
    public static String of(String text) {
        if (text == null || text.length() < MOBILE) {
            return text;
        }
        Matcher number = NUMBER.matcher(text);
        StringBuilder out = null;
        int last = 0;
        while (number.find()) {
            if (identity(number.group())
                    || bankCard(number.group())
                    || number.group().length() == MOBILE) {
                out = out == null ? new StringBuilder() : out;
                String digits = number.group();
                out.append(text, last, number.start())
                        .append(digits, 0, 3)
                        .append("*".repeat(digits.length() - 5))
                        .append(digits, digits.length() - 2, digits.length());
                last = number.end();
            }
        }
        return out == null ? text : out.append(text, last, text.length()).toString();
    }

    /** Whether it is the number of an identity card: 18 places, a date of birth and the check digit. */
    public static boolean identity(String digits) {
        if (digits.length() != IDENTITY
                || !digits.substring(6, 14).matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(digits.charAt(IDENTITY - 1));
    }

    /** Whether it is the number of a bank card: 16 to 19 digits that begin with 4, 5 or 6 and pass the Luhn check. */
    public static boolean bankCard(String digits) {
        if (digits.length() < 16
                || "456".indexOf(digits.charAt(0)) < 0
                || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
