package org.gouji.facts;

/** 单位类别, from the roster, else from the name. Townships are governments too (条例第五十条第（四）项 各级人民政府). */
public enum OfficeKind {
    GOVERNMENT("government", "政府"),
    TOWNSHIP("township", "乡镇"),
    GOVERNMENT_OFFICE("government_office", "政府办公室"),
    DEPARTMENT("department", "部门"),
    SUBDISTRICT("subdistrict", "街道"),
    ZONE("zone", "开发区管委会"),
    AUTHORISED("authorised", "授权组织"),
    UNKNOWN("unknown", "类别不明");

    private final String code;
    private final String label;

    OfficeKind(String code, String label) {
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
