package org.gouji.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gouji.audit.Auditor;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.ReportSource;
import org.gouji.corpus.RulesCopy;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.rules.Rulebook;
import org.gouji.store.RuleVersions;

/**
 * Prints what reloading the whole rulebook costs while audits run: the time from saving a file to the new rulebook in
 * force, heap and metaspace after many reloads, and whether any audit failed or mixed two rulebooks.
 */
public final class ReloadUnderLoad {

    private static final int SETTLED = 50;
    private static final String TITLE = "@title(\"";

    private ReloadUnderLoad() {}

    /** @param args {@code --whole} with a number of rounds, or the number of reloads, 300 where none is given */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("--whole")) {
            SavedToActive.print(args.length > 1 ? Integer.parseInt(args[1]) : 5);
            return;
        }
        int reloads = args.length == 0 ? 300 : Integer.parseInt(args[0]);
        Path rules = RulesCopy.of(Path.of("rules"), Files.createTempDirectory("gouji-rules"));
        Path state = Files.createTempDirectory("gouji-state");
        LiveRulebook live = new LiveRulebook(
                rules, Rulebook.NATIONAL, new RuleVersions(state, Clock.systemUTC()), Clock.systemUTC());
        List<ReportSource> reports = ReportFolder.list(List.of(Path.of("reports-in")));
        Load load = new Load(live, reports);
        Thread auditing = new Thread(load);
        auditing.start();

        Path rule = rules.resolve("arithmetic/requests-balance.drl");
        String text = Files.readString(rule);
        List<Double> seconds = new ArrayList<>();
        Footprint settled = null;
        for (int i = 1; i <= reloads; i++) {
            String before = live.current().rulebook().hash();
            long saved = System.nanoTime();
            Files.writeString(rule, text.replace(TITLE, TITLE + (i % 2 == 0 ? "甲" : "乙")));
            while (live.current().rulebook().hash().equals(before)) {
                if (!live.current().notices().isEmpty()) {
                    throw new IllegalStateException(live.current().notices().toString());
                }
                Thread.sleep(5);
            }
            seconds.add((System.nanoTime() - saved) / 1e9);
            if (i == SETTLED) {
                settled = Footprint.now();
            }
        }
        load.stop.set(true);
        auditing.join();
        live.stop();
        seconds.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d reloads: saved to active median %.2f s, 95 %% %.2f s, longest %.2f s; %d audits meanwhile, %d mixed or failed%n",
                reloads,
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() * 95 / 100),
                seconds.get(seconds.size() - 1),
                load.audits.get(),
                load.wrong.get());
        if (settled != null) {
            Footprint end = Footprint.now();
            System.out.printf(
                    Locale.ROOT,
                    "since reload %d: heap %+.1f MB, metaspace %+.1f MB (after collection)%n",
                    SETTLED,
                    (end.heap() - settled.heap()) / 1e6,
                    (end.metaspace() - settled.metaspace()) / 1e6);
        }
    }

    /** Audits the samples over and over, each time with the rulebook in force when it begins. */
    private static final class Load implements Runnable {

        private final LiveRulebook live;
        private final List<ReportSource> reports;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicInteger audits = new AtomicInteger();
        private final AtomicInteger wrong = new AtomicInteger();
        private final Map<String, List<String>> expected = new ConcurrentHashMap<>();

        Load(LiveRulebook live, List<ReportSource> reports) {
            this.live = live;
            this.reports = reports;
        }

        @Override
        public void run() {
            while (!stop.get()) {
                Rulebook rulebook = live.current().rulebook();
                audits.incrementAndGet();
                try {
                    AuditResult result = new Auditor(rulebook, LocalDate.of(2026, 11, 26), Roster.NONE)
                            .audit(reports, OptionalInt.empty(), Progress.SILENT);
                    List<String> found = result.reports().stream()
                            .flatMap(report -> report.judgement().findings().stream())
                            .map(ReloadUnderLoad::told)
                            .toList();
                    List<String> before = expected.putIfAbsent(rulebook.hash(), found);
                    boolean named = result.run().rulebook().equals(rulebook.hash());
                    if (!named || before != null && !before.equals(found)) {
                        wrong.incrementAndGet();
                    }
                } catch (Exception e) {
                    wrong.incrementAndGet();
                    e.printStackTrace();
                }
            }
        }
    }

    private static String told(Finding finding) {
        return finding.key() + " " + finding.title();
    }
}
