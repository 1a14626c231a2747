package org.gouji.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Makes sentences of {@code wording.txt}: names in braces and alternatives in brackets are chosen at random. */
final class WordingGrammar {

    private static final String SENTENCE = "句";

    private final Map<String, String> rules = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();

    static WordingGrammar read() throws IOException {
        WordingGrammar grammar = new WordingGrammar();
        for (String line : Files.readAllLines(Path.of("src/test/resources/wording.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] sides = line.split(" =", 2);
                String right = sides[1].startsWith(" ") ? sides[1].substring(1) : sides[1];
                if (sides[0].equals(SENTENCE)) {
                    grammar.sentences.add(right);
                } else if (grammar.rules.put(sides[0], right) != null) {
                    throw new IllegalArgumentException("two rules for " + sides[0]);
                }
            }
        }
        return grammar;
    }

    List<String> sentences() {
        return sentences;
    }

    /** One sentence of a pattern; {@code slot} tells what is written for each 〈…〉, given the text before it. */
    String sentence(String pattern, Random random, BiFunction<String, String, String> slot) {
        StringBuilder text = new StringBuilder();
        write(pattern, random, slot, text);
        return text.toString();
    }

    private void write(String pattern, Random random, BiFunction<String, String, String> slot, StringBuilder text) {
        List<String> ways = alternatives(pattern);
        String chosen = ways.get(random.nextInt(ways.size()));
        for (int i = 0; i < chosen.length(); i++) {
            char c = chosen.charAt(i);
            switch (c) {
                case '(' -> {
                    int close = closing(chosen, i);
                    write(chosen.substring(i + 1, close), random, slot, text);
                    i = close;
                }
                case '{' -> {
                    int close = chosen.indexOf('}', i);
                    write(rule(chosen.substring(i + 1, close)), random, slot, text);
                    i = close;
                }
                case '<' -> {
                    int close = chosen.indexOf('>', i);
                    text.append(slot.apply(chosen.substring(i + 1, close), text.toString()));
                    i = close;
                }
                default -> text.append(c);
            }
        }
    }

    private String rule(String name) {
        String rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + name);
        }
        return rule;
    }

    private static List<String> alternatives(String pattern) {
        List<String> ways = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '(') {
                i = closing(pattern, i);
            } else if (pattern.charAt(i) == '|') {
                ways.add(pattern.substring(from, i));
                from = i + 1;
            }
        }
        ways.add(pattern.substring(from));
        return ways;
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("open bracket: " + pattern);
    }
}
