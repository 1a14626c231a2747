package org.gouji.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The known word nearest to a misspelt one. */
public final class Nearest {

    private Nearest() {}

    /** A hint in Chinese to append to a message, empty where nothing is near. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> "，您是否要写“" + near + "”？").orElse("");
    }

    /** The only word that begins with it, else the one with the fewest letters to change, else the only one of which either is a part. */
    public static Optional<String> to(String word, Collection<String> known) {
        return only(known, candidate -> word.length() > 1 && candidate.startsWith(word))
                .or(() -> byLetters(word, known))
                .or(() -> only(
                        known,
                        candidate -> candidate.contains(word) && isChinese(word)
                                || candidate.length() > 1 && word.contains(candidate)));
    }

    private static boolean isChinese(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isIdeographic);
    }

    private static Optional<String> only(Collection<String> known, Predicate<String> asked) {
        List<String> found = known.stream().filter(asked).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> byLetters(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= furthest(word))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A single character that differs has nothing in common any more. */
    private static int furthest(String word) {
        return word.length() < 2 ? 0 : Math.max(1, (word.length() + (isChinese(word) ? 1 : 0)) / 3);
    }

    /** Insertions, deletions, changes and swaps of neighbouring letters that turn one word into the other. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
