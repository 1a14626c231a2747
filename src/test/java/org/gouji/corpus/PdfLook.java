package org.gouji.corpus;

/** The ways in which a PDF draws the same report. */
public enum PdfLook {
    /** Cell borders as stroked lines. */
    LINES,
    /** Cell borders as thin filled rectangles, as word processors export them. */
    FILLED_RULES,
    /** No borders at all. */
    NO_LINES,
    /** Every character by an operation of its own. */
    SINGLE_GLYPHS,
    /** Table three begins near the end of a page and is cut after a few rows. */
    EARLY_BREAK
}
