package org.gouji.sentences;

/** How a sentence goes through a table: one cell by itself, or the same for each column or each row. */
enum Axis {
    /** 「行」「列」 name one cell. */
    CELL,
    /** 「」 names a row; each column in turn. */
    COLUMNS,
    /** 「」 names a row; each column but 总计. */
    PARTS,
    /** 「」 names a column; each row in turn. */
    ROWS
}
