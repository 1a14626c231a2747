package org.gouji.facts;

/** What a count or an absence in the narrative speaks of, in the words that tell which cells could be meant. */
public enum ClaimSubject {
    /** 新收 N 件. */
    NEWLY_RECEIVED("新收"),
    /** 收到、接收 N 件: the new ones, or the new ones with those carried in. */
    RECEIVED("收到"),
    /** 办理、受理、处理、收到并办理 N 件: ambiguous words (rule N03). */
    HANDLED("办理"),
    /** 办结、答复 N 件. */
    RESOLVED("办结"),
    CARRIED_IN("上年结转"),
    CARRIED_OUT("结转下年"),
    REVIEW("行政复议"),
    /** 行政诉讼: direct suits and suits after review. */
    LITIGATION("行政诉讼"),
    LITIGATION_DIRECT("未经复议直接起诉"),
    LITIGATION_AFTER_REVIEW("复议后起诉");

    private final String label;

    ClaimSubject(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
