package org.gouji.facts;

/** A column of one of the three tables. {@code OTHER} is 其他 in table three and 其他结果 in table four. */
public enum Column {
    ISSUED("issued", "本年制发件数"),
    REPEALED("repealed", "本年废止件数"),
    IN_FORCE("in_force", "现行有效件数"),
    MADE("made", "本年新制作数量"),
    PUBLISHED("published", "本年新公开数量"),
    PUBLIC_TOTAL("public_total", "对外公开总数量"),
    PRIOR_ITEMS("prior_items", "上一年项目数量"),
    CHANGE("change", "本年增/减"),
    DECISIONS("decisions", "处理决定数量"),
    AMOUNT("amount", "金额"),
    ITEMS("items", "采购项目数量"),
    NATURAL_PERSON("natural_person", "自然人"),
    BUSINESS("business", "商业企业"),
    RESEARCH("research", "科研机构"),
    PUBLIC_INTEREST("public_interest", "社会公益组织"),
    LEGAL_SERVICE("legal_service", "法律服务机构"),
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER("other", "其他"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    private final String code;
    private final String label;

    Column(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** The label as the given table prints it. */
    public String labelIn(Table table) {
        return this == OTHER && table == Table.DISPUTES ? "其他结果" : label;
    }

    /** Whether the column is one of the parts that add up to 总计 in tables three and four. */
    public boolean isPart() {
        return switch (this) {
            case NATURAL_PERSON,
                    BUSINESS,
                    RESEARCH,
                    PUBLIC_INTEREST,
                    LEGAL_SERVICE,
                    OTHER,
                    UPHELD,
                    CORRECTED,
                    PENDING -> true;
            default -> false;
        };
    }

    /** Whether the column holds money, which may have decimals, and not a count. */
    public boolean isMoney() {
        return this == AMOUNT;
    }
}
