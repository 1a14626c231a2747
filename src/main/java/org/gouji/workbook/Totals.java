package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;

/** The same cells of several reports added up, with the offices that gave no number. */
final class Totals implements TableCells {

    private static final int NAMED = 3;
    /** Printed as one row by some reports and as three by others. */
    private static final Set<Row> OTHERS =
            EnumSet.of(Row.OTHER_NOT_CORRECTED_IN_TIME, Row.OTHER_FEE_UNPAID, Row.OTHER_OTHER);

    private final Form form;
    private final boolean oneRowOther;
    private final int reports;
    private final Map<CellId, BigDecimal> sums = new HashMap<>();
    private final Map<CellId, List<String>> lacking = new HashMap<>();

    private Totals(Form form, boolean oneRowOther, int reports) {
        this.form = form;
        this.oneRowOther = oneRowOther;
        this.reports = reports;
    }

    /** The form is the one that most of the reports use; what another form prints is not in it. */
    static Totals of(List<AuditedOffice> offices) {
        long old = offices.stream()
                .filter(office -> office.report().form() == Form.FORM_2019)
                .count();
        Form form = old * 2 > offices.size() ? Form.FORM_2019 : Form.FORM_2021;
        boolean one = form == Form.FORM_2019
                || offices.stream()
                        .anyMatch(office ->
                                office.audited().facts().cells().stream().anyMatch(cell -> cell.row() == Row.OTHER));
        Totals totals = new Totals(form, one, offices.size());
        List<CellId> cells = org.gouji.facts.FormLayout.cells(form, one);
        for (AuditedOffice office : offices) {
            totals.add(office, cells);
        }
        return totals;
    }

    private void add(AuditedOffice office, List<CellId> wanted) {
        Map<CellId, FormCell> cells = office.audited().facts().cells().stream()
                .collect(Collectors.toMap(FormCell::id, cell -> cell, (a, b) -> a));
        for (CellId id : wanted) {
            Optional<BigDecimal> number = id.row() == Row.OTHER && !cells.containsKey(id)
                    ? others(cells, id.column())
                    : number(cells.get(id));
            if (number.isPresent()) {
                sums.merge(id, number.get(), BigDecimal::add);
            } else {
                lacking.computeIfAbsent(id, any -> new ArrayList<>()).add(office.office());
            }
        }
    }

    private static Optional<BigDecimal> others(Map<CellId, FormCell> cells, Column column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : OTHERS) {
            Optional<BigDecimal> number = number(cells.get(new CellId(row, column)));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> number(FormCell cell) {
        return cell instanceof Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    Form form() {
        return form;
    }

    boolean oneRowOther() {
        return oneRowOther;
    }

    @Override
    public Entry entry(CellId cell) {
        BigDecimal sum = sums.get(cell);
        if (sum == null) {
            return Entry.centred("无数字").as(Look.GAP);
        }
        return Entry.number(sum).as(lacking.containsKey(cell) ? Look.CONCERNED : Look.CENTRE);
    }

    @Override
    public Optional<BigDecimal> value(CellId cell) {
        return lacking.containsKey(cell) ? Optional.empty() : Optional.ofNullable(sums.get(cell));
    }

    @Override
    public String remark(List<CellId> cells) {
        List<String> offices = cells.stream()
                .flatMap(cell -> lacking.getOrDefault(cell, List.of()).stream())
                .distinct()
                .toList();
        if (offices.isEmpty()) {
            return reports + " 份年报齐全";
        }
        int least = cells.stream()
                .mapToInt(
                        cell -> reports - lacking.getOrDefault(cell, List.of()).size())
                .min()
                .orElse(reports);
        return "最少的一格只含 " + least + "／" + reports + " 份：缺 "
                + offices.stream().limit(NAMED).collect(Collectors.joining("、"))
                + (offices.size() > NAMED ? " 等 " + offices.size() + " 个单位" : "");
    }
}
