package org.gouji.facts;

/** The three statutory tables; they stand in parts two, three and four of a report. */
public enum Table {
    PROACTIVE("proactive", "表二", 2),
    REQUESTS("requests", "表三", 3),
    DISPUTES("disputes", "表四", 4);

    private final String code;
    private final String label;
    private final int section;

    Table(String code, String label, int section) {
        this.code = code;
        this.label = label;
        this.section = section;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** Number of the part (2, 3 or 4) in which the table stands. */
    public int getSection() {
        return section;
    }
}
