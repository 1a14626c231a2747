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

    /** A character that no word has. */
    private static final char NONE = 0;

    /** The words that begin with two characters, the longest first, each at the place that the two give or behind it. */
    private static final Entry[][] WORDS = new Entry[1 << 13][];

    /** Whether a word begins with a character: with most none does. */
    private static final boolean[] BEGINS = new boolean[Character.MAX_VALUE + 1];

    static {
        read().forEach((beginning, words) -> {
            words.sort((a, b) -> b.word().length() - a.word().length());
            WORDS[place(beginning.charAt(0), beginning.charAt(1))] = words.toArray(Entry[]::new);
            BEGINS[beginning.charAt(0)] = true;
        });
    }

    private Lexicon() {}

    /** The longest word that begins at {@code at}, or null. */
    static Entry at(String text, int at) {
        char first = text.charAt(at);
        if (!BEGINS[first]) {
            return null;
        }
        Entry[] words = at + 1 < text.length() ? WORDS[place(first, text.charAt(at + 1))] : null;
        if (words != null) {
            for (Entry word : words) {
                if (text.startsWith(word.word(), at)) {
                    return word;
                }
            }
        }
        Entry[] alone = WORDS[place(first, NONE)];
        return alone == null ? null : alone[0];
    }

    /** Where the words with these two characters are, or the next free place. */
    private static int place(char first, char second) {
        int place = (first * 31 + second) * 0x9E3779B1 >>> 19;
        while (WORDS[place] != null && !begins(WORDS[place][0].word(), first, second)) {
            place = place + 1 & WORDS.length - 1;
        }
        return place;
    }

    private static boolean begins(String word, char first, char second) {
        return word.charAt(0) == first && (word.length() == 1 ? NONE : word.charAt(1)) == second;
    }

    private static Map<String, List<Entry>> read() {
        Map<String, List<Entry>> words = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] own = line.trim().split(" +");
                    Term term = Term.valueOf(own[0]);
                    for (int i = 1; i < own.length; i++) {
                        String beginning = (own[i] + NONE).substring(0, 2);
                        words.computeIfAbsent(beginning, any -> new ArrayList<>())
                                .add(new Entry(own[i], term));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
