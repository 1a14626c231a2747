package org.gouji.facts;

/** How surely a figure belongs to its cell. What is less sure than these is no figure but an unreadable gap. */
public enum Confidence {
    /** Its row was told by the row's label, its column by its place in a row of known cells. */
    POSITION("position", "按行名和列位置"),
    /** The row's values stood there in full number, and were taken in their order. */
    ORDER("order", "按先后次序"),
    /** The label, the row or the number itself had to be mended: a misprinted label, a note beside the number. */
    REPAIRED("repaired", "经修复");

    private final String code;
    private final String label;

    Confidence(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }
}
