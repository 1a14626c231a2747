package org.gouji.corpus;

/** The ways in which spreadsheets hold the same report. */
public enum SheetLook {
    /** Text and tables on one sheet, numbers as numbers. */
    ONE_SHEET_NUMERIC,
    /** Text and tables on one sheet, numbers typed as text. */
    ONE_SHEET_TEXT,
    /** The text on one sheet, each table on its own. */
    SHEET_PER_TABLE_NUMERIC,
    SHEET_PER_TABLE_TEXT,
    /** As {@link #ONE_SHEET_NUMERIC}, the last number of every row of tables three and four is a formula. */
    ONE_SHEET_FORMULAS;

    boolean perTable() {
        return this == SHEET_PER_TABLE_NUMERIC || this == SHEET_PER_TABLE_TEXT;
    }

    boolean numeric() {
        return this == ONE_SHEET_NUMERIC || this == ONE_SHEET_FORMULAS || this == SHEET_PER_TABLE_NUMERIC;
    }
}
