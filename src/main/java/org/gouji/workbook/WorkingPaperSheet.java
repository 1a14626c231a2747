package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.Row;
import org.gouji.findings.Finding;
import org.gouji.findings.RunInfo;

/** 底稿 of one report: its three tables rebuilt, the faults in them coloured, and the sentences held against them. */
final class WorkingPaperSheet implements TableCells {

    /** Percent at which table three fits on one page across. */
    private static final int PRINTED = 60;

    private final Page page;
    private final AuditedOffice office;
    private final Blame blame;
    private final Map<CellId, FormCell> cells = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final FormTables tables;

    WorkingPaperSheet(Streamed workbook, Styles styles, String name, AuditedOffice office) {
        this.page = new Page(workbook, styles, name, FormTables.WIDTHS);
        this.office = office;
        this.blame = Blame.of(office.audited());
        office.audited().facts().cells().forEach(cell -> cells.put(cell.id(), cell));
        boolean oneRowOther = cells.keySet().stream().anyMatch(cell -> cell.row() == Row.OTHER);
        this.tables = new FormTables(page, office.report().form(), oneRowOther, this);
    }

    /** Writes the sheet and says where each cell of the form stands. */
    Map<CellId, String> write(RunInfo run) {
        page.line(office.words() + "政府信息公开工作年度报告审核底稿", Look.TITLE, FormTables.COLUMNS);
        page.line(
                "年报文件：" + office.report().file() + "　　版式："
                        + office.report().form().getLabel() + "　　审核日期：" + run.today() + "　　规则库："
                        + SummaryHead.shortHash(run.rulebook()),
                Look.FACT,
                FormTables.COLUMNS);
        page.line(
                "红底：有错误的格；黄底：问题涉及的格；灰底斜体：没有读出数字的格，不作 0 处理，相关各处为“未核”。合计与差额都是公式，差额为 0 显示 ✓；在表中改正数字后，差额、语句核对和底色随之变化。"
                        + "各格批注和“核对说明”写明规则、实为、应为。",
                Look.FACT,
                FormTables.COLUMNS);
        page.skip();
        tables.write();
        checks.addAll(tables.checks());
        lastYear();
        Map<Finding, String> sentences =
                new WorkingPaperSentences(page, office.audited(), blame, tables.addresses()).write();
        notes();
        new MendedCells(checks, sentences, this::value)
                .of(blame.coloured(), tables.addresses())
                .forEach(mended -> page.colourWhile(mended.formula(), mended.cells(), Look.GOOD));
        page.printAt(PRINTED, tables.pageTops());
        page.textIsMeant();
        return tables.addresses();
    }

    @Override
    public Entry entry(CellId id) {
        FormCell cell = cells.get(id);
        if (cell instanceof Figure figure) {
            return Entry.number(figure.value()).as(blame.look(id, Look.CENTRE));
        }
        String shown = cell == null || cell.state() == CellState.ABSENT
                ? CellState.ABSENT.getLabel()
                : cell.raw().isEmpty() && cell.state() == CellState.UNREADABLE
                        ? CellState.UNREADABLE.getLabel()
                        : cell.raw();
        return Entry.centred(shown).as(blame.look(id, Look.GAP));
    }

    @Override
    public Optional<BigDecimal> value(CellId id) {
        return cells.get(id) instanceof Figure figure && entry(id).number() != null
                ? Optional.of(figure.value())
                : Optional.empty();
    }

    @Override
    public String remark(List<CellId> line) {
        return line.stream()
                .flatMap(cell -> blame.notedAt(cell).stream())
                .distinct()
                .map(blame::brief)
                .collect(Collectors.joining("\n"));
    }

    /** What last year's report carried over, beside what this one says was carried in. */
    private void lastYear() {
        Map<Column, PreviousFigure> before = office.audited().facts().all(PreviousCell.class).stream()
                .filter(PreviousFigure.class::isInstance)
                .map(PreviousFigure.class::cast)
                .filter(figure -> figure.row() == Row.CARRIED_OUT)
                .collect(Collectors.toMap(PreviousFigure::column, figure -> figure, (a, b) -> a));
        if (before.isEmpty()) {
            return;
        }
        page.skip();
        page.line("与上年报告的衔接", Look.BLOCK, FormTables.COLUMNS);
        String file = before.values().iterator().next().place().other() == null
                ? ""
                : before.values().iterator().next().place().other().file();
        List<Page.Spread> last = new ArrayList<>(
                List.of(Page.Spread.of(Entry.text("上年报告“四、结转下年度继续办理”").as(Look.TEXT), 6)));
        List<Page.Spread> differences = new ArrayList<>(
                List.of(Page.Spread.of(Entry.text("本年“二、上年结转”减上年结转下年度").as(Look.TEXT), 6)));
        int row = page.next();
        int at = 6;
        for (Column column : Row.CARRIED_IN.columns(office.report().form())) {
            PreviousFigure figure = before.get(column);
            CellId here = new CellId(Row.CARRIED_IN, column);
            String above = Formula.column(at) + (row + 1);
            String own = tables.addresses().get(here);
            last.add(Page.Spread.of(
                    figure == null
                            ? Entry.centred("").as(Look.GAP)
                            : Entry.number(figure.value()).as(Look.RECKONED),
                    1));
            String formula =
                    "IF(COUNT(" + own + "," + above + ")=2," + own + "-" + above + ",\"" + FormTables.UNCHECKED + "\")";
            BigDecimal difference = figure == null
                    ? null
                    : value(here).map(value -> value.subtract(figure.value())).orElse(null);
            Entry entry = difference == null
                    ? Entry.formula(formula, FormTables.UNCHECKED)
                    : Entry.formula(formula, difference);
            differences.add(Page.Spread.of(entry.as(Look.DIFFERENCE), 1));
            checks.add(new Check(Formula.column(at) + (row + 2), List.of(here), difference));
            at++;
        }
        last.add(Page.Spread.of(Entry.text("").as(Look.TEXT), 2));
        last.add(Page.Spread.of(Entry.text(file).as(Look.REMARK), 1));
        differences.add(Page.Spread.of(Entry.text("").as(Look.TEXT), 2));
        differences.add(Page.Spread.of(
                Entry.text(remark(Row.CARRIED_IN.columns(office.report().form()).stream()
                                .map(column -> new CellId(Row.CARRIED_IN, column))
                                .toList()))
                        .as(Look.REMARK),
                1));
        page.spread(last);
        page.spread(differences);
        page.colourDifferences(List.of(Formula.range(Formula.column(6), row + 1, Formula.column(at - 1), row + 1)));
    }

    private void notes() {
        Notes notes = new Notes();
        tables.addresses().forEach((cell, address) -> {
            if (blame.notedCells().contains(cell)) {
                notes.add(
                        address,
                        Masking.of(blame.notedAt(cell).stream().map(blame::note).collect(Collectors.joining("\n\n"))));
            }
        });
        page.notes(notes);
    }

    static String absolute(String address) {
        return address.replaceFirst("([A-Z]+)(\\d+)", "\\$$1\\$$2");
    }
}
