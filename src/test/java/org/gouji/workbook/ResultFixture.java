package org.gouji.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Gap;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Offices;
import org.gouji.findings.Outcome;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.Repair;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.RunInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.Unchecked;
import org.gouji.findings.UnreadableFile;

/** Audit results made by hand: small ones for one point each, and {@link #ordinary} with one of everything. */
public final class ResultFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    static final String HASH = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static final RuleInfo BALANCE = rule(
            "arithmetic/requests-balance",
            "勾稽",
            "A01",
            "申请数量与办理去向不相等",
            Severity.ERROR,
            "年度报告格式表三表头：第一项加第二项之和，等于第三项加第四项之和");
    static final RuleInfo OUTCOMES =
            rule("arithmetic/outcomes-sum", "勾稽", "A02", "办理结果各项之和与（七）总计不相等", Severity.ERROR, "年度报告格式表三“（七）总计”");
    static final RuleInfo PLACEHOLDER =
            rule("completeness/placeholder", "完整性", "C10", "表内以符号代替数字", Severity.WARNING, "年度报告格式");
    static final RuleInfo HEADINGS = rule("format/headings", "格式", "F03", "部分标题用语与格式不一致", Severity.NOTE, "年度报告格式");
    static final RuleInfo SECTIONS =
            rule("completeness/sections", "完整性", "C01", "缺少第六部分", Severity.ERROR, "《中华人民共和国政府信息公开条例》第五十条第一款第（五）项");

    private ResultFixture() {}

    static AuditResult empty() {
        return result(List.of(BALANCE, OUTCOMES), List.of(), List.of());
    }

    public static AuditResult result(
            List<RuleInfo> rules, List<AuditedReport> reports, List<UnreadableFile> unreadable) {
        return new AuditResult(
                run(rules.size()),
                rules,
                List.of(),
                reports,
                unreadable,
                new Offices(reports.size(), List.of(), 0),
                List.of());
    }

    public static AuditResult of(Finding... findings) {
        List<RuleInfo> rules = List.of(BALANCE, OUTCOMES);
        return result(rules, List.of(report("清河县", 2025, rules, List.of(findings))), List.of());
    }

    static RunInfo run(int rules) {
        return new RunInfo("1.0.0", HASH, rules, "national", HASH, TODAY);
    }

    static RuleInfo rule(String path, String theme, String code, String title, Severity severity, String basis) {
        return new RuleInfo(
                path,
                path.substring(0, path.indexOf('/')),
                theme,
                code,
                title,
                severity,
                action(severity),
                List.of(Form.FORM_2019, Form.FORM_2021),
                basis,
                "每一列：本年新收加上年结转，等于办理结果总计加结转下年度。逐列核对，总计列也核对。",
                3,
                true);
    }

    public static Finding finding(RuleInfo rule, String key, String message) {
        return finding(rule, key, message, "41", "42", List.of(passage(1, 14, "本年共收到申请41件。")));
    }

    public static Finding finding(
            RuleInfo rule, String key, String message, String stated, String expected, List<Evidence> where) {
        return new Finding(
                key,
                "v-" + key,
                rule.path(),
                rule.theme(),
                rule.code(),
                "total",
                rule.severity(),
                action(rule.severity()),
                rule.title(),
                message,
                where,
                stated,
                expected,
                List.of(),
                rule.basis(),
                List.of());
    }

    public static Finding internal(Finding f) {
        return new Finding(
                f.key(),
                f.values(),
                f.rule(),
                f.theme(),
                f.code(),
                f.subCheck(),
                f.severity(),
                Action.INTERNAL,
                f.title(),
                f.message(),
                f.where(),
                f.stated(),
                f.expected(),
                f.corrections(),
                f.basis(),
                f.folded());
    }

    public static Evidence passage(int section, int line, String text) {
        return new Evidence(null, section, Place.line(line), text, false);
    }

    static Evidence missing(int section) {
        return new Evidence(null, section, Place.UNKNOWN, "", true);
    }

    static Evidence cell(Row row, Column column, int line, String text) {
        return new Evidence(new CellId(row, column), row.getTable().getSection(), Place.line(line), text, false);
    }

    static List<Evidence> balance() {
        return List.of(
                cell(Row.RECEIVED, Column.TOTAL, 34, "40"),
                cell(Row.CARRIED_IN, Column.TOTAL, 35, "2"),
                cell(Row.RESOLVED, Column.TOTAL, 57, "41"),
                cell(Row.CARRIED_OUT, Column.TOTAL, 58, "0"));
    }

    static List<Evidence> column() {
        List<Evidence> cells = new ArrayList<>();
        cells.add(cell(Row.RESOLVED, Column.NATURAL_PERSON, 57, "41"));
        int line = 36;
        for (Row row : Row.values()) {
            if (row.isLeaf() && row != Row.OTHER) {
                cells.add(cell(row, Column.NATURAL_PERSON, line, line % 5 == 0 ? "10" : "0"));
                line++;
            }
        }
        return cells;
    }

    public static AuditedReport report(String office, int year, List<RuleInfo> rules, List<Finding> findings) {
        return report(office, year, rules, findings, List.of(), List.of(), List.of());
    }

    public static AuditedReport report(
            String office,
            int year,
            List<RuleInfo> rules,
            List<Finding> findings,
            List<Unchecked> unchecked,
            List<RuleFailure> failures,
            List<ReadingProblem> problems) {
        Map<String, Outcome> outcomes = new HashMap<>();
        rules.forEach(rule -> outcomes.put(rule.path(), Outcome.CLEAN));
        unchecked.forEach(u -> outcomes.put(u.rule(), Outcome.NOT_CHECKED));
        findings.forEach(f -> outcomes.put(f.rule(), Outcome.FINDING));
        failures.forEach(f -> outcomes.put(f.rule(), Outcome.FAILED));
        List<FormCell> cells = cells();
        Report report = new Report(
                year + "/" + office + "政府信息公开工作年度报告.txt",
                office,
                office,
                OfficeKind.GOVERNMENT,
                false,
                year,
                Form.FORM_2021,
                true);
        return new AuditedReport(
                new ReportFacts(
                        report,
                        Receipt.of(cells),
                        cells,
                        List.of(),
                        Map.of("单位", "标题（第 1 行）", "年度", "标题（第 1 行）", "版式", "表二有“制发件数”“现行有效件数”"),
                        problems),
                new Judgement(findings, unchecked, failures, outcomes, Map.of()));
    }

    public static AuditResult ordinary() {
        RuleInfo broken = new RuleInfo(
                "format/broken",
                "format",
                "格式",
                "F09",
                "标题名称规范",
                Severity.NOTE,
                Action.INTERNAL,
                List.of(),
                "",
                "",
                0,
                false);
        List<RuleInfo> rules = List.of(BALANCE, OUTCOMES, SECTIONS, PLACEHOLDER, HEADINGS, broken);
        RuleFailure refused = new RuleFailure(broken.path(), "F09", "规则文件未通过检查：不允许使用 eval");
        Finding folded = finding(OUTCOMES, "k2", "总计：各项办理结果合计 42 件，（七）总计填 41 件");
        Finding balance = finding(
                        BALANCE,
                        "0a1b2c3d4e5f6071",
                        "总计：本年新收与上年结转共 42 件，办理结果总计与结转下年度共 41 件，两者应相等",
                        "41",
                        "42",
                        balance())
                .withFolded(List.of(folded))
                .withCorrections(
                        List.of(List.of(new Repair(new CellId(Row.RESOLVED, Column.TOTAL), new BigDecimal("42")))));
        Finding sum = finding(OUTCOMES, "1111222233334444", "自然人：各项办理结果合计 40 件，（七）总计填 41 件", "41", "40", column());
        Finding section = finding(
                SECTIONS, "5555666677778888", "没有找到第六部分“其他需要报告的事项”", "", "补充第六部分；确无其他事项的也应写明", List.of(missing(6)));
        Finding placeholder = finding(
                PLACEHOLDER,
                "9999000011112222",
                "表三“1.属于国家秘密”行“商业企业”列填的是“/”，不是数字",
                "/",
                "填数字；没有的填 0",
                List.of(cell(Row.REFUSED_STATE_SECRET, Column.BUSINESS, 148, "/")));
        Finding heading = internal(finding(
                HEADINGS,
                "3333444455556666",
                "第五部分标题与格式不一致",
                "五、存在问题及整改措施",
                "五、存在的主要问题及改进情况",
                List.of(passage(5, 391, "五、存在问题及整改措施"))));
        List<Unchecked> unchecked = List.of(
                new Unchecked(BALANCE.path(), "A01", BALANCE.title(), "business", "缺少表三“1.属于国家秘密”行“商业企业”列（空白，第 148 行）"),
                new Unchecked(
                        OUTCOMES.path(), "A02", OUTCOMES.title(), "business", "缺少表三“1.属于国家秘密”行“商业企业”列（空白，第 148 行）"),
                new Unchecked(PLACEHOLDER.path(), "C10", PLACEHOLDER.title(), "", "单位类别未能确定"));
        RuleFailure thrown = new RuleFailure(HEADINGS.path(), "F03", "规则“headings”运行出错：数值为空");
        List<RuleFailure> both = List.of(refused, thrown);
        List<AuditedReport> reports = List.of(
                report("清河县", 2024, rules, List.of(), unchecked, List.of(refused), List.of()),
                report(
                        "清河县",
                        2025,
                        rules,
                        List.of(balance, sum, section, placeholder, heading),
                        List.of(),
                        List.of(refused),
                        List.of()),
                report(
                        "白沙镇人民政府",
                        2025,
                        rules,
                        List.of(placeholder),
                        List.of(),
                        both,
                        List.of(new ReadingProblem("表四缺少“复议后起诉”一组", Place.line(210), true))),
                report("安宁市教育局", 2025, rules, List.of(heading), List.of(), List.of(refused), List.of()),
                report("长乐区卫生健康委员会", 2025, rules, List.of(), List.of(), List.of(refused), List.of()));
        return new AuditResult(
                run(rules.size()),
                rules,
                List.of(new RefusedRule(
                        broken.path(), "rules/format/broken.drl", 7, 1, "eval( true )", "不允许使用 eval，请把条件写在模式里")),
                reports,
                List.of(new UnreadableFile("2025/扫描件.txt", "文件是二进制内容，不是文本")),
                new Offices(6, List.of("望江街道办事处"), 2023),
                List.of());
    }

    static XSSFWorkbook written(AuditResult result) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(result)));
    }

    public static byte[] bytes(AuditResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.write(result, out);
        return out.toByteArray();
    }

    private static Action action(Severity severity) {
        return switch (severity) {
            case ERROR -> Action.CORRECT;
            case WARNING -> Action.VERIFY;
            case NOTE -> Action.IMPROVE;
        };
    }

    private static List<FormCell> cells() {
        List<FormCell> cells = new ArrayList<>();
        int line = 20;
        for (CellId id : FormLayout.cells(Form.FORM_2021, false)) {
            Place place = Place.line(++line);
            boolean gap = id.row() == Row.REFUSED_STATE_SECRET && id.column() == Column.BUSINESS;
            cells.add(
                    gap
                            ? new Gap(id.row(), id.column(), CellState.BLANK, "", place, "此格空白，不作 0 处理")
                            : new Figure(id.row(), id.column(), BigDecimal.ONE, "1", place));
        }
        return cells;
    }
}
