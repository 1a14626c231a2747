package org.gouji.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of {@code lexicon.txt}, found by longest match. */
final class Lexicon {

    /** A word of the lexicon. */
    record Entry(String word, Term term) {}

    /** The words that begin with each character, the longest first; null where none does. */
    private static final Entry[][] BY_FIRST = read();

    /** The second characters of these words, 0 for a word of one: most words are ruled out by them. */
    private static final char[][] SECONDS = seconds(BY_FIRST);

    private Lexicon() {}

    /** The longest word that begins at {@code at}, or null. */
    static Entry at(String text, int at) {
        Entry[] words = BY_FIRST[text.charAt(at)];
        if (words != null) {
            char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            char[] seconds = SECONDS[text.charAt(at)];
            for (int i = 0; i < words.length; i++) {
                boolean possible = seconds[i] == second || seconds[i] == 0;
                if (possible && text.startsWith(words[i].word(), at)) {
                    return words[i];
                }
            }
        }
        return null;
    }

    private static char[][] seconds(Entry[][] byFirst) {
        char[][] seconds = new char[byFirst.length][];
        for (int first = 0; first < byFirst.length; first++) {
            if (byFirst[first] != null) {
                seconds[first] = new char[byFirst[first].length];
                for (int i = 0; i < seconds[first].length; i++) {
                    String word = byFirst[first][i].word();
                    seconds[first][i] = word.length() == 1 ? 0 : word.charAt(1);
                }
            }
        }
        return seconds;
    }

    private static Entry[][] read() {
        Map<Character, List<Entry>> byFirst = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.trim().split(" +");
                    Term term = Term.valueOf(words[0]);
                    for (int i = 1; i < words.length; i++) {
                        byFirst.computeIfAbsent(words[i].charAt(0), any -> new ArrayList<>())
                                .add(new Entry(words[i], term));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Entry[][] index = new Entry[Character.MAX_VALUE + 1][];
        byFirst.forEach((first, words) -> {
            words.sort((a, b) -> b.word().length() - a.word().length());
            index[first] = words.toArray(Entry[]::new);
        });
        return index;
    }
}
