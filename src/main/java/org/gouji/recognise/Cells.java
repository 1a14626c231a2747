package org.gouji.recognise;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Gap;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** The cells of one form, each given exactly one state. */
final class Cells {

    private final Form form;
    private final Map<CellId, FormCell> cells = new LinkedHashMap<>();
    private final Map<Table, String> missing = new EnumMap<>(Table.class);

    Cells(Form form) {
        this.form = form;
    }

    /** Reads a row whose pieces are known column by column. */
    void read(Row row, List<Piece> columns) {
        List<Column> names = row.columns(form);
        for (int i = 0; i < names.size(); i++) {
            Piece piece = columns.get(i);
            cells.put(new CellId(row, names.get(i)), cell(row, names.get(i), piece));
        }
    }

    /** Marks a row whose values cannot be told apart. */
    void unreadable(Row row, Place place, String reason) {
        for (Column column : row.columns(form)) {
            cells.put(new CellId(row, column), new Gap(row, column, CellState.UNREADABLE, "", place, reason));
        }
    }

    /** Says that what was not reached of a table lies behind the end of the file. */
    void cut(Table table, String reason) {
        missing.put(table, reason);
    }

    /** All cells of the form in printed order; those never met are absent, or unreadable where the file was cut off. */
    List<FormCell> all(boolean oneRowOther) {
        return FormLayout.cells(form, oneRowOther).stream().map(this::orMissing).toList();
    }

    private FormCell orMissing(CellId id) {
        FormCell cell = cells.get(id);
        if (cell != null) {
            return cell;
        }
        String cut = missing.get(id.table());
        return cut == null
                ? new Gap(id.row(), id.column(), CellState.ABSENT, "", Place.UNKNOWN, "未见此行列")
                : new Gap(id.row(), id.column(), CellState.UNREADABLE, "", Place.UNKNOWN, cut);
    }

    private FormCell cell(Row row, Column column, Piece piece) {
        CellText text = CellText.of(piece.normal(), column, form);
        if (text instanceof CellText.Number number) {
            return new Figure(row, column, number.value(), piece.printed(), piece.place());
        }
        if (text instanceof CellText.Blank) {
            return new Gap(row, column, CellState.BLANK, "", piece.place(), "空白");
        }
        if (text instanceof CellText.Placeholder) {
            return new Gap(
                    row,
                    column,
                    CellState.PLACEHOLDER,
                    piece.printed(),
                    piece.place(),
                    "以“" + piece.printed() + "”代替数字");
        }
        String reason = ((CellText.Illegible) text).reason();
        return new Gap(row, column, CellState.UNREADABLE, piece.printed(), piece.place(), reason);
    }

    /** Reads the rows of a table as far as their places are certain. */
    void readRows(List<FoundRow> rows, RowPlacer placer) {
        for (int i = 0; i < rows.size(); i++) {
            FoundRow row = rows.get(i);
            if (row.spec() == null) {
                continue;
            }
            Row name = row.spec().row();
            int width = name.columns(form).size();
            if (width == 0) {
                continue;
            }
            Optional<List<Piece>> columns = placer.place(i);
            if (columns.isPresent()) {
                read(name, columns.get());
            } else {
                unreadable(name, row.place(), reason(row, width));
            }
        }
    }

    private static String reason(FoundRow row, int width) {
        return row.filled() > width
                ? "该行有 " + row.filled() + " 个数，格式只有 " + width + " 格，分不清各数属于哪一列"
                : "该行应有 " + width + " 格，只读到 " + row.filled() + " 个数，空格的位置不能确定";
    }
}
