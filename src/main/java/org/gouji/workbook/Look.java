package org.gouji.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell looks. Fills are pale so that black text on them stays legible on a grey-scale printer. */
enum Look {
    TITLE(null, "000000", 16, Face.BOLD, HorizontalAlignment.CENTER, false),
    FACT(null, "000000", 10, Face.PLAIN, HorizontalAlignment.LEFT, false),
    ALARM(null, "C00000", 11, Face.BOLD, HorizontalAlignment.LEFT, false),
    BLOCK(null, "000000", 11, Face.BOLD, HorizontalAlignment.LEFT, false),
    HEADER("D9E2EC", "000000", 10, Face.BOLD, HorizontalAlignment.CENTER, true),
    TEXT(null, "000000", 10, Face.PLAIN, HorizontalAlignment.LEFT, true),
    LINK(null, "0B4A8F", 10, Face.PLAIN, HorizontalAlignment.LEFT, true),
    LINK_CENTRE(null, "0B4A8F", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    CENTRE(null, "000000", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    TOTAL("F2F2F2", "000000", 10, Face.BOLD, HorizontalAlignment.CENTER, true),
    INTERNAL_TEXT(null, "7F7F7F", 10, Face.ITALIC, HorizontalAlignment.LEFT, true),
    INTERNAL_CENTRE(null, "7F7F7F", 10, Face.ITALIC, HorizontalAlignment.CENTER, true),
    ERROR("F8CBCB", "7F1D1D", 10, Face.BOLD, HorizontalAlignment.CENTER, true),
    WARNING("FCE4B6", "6B4A00", 10, Face.BOLD, HorizontalAlignment.CENTER, true),
    NOTE("DCE6F1", "33475B", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    FAULT(null, "C00000", 10, Face.PLAIN, HorizontalAlignment.LEFT, true),
    FAULT_CENTRE(null, "C00000", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    QUIET(null, "A6A6A6", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    ENTRY("FFFDF0", "000000", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    ENTRY_TEXT("FFFDF0", "000000", 10, Face.PLAIN, HorizontalAlignment.LEFT, true),
    /** A cell that a finding rests on without being the one at fault. */
    CONCERNED("FFF6DC", "000000", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    /** A cell of a report in which no number was read. */
    GAP("EDEDED", "595959", 10, Face.ITALIC, HorizontalAlignment.CENTER, true),
    /** What a sum comes to. */
    RECKONED("F7F9FB", "33475B", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    /** A difference that ought to be 0. */
    DIFFERENCE("F7F9FB", "33475B", 10, Face.BOLD, HorizontalAlignment.CENTER, true),
    /** What is right, or has been put right. */
    GOOD("DDEFD9", "1E5B2A", 10, Face.PLAIN, HorizontalAlignment.CENTER, true),
    REMARK(null, "000000", 9, Face.PLAIN, HorizontalAlignment.LEFT, true);

    /** A tick stands for 0, so that the sheet tells right from wrong without colours. */
    private static final String TICKED = "+0.######;-0.######;\"✓\"";

    enum Face {
        PLAIN,
        BOLD,
        ITALIC
    }

    private final String fill;
    private final String ink;
    private final int points;
    private final Face face;
    private final HorizontalAlignment alignment;
    private final boolean boxed;

    Look(String fill, String ink, int points, Face face, HorizontalAlignment alignment, boolean boxed) {
        this.fill = fill;
        this.ink = ink;
        this.points = points;
        this.face = face;
        this.alignment = alignment;
        this.boxed = boxed;
    }

    /** Background as RRGGBB, null where there is none. */
    String fill() {
        return fill;
    }

    /** Colour of the text as RRGGBB. */
    String ink() {
        return ink;
    }

    /** Number format, null for the ordinary one. */
    String format() {
        return this == DIFFERENCE ? TICKED : null;
    }

    int points() {
        return points;
    }

    Face face() {
        return face;
    }

    HorizontalAlignment alignment() {
        return alignment;
    }

    boolean boxed() {
        return boxed;
    }

    /** The same look for a row that must not leave the auditing office. */
    Look internal(boolean internal) {
        if (!internal) {
            return this;
        }
        return alignment == HorizontalAlignment.CENTER ? INTERNAL_CENTRE : INTERNAL_TEXT;
    }
}
