package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.Row;
import org.gouji.findings.Finding;

/** 逐年对比: key figures of this year's and last year's report, with what a rule says of the change. */
final class YearsSheet {

    static final String NAME = "逐年对比";

    private static final List<String> TITLES = List.of("单位", "年度", "指标", "上年", "本年", "增减", "增减幅度", "核对提示", "上年年报");
    private static final int HEADER = 1;

    /** A figure that is looked at over the years, as the sum of cells of one column. */
    private record Metric(String label, List<CellId> cells) {

        static Metric of(String label, Column column, Row... rows) {
            return new Metric(
                    label,
                    Arrays.stream(rows).map(row -> new CellId(row, column)).toList());
        }

        static Metric group(String label, String prefix) {
            return new Metric(
                    label,
                    Arrays.stream(Row.values())
                            .filter(row -> row.isLeaf() && row.getCode().startsWith(prefix))
                            .map(row -> new CellId(row, Column.TOTAL))
                            .toList());
        }
    }

    private static final List<Metric> METRICS = List.of(
            Metric.of("行政规范性文件现行有效件数", Column.IN_FORCE, Row.NORMATIVE_DOCUMENTS),
            Metric.of("行政许可处理决定数量", Column.DECISIONS, Row.PERMITS),
            Metric.of("行政处罚处理决定数量", Column.DECISIONS, Row.PENALTIES),
            Metric.of("行政强制处理决定数量", Column.DECISIONS, Row.COERCIVE_MEASURES),
            Metric.of("行政事业性收费金额（万元）", Column.AMOUNT, Row.CHARGES),
            Metric.of("本年新收申请", Column.TOTAL, Row.RECEIVED),
            Metric.of("上年结转申请", Column.TOTAL, Row.CARRIED_IN),
            Metric.of("予以公开", Column.TOTAL, Row.GRANTED),
            Metric.of("部分公开", Column.TOTAL, Row.PARTLY_GRANTED),
            Metric.group("不予公开", "refused."),
            Metric.group("无法提供", "unavailable."),
            Metric.group("不予处理", "not_processed."),
            Metric.of("办理结果总计", Column.TOTAL, Row.RESOLVED),
            Metric.of("结转下年度", Column.TOTAL, Row.CARRIED_OUT),
            Metric.of("行政复议", Column.TOTAL, Row.REVIEW),
            Metric.of("行政复议被纠正", Column.CORRECTED, Row.REVIEW),
            Metric.of("行政诉讼", Column.TOTAL, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW),
            Metric.of("行政诉讼被纠正", Column.CORRECTED, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW));

    private YearsSheet() {}

    static void write(Streamed workbook, Styles styles, List<AuditedOffice> offices) {
        Page page = new Page(workbook, styles, NAME, 24, 7, 28, 11, 11, 11, 11, 50, 34);
        page.line("两年年报都读出数字的指标；两年都为 0 的不列。增减由公式算出，规则认为变化异常或两年不衔接的标色并写明", Look.BLOCK, TITLES.size());
        page.header(TITLES);
        for (AuditedOffice office : offices) {
            office(page, office);
        }
        if (page.next() == HEADER + 1) {
            page.row(Entry.text("没有可对比的上年年报"), Entry.text(""));
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(3, HEADER + 1);
        page.textIsMeant();
    }

    private static void office(Page page, AuditedOffice office) {
        Map<CellId, PreviousFigure> before = office.audited().facts().all(PreviousCell.class).stream()
                .filter(PreviousFigure.class::isInstance)
                .map(PreviousFigure.class::cast)
                .collect(Collectors.toMap(PreviousFigure::id, Function.identity(), (a, b) -> a));
        if (before.isEmpty()) {
            return;
        }
        Map<CellId, Figure> now = office.audited().facts().cells().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .collect(Collectors.toMap(FormCell::id, Function.identity(), (a, b) -> a));
        List<Finding> compared = compared(office);
        for (Metric metric : METRICS) {
            if (before.keySet().containsAll(metric.cells()) && now.keySet().containsAll(metric.cells())) {
                BigDecimal last = sum(metric, cell -> before.get(cell).value());
                BigDecimal current = sum(metric, cell -> now.get(cell).value());
                if (last.signum() != 0 || current.signum() != 0) {
                    page.row(row(page.next() + 1, office, metric, last, current, before, findings(compared, metric)));
                }
            }
        }
    }

    private static BigDecimal sum(Metric metric, Function<CellId, BigDecimal> value) {
        return metric.cells().stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Entry> row(
            int row,
            AuditedOffice office,
            Metric metric,
            BigDecimal last,
            BigDecimal current,
            Map<CellId, PreviousFigure> before,
            List<Finding> findings) {
        Look look = findings.stream()
                .map(Finding::severity)
                .max(java.util.Comparator.naturalOrder())
                .map(FindingsSheet::look)
                .orElse(Look.CENTRE);
        PreviousFigure first = before.get(metric.cells().get(0));
        String share = "IF(D" + row + "=0,\"—\",ROUND((E" + row + "-D" + row + ")/D" + row + "*100,1)&\"%\")";
        List<Entry> line = new ArrayList<>();
        line.add(Entry.text(office.office()));
        line.add(office.year());
        line.add(Entry.text(metric.label()));
        line.add(Entry.number(last));
        line.add(Entry.number(current));
        line.add(Entry.formula("E" + row + "-D" + row, current.subtract(last)).as(look));
        line.add(Entry.formula(share, share(last, current)).as(look));
        line.add(Entry.text(findings.stream()
                .map(finding -> finding.code() + " " + finding.title())
                .distinct()
                .collect(Collectors.joining("；"))));
        line.add(Entry.text(
                first.place().other() == null ? "" : first.place().other().file()));
        return line;
    }

    private static String share(BigDecimal last, BigDecimal current) {
        if (last.signum() == 0) {
            return "—";
        }
        BigDecimal share = current.subtract(last)
                .multiply(BigDecimal.valueOf(100))
                .divide(last, 1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return share.toPlainString() + "%";
    }

    /** What rules that look at both years say. */
    private static List<Finding> compared(AuditedOffice office) {
        return office.audited().judgement().findings().stream()
                .filter(finding -> finding.where().stream()
                        .anyMatch(evidence -> evidence.place().other() != null))
                .toList();
    }

    private static List<Finding> findings(List<Finding> compared, Metric metric) {
        Set<CellId> cells = new HashSet<>(metric.cells());
        return compared.stream()
                .filter(finding -> finding.where().stream()
                        .anyMatch(evidence -> evidence.place().other() != null && cells.contains(evidence.cell())))
                .toList();
    }
}
