package org.gouji.recognise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is left of a label where a table could not be read: neither a heading nor a row that the form does not have. */
final class LabelScraps {

    /** So many letters at the beginning tell a label, fewer only where they are all that is left. */
    private static final int BEGINNING = 4;

    private static final int SHORTEST = 2;
    /** So many letters in a row that are a label's tell it anywhere. */
    private static final int WITHIN = 6;

    /** So many letters of a label in order are no chance. */
    private static final int OVERPRINTED = 10;

    /** The numbers of a row behind its label, whatever parts them. */
    private static final Pattern NUMBERS = Pattern.compile("(?:\\D\\d+){3}");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final List<String> KEYS = Stream.concat(
                    Stream.concat(TableLabel.PROACTIVE.stream(), TableLabel.REQUESTS.stream())
                            .map(label -> label.keys().get(0)),
                    Stream.of("结转下一年度"))
            .distinct()
            .toList();

    private LabelScraps() {}

    /** Whether what looks like a heading's title begins as a label does, or is the end of 第二十条第（五）项. */
    static boolean begins(String title) {
        if (NUMBERS.matcher(title).find()) {
            String label = LabelKey.of(DIGITS.matcher(title).replaceAll(""));
            if (KEYS.contains(label)) {
                return true;
            }
        }
        String letters = LabelKey.letters(title);
        // A label's number alone, its first letter, or its beginning with the next label or its numbers behind it.
        String[] parts = DIGITS.split(title, 2);
        String before = LabelKey.letters(parts[0]);
        boolean piece = letters.length() < SHORTEST || before.length() < letters.length();
        boolean next = parts.length > 1 && begins(parts[1]);
        boolean alone = !before.equals("其他") || next;
        return letters.isEmpty()
                || letters.equals("项")
                || piece && before.isEmpty() && next
                || piece && !before.isEmpty() && alone && KEYS.stream().anyMatch(key -> key.startsWith(before))
                || letters.length() >= SHORTEST && KEYS.stream().anyMatch(key -> begins(letters, key));
    }

    private static boolean begins(String letters, String key) {
        int least = Math.min(BEGINNING, letters.length());
        // 其他 may be a heading of its own.
        return !letters.equals("其他") && key.length() >= least && letters.startsWith(key.substring(0, least));
    }

    /** Whether a row's name is what is left of a label: a good part of one, or the first letters and no more. */
    static boolean left(String name) {
        String key = LabelKey.of(Words.of(name, new Script(false, false)).normal());
        return within(name) || key.length() < BEGINNING && begins(key);
    }

    /**
     * Whether a name has the letters of a label that was not found, in order and with others among them: a page prints two
     * labels over each other, or a letter of one in front of the next.
     *
     * @param missing keys of the rows that were not found
     */
    static boolean overprinted(String name, List<String> missing) {
        String letters =
                LabelKey.letters(Words.of(name, new Script(false, false)).normal());
        return missing.stream()
                .anyMatch(key -> key.length() >= BEGINNING
                                && letters.endsWith(key)
                                && letters.length() - key.length() < BEGINNING
                        || key.length() >= OVERPRINTED && LabelKey.leftOf(key.substring(0, OVERPRINTED), letters));
    }

    /** Whether a text holds a good part of a label. */
    static boolean within(String text) {
        String letters = LabelKey.letters(text);
        return KEYS.stream()
                .anyMatch(key -> Stream.iterate(0, at -> at + WITHIN <= key.length(), at -> at + 1)
                        .anyMatch(at -> letters.contains(key.substring(at, at + WITHIN))));
    }
}
