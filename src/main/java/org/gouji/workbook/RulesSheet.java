package org.gouji.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.facts.Form;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Outcome;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;

/** 审核规则及依据: the rulebook that the run was made with; rules that were refused in red, with the reason. */
final class RulesSheet {

    static final String NAME = "审核规则及依据";

    private static final List<String> TITLES =
            List.of("代码", "规则", "主题", "严重度", "处置方式", "适用版式", "依据", "说明", "是否执行", "发现问题报告数", "未能核对报告数", "校验用例数", "规则文件");
    private static final List<String> COUNTED = List.of("发现问题报告数", "未能核对报告数");
    private static final int HEADER = 2;
    private static final int NAME_COLUMN = 1;

    private RulesSheet() {}

    /** The row, from 0, of the rule whose place among {@link Outcomes#paths} is given. */
    static int rowOf(int rule) {
        return HEADER + 1 + rule;
    }

    /** The same without counts over reports and without links. */
    static void writeForForwarding(Streamed workbook, Styles styles, AuditResult result) {
        write(workbook, styles, result, Outcomes.of(result, List.of()), Map.of(), false);
    }

    static void write(
            Streamed workbook, Styles styles, AuditResult result, Outcomes outcomes, Map<String, String> pages) {
        write(workbook, styles, result, outcomes, pages, true);
    }

    private static void write(
            Streamed workbook,
            Styles styles,
            AuditResult result,
            Outcomes outcomes,
            Map<String, String> pages,
            boolean counted) {
        List<String> titles = counted
                ? TITLES
                : TITLES.stream().filter(title -> !COUNTED.contains(title)).toList();
        Page page = counted
                ? new Page(workbook, styles, NAME, 6, 26, 9, 7, 9, 15, 30, 48, 18, 9, 9, 7, 26)
                : new Page(workbook, styles, NAME, 6, 26, 9, 7, 9, 15, 30, 48, 18, 7, 26);
        page.line(
                "参数方案：" + SummaryHead.profile(result.run().profile()) + "　　规则数："
                        + (counted ? result.run().rules() : result.rules().size()) + "　　被拒规则数："
                        + Incomplete.refusedRules(result).size()
                        + (pages.isEmpty() ? "" : "　　点规则名称可打开说明页（另一个文件夹，转发时请一并附上；不附，本表也是完整的）"),
                Look.FACT,
                titles.size());
        page.line(
                "规则库：" + SummaryHead.shortHash(result.run().rulebook()) + "（全文 "
                        + result.run().rulebook() + "）",
                Look.FACT,
                titles.size());
        page.header(titles);
        Map<String, List<RefusedRule>> refused = result.refused().stream()
                .collect(Collectors.groupingBy(RefusedRule::rule, LinkedHashMap::new, Collectors.toList()));
        Map<String, RuleInfo> rules =
                result.rules().stream().collect(Collectors.toMap(RuleInfo::path, rule -> rule, (a, b) -> a));
        for (int i = 0; i < outcomes.paths().size(); i++) {
            String path = outcomes.paths().get(i);
            List<Entry> row = new ArrayList<>(row(path, rules.get(path), refused.getOrDefault(path, List.of())));
            if (pages.containsKey(path)) {
                row.set(NAME_COLUMN, row.get(NAME_COLUMN).opens(pages.get(path)));
            }
            for (Outcome outcome : counted ? List.of(Outcome.FINDING, Outcome.NOT_CHECKED) : List.<Outcome>of()) {
                int count = outcomes.ofRule(path).get(outcome);
                row.add(Entry.formula(OutcomesSheet.ruleCount(i, outcome), count)
                        .as(count == 0 ? Look.QUIET : Look.CENTRE));
            }
            RuleInfo rule = rules.get(path);
            row.add(rule == null ? Entry.centred("") : Entry.number(rule.cases()));
            row.add(Entry.text(path).as(refused.containsKey(path) ? Look.FAULT : Look.TEXT));
            page.row(row);
        }
        page.filter(HEADER, titles.size());
        page.freeze(2, HEADER + 1);
        page.textIsMeant();
    }

    private static List<Entry> row(String path, RuleInfo rule, List<RefusedRule> refused) {
        boolean web = rule != null && rule.needsWebPage() && refused.isEmpty();
        boolean inForce = rule != null && (rule.inForce() || web) && refused.isEmpty();
        String state = web ? "需要网页，未执行\n所需：" + rule.web() : inForce ? "执行" : "未执行" + refusal(refused);
        if (rule == null) {
            return List.of("", path, "", "", "", "", "", "", state).stream()
                    .map(text -> Entry.text(text).as(Look.FAULT))
                    .toList();
        }
        // A refused rule's severity, action and forms were never read; what stands in the record is a stand-in.
        return List.of(
                centred(rule.code(), inForce),
                text(rule.title(), inForce),
                centred(rule.themeLabel(), inForce),
                centred(inForce ? rule.severity().getLabel() : "", inForce),
                centred(inForce ? rule.action().getLabel() : "", inForce),
                centred(rule.forms().stream().map(Form::getLabel).collect(Collectors.joining("\n")), inForce),
                text(rule.basis(), inForce),
                text(rule.explanation(), inForce),
                inForce && !web ? Entry.centred(state) : text(state, inForce));
    }

    private static Entry centred(String text, boolean inForce) {
        return Entry.centred(text).as(inForce ? Look.CENTRE : Look.FAULT_CENTRE);
    }

    private static Entry text(String text, boolean inForce) {
        return Entry.text(text).as(inForce ? Look.TEXT : Look.FAULT);
    }

    private static String refusal(List<RefusedRule> refused) {
        return refused.stream()
                .map(r -> "\n" + r.file() + (r.line() > 0 ? " 第 " + r.line() + " 行" : "") + "：" + r.why())
                .collect(Collectors.joining());
    }
}
