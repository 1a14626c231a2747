package org.gouji.audit;

import java.io.OutputStream;
import java.util.Map;
import org.gouji.facts.Report;
import org.gouji.rules.RuleTrace;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Why a rule says what it says, as JSON: {@code rules why --json}. */
public final class TraceJson {

    private TraceJson() {}

    /** @param traces of one rule, by report in path order */
    public static void write(Map<Report, RuleTrace> traces, OutputStream out) {
        ObjectNode node = JsonFile.object();
        var reports = node.putArray("reports");
        traces.forEach((report, trace) -> reports.add(JsonFile.masked(trace(report, trace))));
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeTree(node);
        }
    }

    private static ObjectNode trace(Report report, RuleTrace trace) {
        ObjectNode node = JsonFile.object()
                .put("file", report.file())
                .put("office", report.office())
                .put("year", report.yearKnown() ? report.year() : null)
                .put("rule", trace.path())
                .put("code", trace.code())
                .put("title", trace.title())
                .put("outcome", trace.outcome().getCode())
                .put("reason", trace.reason());
        trace.findings().forEach(node.putArray("findings")::add);
        trace.unchecked().forEach(node.putArray("unchecked")::add);
        var checks = node.putArray("sub_checks");
        for (RuleTrace.Check check : trace.checks()) {
            ObjectNode one = checks.addObject()
                    .put("name", check.name())
                    .put("settled", check.settled())
                    .put("holds", check.holds());
            var steps = one.putArray("conditions");
            check.steps().forEach(step -> steps.add(step(step)));
        }
        return node;
    }

    private static ObjectNode step(RuleTrace.Step step) {
        ObjectNode node = JsonFile.object()
                .put("line", step.line())
                .put("text", step.text())
                .put("label", step.words())
                .put("added", step.added())
                .put("ways", step.ways());
        step.values().forEach(node.putArray("matched")::add);
        if (step.obstacle() != null) {
            ObjectNode obstacle = node.putObject("obstacle")
                    .put("part", step.obstacle().part())
                    .put("left", step.obstacle().left());
            step.obstacle().values().forEach(obstacle.putArray("matched")::add);
        }
        return node;
    }
}
