package org.gouji.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code fillers.txt}, which change nothing of what a number counts. */
final class Fillers {

    private static final Set<String> WORDS = read();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private Fillers() {}

    /** The end of the longest filler that begins at {@code at}; {@code at} where none does. */
    static int end(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            if (WORDS.contains(text.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Fillers.class.getResourceAsStream("fillers.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.trim().split(" +")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
