package org.gouji.findings;

/** The one word that stands for a report in the summary. Clean never reads 合格: it says how much was checked. */
public enum Verdict {
    ERROR("error", "有错误"),
    WARNING("warning", "有待核实"),
    NOTE("note", "有提示"),
    CLEAN("clean", "未发现问题"),
    UNREADABLE("unreadable", "未能读取");

    private final String code;
    private final String label;

    Verdict(String code, String label) {
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
