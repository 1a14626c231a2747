package org.gouji.sentences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence of the dictionary.
 *
 * @param group the heading of the dictionary that it stands under, empty for none
 * @param part 当 for conditions, 就 for what follows from them
 * @param text as the dictionary has it, with its open places in braces
 * @param example the sentence with its places filled
 * @param note when to use it; empty where the example says it all
 * @param drl the lines that it becomes
 * @param line of its head in the dictionary, from 1
 */
record Sentence(
        String group,
        String part,
        String text,
        String example,
        String note,
        List<String> drl,
        int line,
        Map<String, Slot> slots,
        Pattern shape) {

    private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}\\p{N}]+)(?::([\\p{L}]+))?}");

    static Sentence of(
            String group,
            String part,
            String text,
            String example,
            String note,
            List<String> drl,
            int line,
            Map<String, String> properties)
            throws SentenceFault {
        Map<String, Slot> slots = new LinkedHashMap<>();
        StringBuilder shape = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            shape.append(literal(text.substring(from, place.start()), line));
            String name = place.group(1);
            String kind = place.group(2) == null ? name : place.group(2);
            Slot slot =
                    Slot.of(kind).orElseThrow(() -> new SentenceFault(line, 0, "句子里没有“" + kind + "”这种空，只有：" + kinds()));
            if (slots.put(name, slot) != null) {
                throw new SentenceFault(line, 0, "句子里有两个空都叫“" + name + "”");
            }
            shape.append("(").append(slot.shape(properties)).append(")");
            from = place.end();
        }
        shape.append(literal(text.substring(from), line));
        return new Sentence(
                group, part, text, example, note, List.copyOf(drl), line, slots, Pattern.compile(shape.toString()));
    }

    /** How many of its characters are fixed: of two sentences that fit, the one with more is meant. */
    int fixed() {
        return PLACE.matcher(text).replaceAll("").length();
    }

    /** The example, or where there is none the sentence with its open places. */
    String shown() {
        return example.isEmpty() ? text : example;
    }

    private static String literal(String text, int line) throws SentenceFault {
        if (text.contains("{") || text.contains("}")) {
            throw new SentenceFault(line, 0, "句子里的空写法不对，应如 {表} 或 {甲:算式}");
        }
        // Only the stop at the end of a whole sentence is left out, not one before an open place.
        String written = Written.of(text + "x", line, 0).text();
        String fixed = written.substring(0, written.length() - 1);
        return fixed.isEmpty() ? "" : Pattern.quote(fixed);
    }

    private static String kinds() {
        List<String> kinds = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            kinds.add(slot.word());
        }
        return String.join("、", kinds);
    }
}
