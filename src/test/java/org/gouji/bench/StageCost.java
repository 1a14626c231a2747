package org.gouji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.gouji.claims.ClaimReader;
import org.gouji.claims.Passage;
import org.gouji.corpus.Layout;
import org.gouji.corpus.ManyOffices;
import org.gouji.corpus.RealReports;
import org.gouji.corpus.ReportText;
import org.gouji.corpus.SmallRulebook;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.document.Document;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Sentence;
import org.gouji.read.ReportReader;
import org.gouji.recognise.Recogniser;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/**
 * Prints what each stage of an audit costs a text report on one core, and what it costs to recognise the claims of the
 * narrative and to match them (the rules that hold them against the tables and the year before) against reading the
 * text. Run by {@code src/bench/stage-cost}.
 */
public final class StageCost {

    private static final int REPORTS = 24;
    private static final int YEAR = 2023;
    private static final int ROUNDS = 60;
    private static final List<String> NARRATIVE = List.of("consistency", "continuity");

    /** Time on a processor, of all threads of this process: what else the machine does costs nothing. */
    private static final OperatingSystemMXBean CLOCK = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private StageCost() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        List<byte[]> files = new ArrayList<>();
        RealReports.all()
                .forEach(
                        report -> files.add(ReportText.of(report, Layout.INLINE).getBytes(StandardCharsets.UTF_8)));
        // Tables of random numbers would have a finding in each row, which no office writes.
        for (int office = 0; files.size() < REPORTS; office++) {
            files.add(ManyOffices.text(office, YEAR).getBytes(StandardCharsets.UTF_8));
        }
        List<Document> documents = new ArrayList<>();
        for (byte[] file : files) {
            documents.add(ReportReader.read(file, "x").get(0));
        }
        Rulebook whole = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL);
        Rulebook narrative = part(true);
        Rulebook others = part(false);
        Deriver deriver = new Deriver(Terms.parse(whole.terms(), whole.phrases()));
        List<ReportFacts> recognised = documents.stream()
                .map(document -> Recogniser.recognise(document, Roster.NONE))
                .toList();
        List<List<Passage>> passages =
                recognised.stream().map(StageCost::passages).toList();
        List<ReportFacts> facts = recognised.stream().map(deriver::derive).toList();

        Map<String, IntConsumer> stages = new LinkedHashMap<>();
        stages.put("read", i -> read(files.get(i)));
        stages.put("recognise", i -> Recogniser.recognise(documents.get(i), Roster.NONE));
        stages.put("claims", i -> {
            ReportFacts report = recognised.get(i);
            ClaimReader.read(
                    passages.get(i),
                    report.report().year(),
                    report.report().kind(),
                    report.report().office(),
                    report.cells());
        });
        stages.put("derive", i -> deriver.derive(recognised.get(i)));
        stages.put("fire all", i -> whole.judge(facts.get(i)));
        stages.put("fire narrative", i -> narrative.judge(facts.get(i)));
        stages.put("fire others", i -> others.judge(facts.get(i)));
        Map<String, Double> cost = measure(stages, files.size());
        cost.forEach((stage, ms) -> System.out.printf(Locale.ROOT, "%-15s %7.3f ms a report%n", stage, ms));
        double reading = cost.get("read") + cost.get("recognise") - cost.get("claims");
        System.out.printf(
                Locale.ROOT,
                "reading without claims %.3f ms; claims %.2f of it, claims with the rules on them %.2f of it%n",
                reading,
                cost.get("claims") / reading,
                (cost.get("claims") + cost.get("fire all") - cost.get("fire others")) / reading);
    }

    /** Rounds over all stages by turns, so that a busy moment of the machine does not fall on one stage alone. */
    private static Map<String, Double> measure(Map<String, IntConsumer> stages, int reports) {
        Map<String, Double> cost = new LinkedHashMap<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, IntConsumer> stage : stages.entrySet()) {
                long start = CLOCK.getProcessCpuTime();
                for (int i = 0; i < reports; i++) {
                    stage.getValue().accept(i);
                }
                double ms = (CLOCK.getProcessCpuTime() - start) / 1e6 / reports / ROUNDS;
                if (round >= 0) {
                    cost.merge(stage.getKey(), ms, Double::sum);
                }
            }
        }
        return cost;
    }

    private static void read(byte[] file) {
        try {
            ReportReader.read(file, "x");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Passage> passages(ReportFacts facts) {
        return facts.all(Sentence.class).stream()
                .filter(sentence -> !sentence.heading())
                .map(sentence -> new Passage(
                        sentence.section(),
                        "",
                        sentence.text(),
                        (from, to) -> sentence.text().substring(from, to),
                        sentence.place()))
                .toList();
    }

    /** The rules on the narrative alone, or all others. */
    private static Rulebook part(boolean narrative) throws IOException, RulebookException {
        Path from = Path.of("rules");
        Path to = Files.createTempDirectory("gouji-stage-cost");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                boolean theme = name.getNameCount() > 1 && !name.startsWith("profiles");
                if (!theme || NARRATIVE.contains(name.getName(0).toString()) == narrative) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
        SmallRulebook.profile(to);
        return Rulebook.load(to, Rulebook.NATIONAL);
    }
}
