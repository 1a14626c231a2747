package org.gouji.facts;

/** A part of the report that was not found. */
public record MissingSection(int number) {

    private static final String[] LABELS = {
        "", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
    };

    public MissingSection {
        if (number < 1 || number > 6) {
            throw new IllegalArgumentException("a report has parts 1 to 6, not " + number);
        }
    }

    /** The heading that the form prescribes. */
    public String label() {
        return label(number);
    }

    public static String label(int number) {
        return LABELS[number];
    }
}
