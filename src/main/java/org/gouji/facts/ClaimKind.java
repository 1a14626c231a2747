package org.gouji.facts;

/** What sort of checkable statement a sentence makes. */
public enum ClaimKind {
    COUNT("count"),
    CHANGE("change"),
    SHARE("share"),
    BREAKDOWN("breakdown"),
    EQUALITY("equality"),
    ABSENCE("absence"),
    RESULT("result"),
    FEE("fee"),
    PERIOD("period"),
    PARTS("parts"),
    DATE("date");

    private final String code;

    ClaimKind(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }
}
