package org.gouji.findings;

/** What became of one rule on one report. The order is the precedence when sub-checks differ: the last one wins. */
public enum Outcome {
    NOT_APPLICABLE("not_applicable", "不适用"),
    CLEAN("clean", "未发现问题"),
    NOT_CHECKED("not_checked", "未能核对"),
    FINDING("finding", "发现问题"),
    FAILED("failed", "规则故障");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
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
