package org.gouji.sentences;

import java.util.ArrayList;
import java.util.List;

/**
 * The DRL that a rule written in sentences becomes, line by line.
 *
 * @param lines never empty
 */
public record Expansion(List<Line> lines) {

    /**
     * One line of DRL.
     *
     * @param source line of the sentence that it comes from, from 1
     * @param shift how many columns further left the same text stands here than in the file; {@link #NOT_THE_SAME} where
     *     the file has other words
     * @param dictionary line of the dictionary that it was made by, 0 where it was made by none
     */
    public record Line(String drl, int source, int shift, int dictionary) {

        public static final int NOT_THE_SAME = Integer.MIN_VALUE;

        public boolean same() {
            return shift != NOT_THE_SAME;
        }
    }

    public Expansion {
        lines = List.copyOf(lines);
    }

    public String drl() {
        StringBuilder drl = new StringBuilder();
        lines.forEach(line -> drl.append(line.drl()).append('\n'));
        return drl.toString();
    }

    /**
     * A line of the file with what it becomes.
     *
     * @param drl lines of DRL, several for a sentence that needs several facts
     */
    public record Pair(String sentence, List<String> drl) {}

    /** Every sentence of the file, in its order, with all that stands in the DRL for its line. */
    public List<Pair> beside(String text) {
        List<Pair> pairs = new ArrayList<>();
        int number = 0;
        for (String sentence : text.lines().toList()) {
            int own = ++number;
            List<Line> made =
                    lines.stream().filter(line -> line.source() == own).toList();
            if (made.stream().anyMatch(line -> line.dictionary() > 0 || line.same())) {
                pairs.add(new Pair(
                        sentence.strip(),
                        made.stream().map(line -> line.drl().strip()).toList()));
            }
        }
        return List.copyOf(pairs);
    }

    /** @param number from 1 */
    public Line line(int number) {
        return lines.get(Math.min(Math.max(number, 1), lines.size()) - 1);
    }
}
