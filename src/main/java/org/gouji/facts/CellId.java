package org.gouji.facts;

/** The name of one cell of the form: {@code requests.received.total}. */
public record CellId(Row row, Column column) {

    private static final int COLUMNS = Column.values().length;

    public Table table() {
        return row.getTable();
    }

    public String code() {
        return table().getCode() + "." + row.getCode() + "." + column.getCode();
    }

    /** The cell in an auditor's words: 表三“（七）总计”行“自然人”列. */
    public String label() {
        return table().getLabel() + "“" + row.getQuotedLabel() + "”行“" + column.labelIn(table()) + "”列";
    }

    /** Cells are looked up by the hundred for each report, and what a record reckons by itself is several times as slow. */
    @Override
    public int hashCode() {
        return row.ordinal() * COLUMNS + column.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellId cell && cell.row == row && cell.column == column;
    }

    @Override
    public String toString() {
        return code();
    }
}
