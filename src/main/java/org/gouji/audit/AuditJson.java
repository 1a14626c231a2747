package org.gouji.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gouji.facts.Punctuality;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.Reviews;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer of {@code audit}: the run, each report with its findings and outcomes, the batch. {@code run.reports} counts
 * the reports that were judged; unreadable files stand among the reports with the verdict {@code unreadable}.
 */
public final class AuditJson {

    private AuditJson() {}

    public static void write(AuditResult result, OutputStream out) {
        write(result, Map.of(), List.of(), out);
    }

    /**
     * Writes with a head of one's own.
     *
     * @param head texts that stand before the run, such as the id under which a service keeps the result
     * @param notices what the reader should know of this run, in Chinese; left out where there is nothing
     */
    public static void write(AuditResult result, Map<String, String> head, List<String> notices, OutputStream out) {
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeStartObject();
            head.forEach(json::writeStringProperty);
            json.writeName("run");
            json.writeTree(run(result, notices));
            json.writeName("reports");
            json.writeStartArray();
            ReportJson.inPathOrder(
                    result.reports(),
                    report -> report.facts().report().file(),
                    result.unreadable(),
                    (report, unreadable) -> json.writeTree(JsonFile.masked(
                            report == null ? unreadable(unreadable) : report(report, result.reviews()))));
            json.writeEndArray();
            json.writeName("batch");
            json.writeTree(JsonFile.masked(batch(result)));
            json.writeEndObject();
        }
    }

    static ObjectNode run(AuditResult result, List<String> notices) {
        ObjectNode node = JsonFile.object()
                .put("gouji", result.run().gouji())
                .put("rulebook", result.run().rulebook())
                .put("rules", result.run().rules())
                .put("profile", result.run().profile())
                .put("profile_hash", result.run().profileHash())
                .put("today", result.run().today().toString())
                .put("phase", result.run().phase().getLabel())
                .put("reports", result.reports().size())
                .put("unreadable", result.unreadable().size());
        refused(node, result.refused());
        if (!notices.isEmpty()) {
            notices.forEach(node.putArray("notices")::add);
        }
        return node;
    }

    static void refused(ObjectNode node, List<RefusedRule> refused) {
        ArrayNode array = node.putArray("refused");
        for (RefusedRule rule : refused) {
            array.addObject()
                    .put("rule", rule.rule())
                    .put("file", rule.file())
                    .put("line", rule.line() == 0 ? null : Integer.valueOf(rule.line()))
                    .put("column", rule.column() == 0 ? null : Integer.valueOf(rule.column()))
                    .put("source", rule.source().isEmpty() ? null : rule.source())
                    .put("why", rule.why());
        }
    }

    static ObjectNode report(AuditedReport report, Reviews reviews) {
        ObjectNode node = ReportJson.head(report.facts());
        node.put("verdict", report.verdict().getCode());
        Judgement judgement = report.judgement();
        ArrayNode findings = node.putArray("findings");
        judgement.findings().forEach(finding -> findings.add(FindingJson.of(finding, reviews.of(finding))));
        ObjectNode outcomes = node.putObject("outcomes");
        Map<Outcome, Integer> counts = judgement.counts();
        for (Outcome outcome : OUTCOMES) {
            outcomes.put(outcome.getCode(), counts.get(outcome));
        }
        ArrayNode unchecked = node.putArray("unchecked");
        judgement
                .unchecked()
                .forEach(item -> unchecked
                        .addObject()
                        .put("rule", item.rule())
                        .put("code", item.code())
                        .put("sub_check", item.subCheck())
                        .put("why", item.why()));
        ArrayNode failures = node.putArray("failures");
        judgement
                .failures()
                .forEach(item -> failures.addObject()
                        .put("rule", item.rule())
                        .put("code", item.code())
                        .put("why", item.why()));
        ReportJson.problems(node, report.facts());
        ChangesJson.editions(node, report.editions());
        report.sinceLastRun().ifPresent(changes -> node.set("since_previous", ChangesJson.of(changes)));
        return node;
    }

    static ObjectNode unreadable(UnreadableFile file) {
        ObjectNode node = ReportJson.head(file);
        node.put("verdict", Verdict.UNREADABLE.getCode()).putArray("findings");
        ObjectNode outcomes = node.putObject("outcomes");
        OUTCOMES.forEach(outcome -> outcomes.put(outcome.getCode(), 0));
        node.putArray("unchecked");
        node.putArray("failures");
        ReportJson.problems(node, file);
        return node;
    }

    static ObjectNode batch(AuditResult result) {
        ObjectNode node = JsonFile.object();
        ArrayNode findings = node.putArray("findings");
        for (AuditedReport absent : result.absent()) {
            absent.judgement()
                    .findings()
                    .forEach(finding -> findings.add(
                            FindingJson.of(finding, result.reviews().of(finding))
                                    .put("office", absent.facts().report().office())
                                    .put("year", absent.facts().report().year())));
        }
        ObjectNode outcomes = node.putObject("outcomes");
        Map<Outcome, Integer> counts = result.batch().counts();
        OUTCOMES.forEach(outcome -> outcomes.put(outcome.getCode(), counts.get(outcome)));
        ArrayNode rules = node.putArray("rules");
        result.rules().stream()
                .filter(rule -> result.batch().outcomes().containsKey(rule.path()))
                .forEach(rule -> rules.addObject()
                        .put("rule", rule.path())
                        .put("code", rule.code())
                        .put(
                                "outcome",
                                result.batch().outcomes().get(rule.path()).getCode())
                        .put("why", result.batch().reasons().getOrDefault(rule.path(), "")));
        result.batch().punctuality().ifPresent(punctuality -> node.set("on_time", onTime(punctuality)));
        ObjectNode offices =
                node.putObject("offices").put("expected", result.offices().expected());
        result.offices().missing().forEach(offices.putArray("missing")::add);
        return node;
    }

    private static ObjectNode onTime(Punctuality punctuality) {
        ObjectNode node = JsonFile.object()
                .put("year", punctuality.year())
                .put("expected", punctuality.expected())
                .put("on_time", punctuality.onTime());
        ArrayNode late = node.putArray("late");
        punctuality
                .late()
                .forEach(office -> late.addObject()
                        .put("office", office.office())
                        .put("published", office.published().toString())
                        .put("due", office.due().toString()));
        punctuality.undated().forEach(node.putArray("undated")::add);
        punctuality.notDue().forEach(node.putArray("not_due")::add);
        return node;
    }

    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.FINDING, Outcome.CLEAN, Outcome.NOT_APPLICABLE, Outcome.NOT_CHECKED, Outcome.FAILED);
}
