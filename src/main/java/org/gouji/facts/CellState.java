package org.gouji.facts;

/** What one cell of the form turned out to be when it was read. Only {@code NUMBER} is a figure. */
public enum CellState {
    NUMBER("number", "数字"),
    BLANK("blank", "空白"),
    PLACEHOLDER("placeholder", "以符号代替数字"),
    UNREADABLE("unreadable", "未能读出"),
    ABSENT("absent", "未见此格");

    private final String code;
    private final String label;

    CellState(String code, String label) {
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
