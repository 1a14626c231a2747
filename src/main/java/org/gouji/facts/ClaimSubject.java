package org.gouji.facts;

/** What a claim speaks of, in the words that tell which cells could be meant. */
public enum ClaimSubject {
    /** 新收 N 件. */
    NEWLY_RECEIVED("新收", ClaimTheme.REQUESTS),
    /** 收到、接收 N 件: the new ones, or the new ones with those carried in. */
    RECEIVED("收到", ClaimTheme.REQUESTS),
    /** 办理、受理、处理、收到并办理 N 件: ambiguous words (rule N03). */
    HANDLED("办理", ClaimTheme.REQUESTS),
    /** 办结、答复 N 件. */
    RESOLVED("办结", ClaimTheme.REQUESTS),
    CARRIED_IN("上年结转", ClaimTheme.REQUESTS),
    CARRIED_OUT("结转下年", ClaimTheme.REQUESTS),
    /** 结转 N 件 without saying from or to which year. */
    CARRIED("结转", ClaimTheme.REQUESTS),
    /** 予以公开、不予公开 … N 件: one or more rows of the outcomes. */
    OUTCOME("办理结果", ClaimTheme.REQUESTS),
    /** 自然人 N 件、法人或其他组织 N 件. */
    APPLICANT("申请人", ClaimTheme.REQUESTS),
    REVIEW("行政复议", ClaimTheme.DISPUTES),
    /** 行政诉讼: direct suits and suits after review. */
    LITIGATION("行政诉讼", ClaimTheme.DISPUTES),
    LITIGATION_DIRECT("未经复议直接起诉", ClaimTheme.DISPUTES),
    LITIGATION_AFTER_REVIEW("复议后起诉", ClaimTheme.DISPUTES),
    /** 行政复议和行政诉讼共 N 件. */
    DISPUTES("行政复议和行政诉讼", ClaimTheme.DISPUTES),
    /** 维持、纠正、其他结果、尚未审结 N 件, of reviews or of suits. */
    REVIEW_RESULT("行政复议结果", ClaimTheme.DISPUTES),
    LITIGATION_RESULT("行政诉讼结果", ClaimTheme.DISPUTES),
    NORMATIVE_DOCUMENTS("行政规范性文件", ClaimTheme.PROACTIVE),
    /** 公开规范性文件 N 件: those issued, or those in force. */
    PUBLISHED_DOCUMENTS("公开的行政规范性文件", ClaimTheme.PROACTIVE),
    REGULATIONS("规章", ClaimTheme.PROACTIVE),
    PERMITS("行政许可", ClaimTheme.PROACTIVE),
    PENALTIES("行政处罚", ClaimTheme.PROACTIVE),
    COERCIVE_MEASURES("行政强制", ClaimTheme.PROACTIVE),
    /** On the form of 2019 only. */
    OTHER_SERVICES("其他对外管理服务事项", ClaimTheme.PROACTIVE),
    PROCUREMENT("政府集中采购", ClaimTheme.PROACTIVE),
    /** 公开行政许可、行政处罚、行政强制信息 N 条: no decisions, but decisions there should be of the same order (rule N17). */
    PUBLISHED_DECISIONS("公开的处理决定信息", ClaimTheme.NONE),
    CHARGES("行政事业性收费", ClaimTheme.PROACTIVE),
    /** The parts that the report says it has. */
    PARTS("组成部分", ClaimTheme.NONE),
    /** Something that no cell of the form holds. */
    OTHER("其他事项", ClaimTheme.NONE);

    private final String label;
    private final ClaimTheme theme;

    ClaimSubject(String label, ClaimTheme theme) {
        this.label = label;
        this.theme = theme;
    }

    public String getLabel() {
        return label;
    }

    public boolean isAboutRequests() {
        return theme == ClaimTheme.REQUESTS;
    }

    public boolean isAboutDisputes() {
        return theme == ClaimTheme.DISPUTES;
    }

    public boolean isAboutTableTwo() {
        return theme == ClaimTheme.PROACTIVE;
    }

    private enum ClaimTheme {
        REQUESTS,
        DISPUTES,
        PROACTIVE,
        NONE
    }
}
