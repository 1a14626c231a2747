package org.gouji.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.audit.ControlFigures;
import org.gouji.audit.KeptResults;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.RuleChangePreview;
import org.gouji.corpus.RulesCopy;
import org.gouji.facts.Roster;
import org.gouji.findings.RulePreview;
import org.gouji.rules.Rulebook;
import org.gouji.store.WorkLog;

/**
 * Prints how long a preview of a change of one rule takes over a folder of reports: files to differences, the first time
 * in a fresh program and then again, when what the reports were read as is kept. Run by {@code src/bench/preview-cost}.
 */
public final class PreviewCost {

    private static final List<String> CHANGED = List.of(
            "arithmetic/outcomes-sum",
            "consistency/received-count",
            "completeness/blank-cells",
            "timeliness/department-published",
            "arithmetic/outcomes-sum");
    private static final Pattern PLACES = Pattern.compile("清漪|云岫|望川|白苇|栖云岭|石渡");
    private static final int REPORTS = 1_000;

    private PreviewCost() {}

    /** @param args how many reports, 1,000 where none is given; and a folder in which an earlier process may have read them */
    public static void main(String[] args) throws Exception {
        int reports = args.length > 0 ? Integer.parseInt(args[0]) : REPORTS;
        Path work = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("preview-cost");
        Path corpus = work.resolve("reports");
        if (!Files.exists(corpus)) {
            samples(Files.createDirectories(corpus), reports);
        }
        try (WorkLog kept = WorkLog.ofPreviews(work)) {
            print(work, corpus, kept);
        }
    }

    private static void print(Path work, Path corpus, KeptResults kept) throws Exception {
        for (String rule : CHANGED) {
            Path changed = work.resolve("rules-" + System.nanoTime());
            RulesCopy.of(Path.of("rules"), changed);
            Path file = changed.resolve(rule + ".drl");
            Files.writeString(
                    file, Files.readString(file).replaceFirst("@severity\\(\"\\w+\"\\)", "@severity(\"note\")"));
            long start = System.nanoTime();
            RulePreview preview = new RuleChangePreview(
                            Roster.NONE, ControlFigures.NONE, LocalDate.of(2026, 11, 26), Rulebook.NATIONAL, kept)
                    .of(Path.of("rules"), changed, ReportFolder.list(List.of(corpus)), new Progress() {});
            System.out.printf(
                    "%s：%d 份年报，%.2f 秒，有变化的问题 %d 个%n",
                    rule,
                    preview.reports(),
                    (System.nanoTime() - start) / 1e9,
                    preview.differences().size());
        }
    }

    /** The sample reports, of both years, under as many names of places as it takes. */
    private static void samples(Path corpus, int reports) throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.walk(Path.of("reports-in"))) {
            samples = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < reports; i++) {
            Path sample = samples.get(i % samples.size());
            String place = place(i / samples.size());
            String name = sample.getFileName().toString();
            Files.writeString(
                    corpus.resolve(i
                            + PLACES.matcher(name)
                                    .replaceAll(match -> place + match.group().charAt(0))),
                    PLACES.matcher(text(sample))
                            .replaceAll(match -> place + match.group().charAt(0)));
        }
    }

    /** One of the samples is in the national charset. */
    private static String text(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, Charset.forName("GB18030"));
    }

    private static String place(int number) {
        return "" + (char) ('一' + 7 * (number / 40) + 40) + (char) ('丁' + 11 * (number % 40) + 90);
    }
}
