package org.gouji.rules;

import java.util.List;
import java.util.Map;

/** The fact types as an official would call them, for pages and explanations. */
final class FactWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Report", "年报的单位、年度、版式"),
            Map.entry("Figure", "表格中的数"),
            Map.entry("Gap", "表格中没有数字的格"),
            Map.entry("Section", "报告的部分"),
            Map.entry("MissingSection", "缺少的部分"),
            Map.entry("Heading", "带序号的标题"),
            Map.entry("NumberingBreak", "序号断开之处"),
            Map.entry("Sentence", "正文的句子"),
            Map.entry("Claim", "正文中可核对的说法"),
            Map.entry("Tally", "正文说法对应的表格数"),
            Map.entry("TallyGap", "正文说法对应的空格"),
            Map.entry("Ratio", "按表格数算出的占比、增减"),
            Map.entry("Disagreement", "同一个数的件数增减与百分比不能都对"),
            Map.entry("Implied", "由同比说法反推的上年数"),
            Map.entry("Breakdown", "一句话里的总数和分项"),
            Map.entry("LooseNumber", "未拿来核对的数"),
            Map.entry("PreviousReport", "同一单位上年的年报"),
            Map.entry("PreviousFigure", "上年表格中的数"),
            Map.entry("PreviousGap", "上年表格中没有数字的格"),
            Map.entry("PreviousTally", "正文说法对应的上年表格数"),
            Map.entry("SameTable", "与上年完全相同的表"),
            Map.entry("SameAsOther", "与其他单位完全相同的表"),
            Map.entry("Similarity", "与上年或其他单位雷同的文字"),
            Map.entry("OtherText", "另一份报告中的原文"),
            Map.entry("UntracedPromise", "上年计划而本年未提的事项"),
            Map.entry("FeeStatement", "关于信息处理费的句子"),
            Map.entry("StatisticsPeriod", "统计期限"),
            Map.entry("StatisticsScope", "统计口径的句子"),
            Map.entry("Signature", "落款日期"),
            Map.entry("Title", "标题"),
            Map.entry("MissingTitle", "未见标题"),
            Map.entry("Topic", "正文是否写到某个方面"),
            Map.entry("Problem", "第五部分所列的问题"),
            Map.entry("Measure", "第五部分所列的改进措施"),
            Map.entry("UnansweredProblem", "没有对应措施的问题"),
            Map.entry("RowLabel", "表格的行名"),
            Map.entry("ForeignLabel", "格式以外的行名、列名"),
            Map.entry("BlockTitle", "表二的块标题"),
            Map.entry("TableNote", "表三的说明"),
            Map.entry("PictureInPart", "某一部分中的图片"),
            Map.entry("PhraseHit", "词表中的词语"),
            Map.entry("OtherYear", "写成上年或下年的句子"),
            Map.entry("DisclosedTotal", "全年主动公开信息总数的说法"),
            Map.entry("YearCount", "全年做了多少的说法"),
            Map.entry("HeadingBody", "小标题之下的文字"),
            Map.entry("OpenParagraph", "末尾没有标点的段落"),
            Map.entry("ForeignPlace", "正文中别的地名"),
            Map.entry("PersonalData", "疑似个人信息"),
            Map.entry("CardField", "网页索引卡的项目"),
            Map.entry("Registered", "单位名册中本单位的一行"),
            Map.entry("Listed", "单位名册所列的本单位和直接下级"),
            Map.entry("Children", "直接下级报告的收齐情况"),
            Map.entry("ChildSum", "直接下级报告的合计"),
            Map.entry("ChildGap", "下级报告没有读到数的各格"),
            Map.entry("ChildDifferences", "与下级合计不符的各格"),
            Map.entry("LargestChild", "下级中最大的数"),
            Map.entry("ChildrenCarriedOut", "下级上年结转下年度的合计"),
            Map.entry("PeerMedian", "同类单位的中位数"),
            Map.entry("ControlFigure", "核对基数"),
            Map.entry("Slip", "疑似错格、拆格的一行"),
            Map.entry("Threshold", "参数方案中的界限"));

    private FactWords() {}

    /** The Chinese name of a fact type; its own name where nobody gave it one. */
    static String of(String fact) {
        return WORDS.getOrDefault(fact, fact);
    }

    /** Which facts are called so, in part at least: those that a Chinese word may mean; none for a word of one letter. */
    static List<String> named(String word) {
        return word.length() < 2
                ? List.of()
                : WORDS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    static boolean known(String fact) {
        return WORDS.containsKey(fact);
    }
}
