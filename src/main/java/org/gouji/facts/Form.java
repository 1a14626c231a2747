package org.gouji.facts;

/**
 * The statutory format of a report: 国办公开办函〔2019〕60号 for the years 2019 and 2020, 国办公开办函〔2021〕30号 from 2021 on.
 * Which one a report uses is told by its table words, never by its year.
 */
public enum Form {
    FORM_2019("2019", "2019 年试行格式"),
    FORM_2021("2021", "2021 年格式");

    private final String code;
    private final String label;

    Form(String code, String label) {
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
