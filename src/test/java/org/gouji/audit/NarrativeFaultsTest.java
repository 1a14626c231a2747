package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.findings.Finding;
import org.gouji.findings.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of two years with random tables and with sentences that say what the tables hold ({@code narrative.txt}): none
 * of the sentences may be accused. Then one number or direction of one sentence is changed, and that must be found.
 */
class NarrativeFaultsTest {

    private static final int REPORTS = 150;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(!?)}");
    private static final Set<String> WORDS = Set.of("up", "more");

    private static SentenceReports reports;
    private static List<String> sentences;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws Exception {
        reports = SentenceReports.of("narrative.txt");
        sentences = reports.sentences();
    }

    @Test
    void accusesNoTrueSentence() throws Exception {
        List<String> accused = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < REPORTS; i++) {
            Figures figures = Figures.of(random);
            for (int k = 0; k < 3; k++) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                String text = filled(sentence, figures.values, "", random);
                findings(figures, text).stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .forEach(finding -> accused.add(finding.code() + " " + finding.message() + " ← " + text));
            }
        }
        assertThat(accused).isEmpty();
    }

    @Test
    void findsOneWrongNumberOrDirection() throws Exception {
        Map<String, int[]> found = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        Random random = new Random(12);
        int all = 0;
        for (int round = 0; round < 4; round++) {
            for (String sentence : sentences) {
                Figures figures = Figures.of(random);
                for (String slot : slots(sentence)) {
                    String text = filled(sentence, figures.values, slot, random);
                    boolean hit = !findings(figures, text).isEmpty();
                    int[] count = found.computeIfAbsent(slot, any -> new int[2]);
                    count[0] += hit ? 1 : 0;
                    count[1]++;
                    all++;
                    if (!hit) {
                        missed.add(slot + " ← " + text + " " + figures.values);
                    }
                }
            }
        }
        int hits = found.values().stream().mapToInt(count -> count[0]).sum();
        System.out.printf("planted narrative faults found: %d of %d%n", hits, all);
        assertThat(hits).as(String.join("\n", missed)).isGreaterThanOrEqualTo(all * 97 / 100);
    }

    private List<Finding> findings(Figures figures, String text) throws Exception {
        ReportFacts now = facts(figures.cells, Map.of(1, text, 4, "具体数据见下表。"), 2023, "今年.txt");
        ReportFacts before = facts(figures.before, Map.of(1, "略。"), 2022, "上年.txt");
        return reports.judged(now, List.of(before, now)).findings().stream()
                .filter(finding -> finding.code().matches("N\\d\\d|Y05|Y06"))
                .toList();
    }

    private ReportFacts facts(Map<CellId, String> cells, Map<Integer, String> bodies, int year, String name)
            throws Exception {
        return reports.read(folder.resolve(name), "清河县人民政府", year, null, cells, bodies);
    }

    private static List<String> slots(String sentence) {
        Matcher slot = SLOT.matcher(sentence);
        List<String> slots = new ArrayList<>();
        while (slot.find()) {
            if (slot.group(2).isEmpty()) {
                slots.add(slot.group(1));
            }
        }
        return slots;
    }

    /** The sentence with its numbers; the slot named {@code wrong} is given another value at its first place. */
    private static String filled(String sentence, Map<String, String> values, String wrong, Random random) {
        Matcher slot = SLOT.matcher(sentence);
        StringBuilder text = new StringBuilder();
        boolean done = false;
        while (slot.find()) {
            String name = slot.group(1);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no figure is called " + name);
            }
            boolean here = name.equals(wrong) && !done && slot.group(2).isEmpty();
            done |= here;
            slot.appendReplacement(text, here ? other(value, random) : value);
        }
        return slot.appendTail(text).toString();
    }

    private static String other(String value, Random random) {
        switch (value) {
            case "增长", "增加" -> {
                return value.equals("增长") ? "下降" : "减少";
            }
            case "下降", "减少" -> {
                return value.equals("下降") ? "增长" : "增加";
            }
            default -> {
                BigDecimal number = new BigDecimal(value);
                BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
                BigDecimal by = number.scale() > 0
                        ? step.multiply(BigDecimal.valueOf(13 + random.nextInt(40)))
                        : BigDecimal.valueOf(1 + random.nextInt(3));
                return (random.nextBoolean() || number.compareTo(by) <= 0 ? number.add(by) : number.subtract(by))
                        .toPlainString();
            }
        }
    }

    /** Random tables of two years that tie, and what sentences say of them. */
    private record Figures(Map<CellId, String> cells, Map<CellId, String> before, Map<String, String> values) {

        static Figures of(Random random) {
            int[] groups = new int[6];
            int resolved = 0;
            for (int i = 0; i < 6; i++) {
                groups[i] = 3 + random.nextInt(i == 0 ? 60 : 12);
                resolved += groups[i];
            }
            int carriedIn = 2 + random.nextInt(6);
            int carriedOut = carriedIn + 3 + random.nextInt(4);
            int received = resolved + carriedOut - carriedIn;
            int organisations = 2 + random.nextInt(9);
            int before = received + (random.nextBoolean() ? 7 : -6) + random.nextInt(5);
            int[] reviews = {2 + random.nextInt(5), 1 + random.nextInt(3), 1, 2 + random.nextInt(3)};
            int review = reviews[0] + reviews[1] + reviews[2] + reviews[3];
            int direct = 2 + random.nextInt(4);
            int after = 1 + random.nextInt(3);
            int issued = 3 + random.nextInt(9);
            int repealed = 1 + random.nextInt(5);
            int inForce = 40 + random.nextInt(60);
            Map<CellId, String> cells = new LinkedHashMap<>();
            Map<String, String> values = new LinkedHashMap<>();
            put(cells, values, "received", Row.RECEIVED, Column.TOTAL, received);
            put(cells, values, "persons", Row.RECEIVED, Column.NATURAL_PERSON, received - organisations);
            put(cells, values, "organisations", Row.RECEIVED, Column.BUSINESS, organisations);
            put(cells, values, "in", Row.CARRIED_IN, Column.TOTAL, carriedIn);
            put(cells, values, "out", Row.CARRIED_OUT, Column.TOTAL, carriedOut);
            put(cells, values, "resolved", Row.RESOLVED, Column.TOTAL, resolved);
            Row[] rows = {
                Row.GRANTED,
                Row.PARTLY_GRANTED,
                Row.REFUSED_PROCESS_INFORMATION,
                Row.UNAVAILABLE_NOT_HELD,
                Row.NOT_PROCESSED_DUPLICATE,
                Row.OTHER_OTHER
            };
            String[] names = {"granted", "partly", "refused", "unavailable", "notprocessed", "otherwise"};
            for (int i = 0; i < rows.length; i++) {
                put(cells, values, names[i], rows[i], Column.TOTAL, groups[i]);
                values.put(names[i] + "P", percent(groups[i], resolved));
            }
            put(cells, values, "review", Row.REVIEW, Column.TOTAL, review);
            put(cells, values, "upheld", Row.REVIEW, Column.UPHELD, reviews[0]);
            put(cells, values, "corrected", Row.REVIEW, Column.CORRECTED, reviews[1]);
            put(cells, values, "otherresult", Row.REVIEW, Column.OTHER, reviews[2]);
            put(cells, values, "pending", Row.REVIEW, Column.PENDING, reviews[3]);
            put(cells, values, "direct", Row.LITIGATION_DIRECT, Column.TOTAL, direct);
            put(cells, values, "after", Row.LITIGATION_AFTER_REVIEW, Column.TOTAL, after);
            values.put("suits", String.valueOf(direct + after));
            put(cells, values, "issued", Row.NORMATIVE_DOCUMENTS, Column.ISSUED, issued);
            put(cells, values, "repealed", Row.NORMATIVE_DOCUMENTS, Column.REPEALED, repealed);
            put(cells, values, "inforce", Row.NORMATIVE_DOCUMENTS, Column.IN_FORCE, inForce);
            put(cells, values, "permits", Row.PERMITS, Column.DECISIONS, 500 + random.nextInt(9000));
            put(cells, values, "penalties", Row.PENALTIES, Column.DECISIONS, 50 + random.nextInt(900));
            Map<CellId, String> last = new LinkedHashMap<>();
            last.put(new CellId(Row.RECEIVED, Column.TOTAL), String.valueOf(before));
            last.put(new CellId(Row.CARRIED_OUT, Column.TOTAL), String.valueOf(carriedIn));
            values.put("before", String.valueOf(before));
            values.put("by", String.valueOf(Math.abs(received - before)));
            values.put("byP", percent(Math.abs(received - before), before));
            values.put("up", received > before ? "增长" : "下降");
            values.put("more", received > before ? "增加" : "减少");
            values.put("personsP", percent(received - organisations, received));
            values.put("all", String.valueOf(received + carriedIn));
            return new Figures(cells, last, values);
        }

        private static void put(
                Map<CellId, String> cells, Map<String, String> values, String name, Row row, Column column, int value) {
            cells.put(new CellId(row, column), String.valueOf(value));
            values.put(name, String.valueOf(value));
        }

        private static String percent(int part, int whole) {
            return BigDecimal.valueOf(part * 100L)
                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}
