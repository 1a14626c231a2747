package org.gouji.workbook;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template of a paper can name, written {@code {{主送}}}. */
public enum PaperField {
    NUMBER("文号", Of.PAPER, "发文字号，如 清政公开办〔2026〕3号"),
    TO("主送", Of.PAPER, "主送单位，即被审核单位的名称"),
    OFFICE("单位", Of.PAPER, "被审核单位的名称"),
    YEARS("报告年度", Of.PAPER, "所涉年度报告的年度，几个年度之间用顿号"),
    COUNT("问题数", Of.PAPER, "通知的问题个数"),
    DEADLINE("整改期限", Of.PAPER, "整改的最后一天"),
    CONTACT("联系人", Of.PAPER, "发文机关的联系人"),
    PHONE("联系电话", Of.PAPER, "发文机关的联系电话"),
    ISSUER("发文机关", Of.PAPER, "落款的机关名称"),
    DATE("成文日期", Of.PAPER, "落款的日期"),
    ORDINAL("序号", Of.FINDING, "问题的序号，从 1 起"),
    KEY("问题编号", Of.FINDING, "问题的标识，反馈表凭它读回，不能少"),
    YEAR("年度", Of.FINDING, "问题所在年度报告的年度"),
    TITLE("问题", Of.FINDING, "是什么问题，一句话"),
    MESSAGE("说明", Of.FINDING, "具体情况：哪些数、哪句话对不上"),
    WHERE("所在位置", Of.FINDING, "在报告的哪一部分、哪张表、第几行"),
    PRINTED("原文", Of.FINDING, "报告上印的文字或数字"),
    STATED("实为", Of.FINDING, "报告填的数"),
    EXPECTED("应为", Of.FINDING, "应当是多少，或者建议怎么改"),
    BASIS("依据", Of.FINDING, "依据的条款"),
    ACTION("处置方式", Of.FINDING, "应更正、请核实 或 建议完善");

    /** What a field belongs to: the paper, or each of its findings. */
    public enum Of {
        PAPER,
        FINDING
    }

    private final String label;
    private final Of of;
    private final String meaning;

    PaperField(String label, Of of, String meaning) {
        this.label = label;
        this.of = of;
        this.meaning = meaning;
    }

    public String getLabel() {
        return label;
    }

    public Of getOf() {
        return of;
    }

    public String getMeaning() {
        return meaning;
    }

    /** As it is written in a template. */
    public String placeholder() {
        return "{{" + label + "}}";
    }

    static Optional<PaperField> of(String label) {
        return Stream.of(values()).filter(field -> field.label.equals(label)).findFirst();
    }

    /** What a template may say, for whoever makes one. */
    public static String guide() {
        return """
                模板是普通的 Word 文档（.docx）：文字、字体、表格、页眉、红头都可以改，下面的占位符可以用、也可以不用。
                占位符前后各两个花括号，如 {{主送}}，要写在同一段里；写错的会在生成时指出，一份也不写出。

                每份文书一个值的：
                """ + lines(Of.PAPER) + """

                每个问题一个值的：
                """ + lines(Of.FINDING) + """

                表格的一行里有“每个问题一个值”的占位符，这一行就按问题逐个重复；不在表格里的，这一段逐个重复，相连的几段一起重复。
                这些占位符不能用在页眉、页脚里。没有给出的文号、联系人等，写成横线，待手填。
                只有核实结论为“属实”的问题进入文书，“内部掌握”的一律不进。
                反馈表的模板里要有 {{问题编号}}，表头要有“问题编号”“单位意见”“整改措施”“更正后内容”“完成时间”“责任人”，单位填好以后才读得回来。
                """;
    }

    private static String lines(Of of) {
        return Stream.of(values())
                .filter(field -> field.getOf() == of)
                .map(field -> "  " + field.placeholder() + "　" + field.getMeaning() + "\n")
                .collect(Collectors.joining());
    }
}
