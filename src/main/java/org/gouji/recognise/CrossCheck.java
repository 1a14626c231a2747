package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Block;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * Doubts a reading by place alone, of bare text without delimiters, where the sums of table three contradict it in many rows and
 * columns at once while others hold: the text then has other digits than the paper, such as those of tracked changes, and no
 * figure of it may accuse an office. What an office reckons wrong is seldom more than a row or two.
 */
final class CrossCheck {

    /** Numbers that only blanks divide. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d０-９](?:\\s+[\\d０-９][\\d０-９,.]*){4}");

    private static final int ROWS = 6;
    private static final int ROWS_AND_COLUMNS = 9;
    /** Numbers of which no row adds up are no report's at all, but are what the text says. */
    private static final int RIGHT_ROWS = 2;

    private static final List<Column> PARTS = List.of(
            Column.NATURAL_PERSON,
            Column.BUSINESS,
            Column.RESEARCH,
            Column.PUBLIC_INTEREST,
            Column.LEGAL_SERVICE,
            Column.OTHER);
    private static final List<Row> FRAME = List.of(Row.RECEIVED, Row.CARRIED_IN, Row.RESOLVED, Row.CARRIED_OUT);

    private final Map<CellId, BigDecimal> values;
    private final List<Row> rows;

    private CrossCheck(List<FormCell> cells) {
        values = cells.stream()
                .filter(cell -> cell instanceof Figure && cell.row().getTable() == Table.REQUESTS)
                .collect(Collectors.toMap(
                        cell -> new CellId(cell.row(), cell.column()), cell -> ((Figure) cell).value(), (a, b) -> a));
        rows = cells.stream()
                .map(FormCell::row)
                .filter(row -> row.getTable() == Table.REQUESTS)
                .distinct()
                .toList();
    }

    /** The reading as it is, or with its figures taken back and the reason. */
    static TableReading of(TableReading reading, Document document) {
        if (!byPlace(document)) {
            return reading;
        }
        CrossCheck check = new CrossCheck(reading.cells());
        long wrongRows = check.rows.stream().filter(check::wrong).count();
        long wrongColumns = Stream.concat(PARTS.stream(), Stream.of(Column.TOTAL))
                .filter(check::wrong)
                .count();
        boolean many = wrongRows >= ROWS && wrongRows + wrongColumns >= ROWS_AND_COLUMNS;
        if (!many || check.rows.stream().filter(check::right).count() < RIGHT_ROWS) {
            return reading;
        }
        String reason = "表三有 " + wrongRows + " 行、" + wrongColumns
                + " 列的数字互相对不上，像是转换成文本时混入了别的数字（如修订痕迹），不能确定读得是否准确，请提供 Word 文件或原 PDF 文件";
        List<FormCell> cells = reading.cells().stream()
                .map(cell -> cell instanceof Figure figure
                        ? new Gap(
                                figure.row(),
                                figure.column(),
                                CellState.UNREADABLE,
                                figure.raw(),
                                figure.place(),
                                reason)
                        : cell)
                .toList();
        List<ReadingProblem> problems = new ArrayList<>(reading.problems());
        problems.add(new ReadingProblem(reason, Place.UNKNOWN, true));
        return new TableReading(
                reading.form(),
                reading.formCertain(),
                reading.oneRowOther(),
                cells,
                reading.statements(),
                reading.consumed(),
                reading.cutInTable(),
                problems);
    }

    /** Whether no cell of the document is told by its format or by delimiters, but by place or by blanks between numbers. */
    private static boolean byPlace(Document document) {
        if (document.titleVisible()) {
            return false;
        }
        boolean grids = false;
        int lines = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                grids = true;
                if (!grid.byPlace()) {
                    return false;
                }
            } else if (block instanceof Paragraph paragraph) {
                lines += NUMBERS.matcher(paragraph.text()).find() ? 1 : 0;
            }
        }
        return grids || lines >= ROWS;
    }

    /** Whether a row's parts make another total; a total of 0 beside them was left out and not misread. */
    private boolean wrong(Row row) {
        return total(row) && differ(sum(PARTS, column -> value(row, column)), value(row, Column.TOTAL));
    }

    private boolean right(Row row) {
        Optional<BigDecimal> sum = sum(PARTS, column -> value(row, column));
        return total(row) && sum.isPresent() && !differ(sum, value(row, Column.TOTAL));
    }

    private boolean total(Row row) {
        return value(row, Column.TOTAL).filter(total -> total.signum() != 0).isPresent();
    }

    /** Whether a column's requests and outcomes do not balance. */
    private boolean wrong(Column column) {
        Function<Row, Optional<BigDecimal>> of = row -> value(row, column);
        Optional<BigDecimal> in = sum(List.of(Row.RECEIVED, Row.CARRIED_IN), of);
        Optional<BigDecimal> out = sum(List.of(Row.RESOLVED, Row.CARRIED_OUT), of);
        List<Row> outcomes = rows.stream().filter(row -> !FRAME.contains(row)).toList();
        return differ(in, out) || differ(sum(outcomes, of), value(Row.RESOLVED, column));
    }

    private static boolean differ(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) != 0;
    }

    private Optional<BigDecimal> value(Row row, Column column) {
        return Optional.ofNullable(values.get(new CellId(row, column)));
    }

    private static <T> Optional<BigDecimal> sum(Collection<T> parts, Function<T, Optional<BigDecimal>> value) {
        List<BigDecimal> values =
                parts.stream().map(value).map(part -> part.orElse(null)).toList();
        return values.stream().allMatch(Objects::nonNull) ? values.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
