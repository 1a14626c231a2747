package org.gouji.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gouji.derive.Likeness;
import org.gouji.derive.Terms;
import org.gouji.document.Place;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Section;
import org.gouji.facts.Similarity;

/**
 * Prints how the search for copied parts grows with the number of reports, per report and against linear growth. A third
 * of the reports copy another one with a sentence changed, a tenth share one template, and half of all other sentences are
 * taken from two hundred that everybody writes.
 */
public final class SamenessGrowth {

    private static final int[] SIZES = {1_000, 3_000, 10_000};
    private static final int SENTENCES = 14;

    private static final List<String> EVERYBODYS = new ArrayList<>();

    private SamenessGrowth() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        Terms terms = Terms.parse(Files.readString(Path.of("rules/terms.yaml")), org.gouji.settings.PhraseLists.NONE);
        measure(SIZES[0], terms);
        double first = 0;
        for (int size : SIZES) {
            long start = System.nanoTime();
            int found = measure(size, terms);
            double each = (System.nanoTime() - start) / 1e6 / size;
            first = first == 0 ? each : first;
            System.out.printf(
                    Locale.ROOT,
                    "%6d reports: %.3f ms a report, %.2f of linear growth, %d found copied at 80 %% or more%n",
                    size,
                    each,
                    each / first,
                    found);
        }
    }

    private static int measure(int size, Terms terms) {
        List<ReportFacts> reports = reports(size);
        Likeness likeness = Likeness.of(reports, terms);
        int found = 0;
        for (ReportFacts report : reports) {
            found += likeness.added(report, report, Optional.empty()).all(Similarity.class).stream()
                            .anyMatch(same -> same.percent().intValue() >= 80)
                    ? 1
                    : 0;
        }
        return found;
    }

    private static List<ReportFacts> reports(int size) {
        Random random = new Random(3);
        for (int i = EVERYBODYS.size(); i < 200; i++) {
            EVERYBODYS.add(written(random));
        }
        List<ReportFacts> reports = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        List<String> template = sentences(random);
        for (int i = 0; i < size; i++) {
            List<String> text = new ArrayList<>(
                    i % 10 == 0 ? template : i > 10 && i % 3 == 0 ? texts.get(random.nextInt(i)) : sentences(random));
            text.set(random.nextInt(SENTENCES), sentence(random));
            texts.add(text);
            String office = "第" + i + "单位";
            Report report =
                    new Report(i + ".txt", office, office, OfficeKind.DEPARTMENT, false, 2023, Form.FORM_2021, true);
            String whole = String.join("", text);
            Section section = new Section(1, 1, 1, "总体情况", "一、总体情况", Place.line(1), whole.length(), whole);
            reports.add(
                    new ReportFacts(report, Receipt.of(List.of()), List.of(), List.of(section), Map.of(), List.of()));
        }
        return reports;
    }

    private static List<String> sentences(Random random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(sentence(random));
        }
        return sentences;
    }

    private static String sentence(Random random) {
        return random.nextBoolean() ? EVERYBODYS.get(random.nextInt(EVERYBODYS.size())) : written(random);
    }

    private static String written(Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 20 + random.nextInt(20); i++) {
            sentence.append((char) (0x4E00 + random.nextInt(3_000)));
        }
        return sentence.append('。').toString();
    }
}
