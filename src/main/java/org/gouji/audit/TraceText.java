package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.Report;
import org.gouji.rules.RuleTrace;

/** Why a rule says what it says, as lines for people. */
public final class TraceText {

    private final List<String> lines = new ArrayList<>();

    private TraceText() {}

    public static List<String> of(Report report, RuleTrace trace) {
        TraceText text = new TraceText();
        text.head(report, trace);
        trace.checks().forEach(text::check);
        return text.lines;
    }

    /** The first condition of each sub-check that does not hold, and what is in the way. */
    static List<String> obstacles(RuleTrace trace) {
        TraceText text = new TraceText();
        for (RuleTrace.Check check : trace.checks()) {
            if (!check.settled().isEmpty()) {
                text.lines.add(check.name() + "：没有逐条核对，" + check.settled());
            } else {
                check.steps().stream().filter(step -> step.ways() == 0).forEach(text::step);
            }
        }
        return text.lines;
    }

    private void head(Report report, RuleTrace trace) {
        String office = report.office().isEmpty() ? "单位不明" : report.office();
        String year = report.yearKnown() ? " " + report.year() + " 年" : "（年度不明）";
        lines.add(report.file() + "：" + office + year + "，" + trace.code() + "“" + trace.title() + "”——"
                + trace.outcome().getLabel() + (trace.reason().isEmpty() ? "" : "：" + trace.reason()));
        trace.findings().forEach(message -> lines.add("  问题：" + message));
        trace.unchecked().forEach(why -> lines.add("  未能核对：" + why));
    }

    private void check(RuleTrace.Check check) {
        if (!check.settled().isEmpty()) {
            lines.add("  " + check.name() + "：没有逐条核对，" + check.settled());
            return;
        }
        lines.add("  " + check.name() + "：" + (check.holds() ? "各条件都成立" : "没有全部成立"));
        check.steps().forEach(this::step);
    }

    private void step(RuleTrace.Step step) {
        boolean holds = step.ways() > 0;
        String where = step.added() ? "（自动加上：这些格都要有数）" : "第 " + step.line() + " 行";
        lines.add("    " + (holds ? "成立　" : "不成立") + " " + where + "  " + step.text());
        if (holds) {
            shown(step.values(), step.ways());
            return;
        }
        RuleTrace.Obstacle obstacle = step.obstacle();
        if (obstacle.part().isEmpty()) {
            lines.add("        这份年报没有可用的“" + step.words() + "”");
        } else if (obstacle.part().equals(step.text())) {
            lines.add("        有 " + obstacle.left() + " 处，而条件要求没有：");
            shown(obstacle.values(), obstacle.left());
        } else {
            lines.add("        “" + obstacle.part() + "”以前还有 " + obstacle.left() + " 处符合，到这里都不符合，实际是：");
            shown(obstacle.values(), obstacle.left());
        }
    }

    private void shown(List<String> values, int count) {
        values.forEach(value -> lines.add("        " + value));
        if (!values.isEmpty() && count > values.size()) {
            lines.add("        （共 " + count + " 处）");
        }
    }
}
