package org.gouji.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must be, and passwords made up for others. */
final class Passwords {

    static final String POLICY = "不少于 10 位，含大写字母、小写字母、数字、其他符号中的三种，不含用户名";

    private static final int SHORTEST = 10;
    /** Longer ones are cut by the hash. */
    private static final int LONGEST_BYTES = 72;

    private static final int KINDS = 3;
    /** Without letters and digits that look alike in print. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** What is wrong with a password, in Chinese; empty where it may be used. */
    static Optional<String> fault(String name, String password) {
        if (password.length() < SHORTEST
                || kinds(password) < KINDS
                || password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("新密码不符合要求：" + POLICY);
        }
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                ? Optional.of("新密码过长：不超过 " + LONGEST_BYTES + " 字节")
                : Optional.empty();
    }

    /** A password that meets the policy, in groups that can be read out. */
    static String random() {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            if (kinds(text.toString()) == KINDS + 1) {
                return text.toString();
            }
        }
    }

    private static long kinds(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }
}
