package org.gouji.web;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gouji.audit.Auditor;
import org.gouji.audit.KeptResults;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.PreviewJson;
import org.gouji.audit.Progress;
import org.gouji.audit.ReadResult;
import org.gouji.audit.RosterException;
import org.gouji.audit.RuleChangePreview;
import org.gouji.audit.RulesTrial;
import org.gouji.audit.TraceText;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.ProposedChange;
import org.gouji.store.ProposedChanges;
import org.gouji.store.ReportTable;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries proposed changes, one after the other in the background: in a process of its own with all cases, then on the reports
 * that are kept. And explains what a rule, in force or proposed, says of a report.
 */
@Component
class RuleTrials {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTrials.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_DIFFERENCES = 200;

    private final LiveRulebook live;
    private final ProposedChanges changes;
    private final RunTable runs;
    private final ReportTable reports;
    private final AuditedReportTable audited;
    private final Rosters rosters;
    private final Intake intake;
    private final KeptResults results;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rule-trials");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    RuleTrials(
            LiveRulebook live,
            ProposedChanges changes,
            RunTable runs,
            ReportTable reports,
            AuditedReportTable audited,
            Rosters rosters,
            Intake intake,
            KeptResults results,
            Clock clock) {
        this.live = live;
        this.changes = changes;
        this.runs = runs;
        this.reports = reports;
        this.audited = audited;
        this.rosters = rosters;
        this.intake = intake;
        this.results = results;
        this.clock = clock;
    }

    /** Begins a trial, unless one is under way. */
    void begin(ProposedChange change) {
        if (open.add(change.id())) {
            worker.execute(() -> {
                try {
                    changes.tried(change.id(), trial(change).toString());
                } catch (IOException | RulebookException | RosterException | RuntimeException e) {
                    LOG.error("第 {} 号规则改动没有试完", change.id(), e);
                    changes.tried(
                            change.id(),
                            JSON.createObjectNode()
                                    .put("usable", false)
                                    .put("trouble", "试运行没有完成：" + e.getMessage())
                                    .toString());
                } finally {
                    open.remove(change.id());
                }
            });
        }
    }

    boolean underWay(long id) {
        return open.contains(id);
    }

    /** Whether a trial found that the change may come into force. */
    boolean usable(ProposedChange change) {
        return !change.trial().isEmpty() && usable(JSON.readTree(change.trial()));
    }

    private static boolean usable(JsonNode verdict) {
        return verdict.path("usable").asBoolean(false)
                && verdict.path("failed_cases").isEmpty();
    }

    private ObjectNode trial(ProposedChange change) throws IOException, RulebookException, RosterException {
        try (RulesCopy copy = copy(change)) {
            String profile = profile(change.path());
            ObjectNode verdict = verdict(copy, "", profile);
            if (usable(verdict)) {
                verdict.set("preview", preview(copy.folder(), profile));
            }
            return verdict;
        }
    }

    /**
     * What a process of its own says of rules that nobody tried yet.
     *
     * @param rule the one whose cases are run, empty for all
     * @param profile under which they are loaded
     */
    ObjectNode verdict(RulesCopy copy, String rule, String profile) throws IOException {
        Path zip = Files.createTempFile("gouji-rules", ".zip");
        try {
            Files.write(zip, copy.zip());
            return JSON.readTree(RulesTrial.of(zip, profile, RulesTrial.BOUNDS, rule))
                    .asObject();
        } finally {
            Files.delete(zip);
        }
    }

    /** What the change adds and removes on the reports that the next run would be about. */
    private JsonNode preview(Path after, String profile) throws IOException, RulebookException, RosterException {
        try (KeptFiles files = new KeptFiles()) {
            for (ReportTable.KeptFile file : reports.present()) {
                files.put(file.name(), reports.content(file.id()));
            }
            Rulebook now = live.current().rulebook();
            String before = now.profiles().contains(profile) ? profile : Rulebook.NATIONAL;
            ObjectNode preview = JSON.readTree(preview(now.folder(), before, after, profile, files))
                    .asObject();
            List<JsonNode> some = new ArrayList<>();
            preview.path("differences").forEach(some::add);
            preview.putArray("differences")
                    .addAll(some.stream().limit(MOST_DIFFERENCES).toList());
            return preview;
        }
    }

    /** What {@code rules preview --json} says of kept files, between two rules folders, each under a profile that it has. */
    byte[] preview(Path before, String profileBefore, Path after, String profile, KeptFiles files)
            throws RulebookException, RosterException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PreviewJson.write(
                new RuleChangePreview(
                                rosters.current(), intake.controlFigures(rosters.current()), today(), profile, results)
                        .since(profileBefore)
                        .of(before, after, files.sources(), Progress.SILENT),
                out);
        return out.toByteArray();
    }

    /** Why a rule says what it says of a report of the last run, in lines; with the proposed change where one is given. */
    List<String> why(String rule, int position, ProposedChange change) {
        if (change != null && !usable(change)) {
            throw new Problem(HttpStatus.CONFLICT, "试运行通过以后才能用这项改动说明");
        }
        long run = runs.lastFinished().orElseThrow(RuleTrials::noReport).id();
        AuditedReportTable.Row about =
                audited.byPosition(run, position, Sight.ALL).orElseThrow(RuleTrials::noReport);
        try (KeptFiles asked = new KeptFiles();
                KeptFiles beside = new KeptFiles()) {
            Map<Long, String> names = new LinkedHashMap<>();
            for (ReportTable.KeptFile file : reports.present()) {
                names.put(file.id(), file.name());
            }
            asked.put(reports.find(about.kept()).orElseThrow().name(), reports.content(about.kept()));
            // The year before, and other files of the same office.
            for (long id : audited.filesOf(run, about.officeId())) {
                if (id != about.kept() && names.containsKey(id)) {
                    beside.put(names.get(id), reports.content(id));
                }
            }
            if (change == null) {
                return told(live.current().rulebook(), rule, about.file(), asked, beside);
            }
            try (RulesCopy copy = copy(change)) {
                return told(live.beside(copy.folder()), rule, about.file(), asked, beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RulebookException | RosterException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    private List<String> told(Rulebook rulebook, String rule, String file, KeptFiles asked, KeptFiles beside)
            throws RulebookException, RosterException {
        if (rulebook.refused().stream().anyMatch(refused -> refused.rule().equals(rule))) {
            return List.of("规则文件没有通过检查，不能说明");
        }
        ReadResult read = new Auditor(rulebook, today(), rosters.current(), intake.controlFigures(rosters.current()))
                .facts(asked.sources(), beside.sources(), Progress.SILENT);
        return read.reports().stream()
                .filter(facts -> facts.report().file().equals(file))
                .flatMap(facts -> TraceText.of(facts.report(), rulebook.why(rule, facts)).stream())
                .toList();
    }

    private RulesCopy copy(ProposedChange change) {
        return RulesCopy.of(
                live.folder(), RulePaths.texts(change.file(), change.ruleAfter(), change.path(), change.casesAfter()));
    }

    /** The profile that a change is tried under: its own where it is about one, else the one in force. */
    String profile(String path) {
        return path.startsWith(RulePaths.PROFILES)
                ? path.substring(RulePaths.PROFILES.length())
                : live.current().rulebook().profile();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static Problem noReport() {
        return new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有这份报告");
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
