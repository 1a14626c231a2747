package org.gouji.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.findings.Finding;
import org.gouji.findings.RulePreview;

/** What a change of rules comes to, as lines for people. */
final class PreviewText {

    private static final int EXAMPLES = 3;
    private static final int OFFICES = 10;

    private final List<String> lines = new ArrayList<>();

    private PreviewText() {}

    static List<String> of(RulePreview preview) {
        PreviewText text = new PreviewText();
        text.rules(preview);
        text.counts(preview);
        text.byRule(preview);
        text.byOffice(preview.byOffice());
        text.shifts(preview);
        return text.lines;
    }

    private void rules(RulePreview preview) {
        if (preview.added().isEmpty()
                && preview.removed().isEmpty()
                && preview.edited().isEmpty()
                && !preview.data()) {
            lines.add("两个规则集没有不同。");
            return;
        }
        names("新增的规则", preview.added());
        names("删去的规则", preview.removed());
        names("改动的规则", preview.edited());
        if (preview.data()) {
            lines.add("参数方案或词表有改动，全部规则都重新核对。");
        }
    }

    private void names(String label, List<String> paths) {
        if (!paths.isEmpty()) {
            lines.add(label + "：" + String.join("、", paths));
        }
    }

    private void counts(RulePreview preview) {
        lines.add("在 " + preview.reports() + " 份年报上：" + counted(preview.counts()) + "。");
    }

    private static String counted(RulePreview.Counts counts) {
        return "新增 " + counts.added() + "，不再报 " + counts.removed() + "，有变化 " + counts.changed();
    }

    private void byRule(RulePreview preview) {
        preview.byRule().forEach((code, counts) -> {
            List<RulePreview.Difference> own = preview.differences().stream()
                    .filter(one -> one.finding().code().equals(code))
                    .toList();
            lines.add("");
            lines.add(code + " " + own.get(0).finding().title() + "：" + counted(counts));
            for (RulePreview.Kind kind : RulePreview.Kind.values()) {
                List<RulePreview.Difference> same =
                        own.stream().filter(one -> one.kind() == kind).toList();
                same.stream().limit(EXAMPLES).forEach(this::example);
                if (same.size() > EXAMPLES) {
                    lines.add("  " + kind.getLabel() + "的还有 " + (same.size() - EXAMPLES) + " 个，全部见 --out 或 --json");
                }
            }
        });
    }

    private void example(RulePreview.Difference one) {
        Finding finding = one.finding();
        lines.add("  " + one.kind().getLabel() + "  " + one.office() + (one.year() == 0 ? "" : " " + one.year() + " 年")
                + "："
                + finding.severity().getLabel() + "，" + finding.message()
                + (one.what().isEmpty() ? "" : "（" + one.what() + "）"));
    }

    private void byOffice(Map<String, RulePreview.Counts> offices) {
        if (offices.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("按单位：");
        offices.entrySet().stream()
                .limit(OFFICES)
                .forEach(office -> lines.add("  " + office.getKey() + "：" + counted(office.getValue())));
        if (offices.size() > OFFICES) {
            lines.add("  其余 " + (offices.size() - OFFICES) + " 个单位见 --out 或 --json");
        }
    }

    private void shifts(RulePreview preview) {
        if (!preview.shifts().isEmpty()) {
            lines.add("");
            lines.add("核对结果的变化：");
            preview.shifts()
                    .forEach(shift -> lines.add("  " + shift.code() + " " + shift.title() + "：" + shift.reports()
                            + " 份由“" + shift.from().getLabel() + "”变为“"
                            + shift.to().getLabel() + "”"));
        }
    }
}
