package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.BlockTitle;
import org.gouji.facts.Form;
import org.gouji.facts.Heading;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Section;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;

/** What counts as a part and as a heading, and what is only left of a table or named again above it. */
class OutlineTest {

    private static final String TEXT = ReportText.of(PrintedReport.zeros(Form.FORM_2021, false), Layout.FRAMED);
    private static final String SECOND = "二、主动公开政府信息情况";

    private static Outline outline(String text) throws Exception {
        List<Piece> pieces = Pieces.of(
                ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "x").get(0));
        return Outline.of(pieces, TableReader.read(pieces).consumed(), Set.of());
    }

    private static List<Integer> parts(String text) throws Exception {
        return outline(text).sections().stream().map(Section::number).toList();
    }

    /** A workbook has the tables on sheets of their own behind the text, each under its part's name. */
    @Test
    void aPartNamedAgainAboveItsTableIsNoSecondPart() throws Exception {
        int from = TEXT.indexOf("| 第二十条");
        int to = TEXT.indexOf("三、收到和处理");
        String table = TEXT.substring(from, to);
        String without = TEXT.replace(table, "");
        assertThat(parts(TEXT)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(parts(without + SECOND + "\n" + table)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(parts(without + SECOND + "\n今年主动公开政府信息30条。\n")).containsExactly(1, 2, 3, 4, 5, 6, 2);
        assertThat(parts(TEXT.replace(SECOND, SECOND + "\n" + SECOND))).containsExactly(1, 2, 2, 3, 4, 5, 6);
    }

    @Test
    void whatIsLeftOfALabelIsNoHeading() throws Exception {
        String text = "清河县2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开信息3条。\n三、收到和处理政府信息公开申请情况\n";
        assertThat(titles(text + "三、本年度办理情况\n四、结转下一年度 继续办理\n（五）项\n（一）办理情况\n")).containsExactly("主动公开", "办理情况");
        assertThat(titles(text + "3.其他，0，0，4，1\n（七）总计：0、0、4\n（二）办理3件，答复2件，公开1件\n"))
                .containsExactly("主动公开", "办理3件,答复2件,公开1件");
        assertThat(titles("清河县2023年政府信息公开工作年度报告\n一、总体情况\n（一）予以公开\n公开信息3条。\n")).containsExactly("予以公开");
    }

    @Test
    void theFirstLettersOfALabelAreWhatIsLeftOfIt() {
        assertThat(List.of("2.没有现", "2.没有现成信息需要另行")).allMatch(LabelScraps::left);
        assertThat(List.of("“", "不", "不予 4.无正当理", "其他 2.申请人逾", " 1.信访举", "补 正 196 87 1003 0 3706"))
                .allMatch(LabelScraps::begins);
        assertThat(List.of("其他", "其他事项2项", "不断完善", "会议2次")).noneMatch(LabelScraps::begins);
        assertThat(List.of("2.其他", "2.没收财物", "9.属于军事秘密")).noneMatch(LabelScraps::left);
    }

    /** A conversion that runs a page together leaves the headings inside their lines; none of these parts is missing. */
    @Test
    void aPartWhoseHeadingStandsInsideALineIsNotMissing() throws Exception {
        String prose = "全文由一、总体情况，二、主动公开政府信息情况，六、其他需要报告的事项等部分组成，数据的统计期限自2023年1月1日起。";
        String joined = prose + " 一、总体情况 （一）主动公开情况。公开信息3条，改进了栏目设置，加强了培训和监督保障工作，未发生泄密。 六、其他需要报告的事项 无。";
        assertThat(missing(joined)).doesNotContain(1, 6).contains(2, 5);
        assertThat(missing(prose)).contains(1, 2, 5, 6);
    }

    private static List<Integer> missing(String text) throws Exception {
        return outline("清河县2023年政府信息公开工作年度报告\n" + text + "\n").missing().stream()
                .map(MissingSection::number)
                .toList();
    }

    /** Behind a page break the header is printed again; where a block has no title of its own, the one that comes twice is told. */
    @Test
    void theTitleOfABlockPrintedAgainIsNoSecondTitle() throws Exception {
        String again = "| 第二十条第（一）项 |\n";
        assertThat(TEXT).contains("| 行政强制 ").contains("第二十条第（六）项");
        assertThat(blocks(TEXT.replace("| 行政强制 ", again + "| 行政强制 "))).containsExactly("一", "五", "六", "八");
        assertThat(blocks(TEXT.replace("第二十条第（六）项", "第二十条第（五）项"))).containsExactly("一", "五", "五", "八");
        assertThat(blocks(TEXT.replace("第二十条第（一）项", "2023年，我单位主动公开政府信息的情况如下表所示。第二十条第（一）项")))
                .containsExactly("一", "五", "六", "八");
    }

    private static List<String> blocks(String text) throws Exception {
        List<Piece> pieces = Pieces.of(
                ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "x").get(0));
        return TableReader.read(pieces).statements().stream()
                .filter(BlockTitle.class::isInstance)
                .map(title -> ((BlockTitle) title).item())
                .toList();
    }

    private static List<String> titles(String text) throws Exception {
        return outline(text).headings().stream()
                .map(Heading::title)
                .filter(title -> !title.equals("总体情况") && !title.startsWith("收到和处理"))
                .toList();
    }

    /** 无 in a table of the office's own says nothing of the requests; below the heading of a part it does. */
    @Test
    void aSignAmongOtherCellsIsNoText() throws Exception {
        String page = "<html><body><p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table>"
                + "<tr><td>村级公开</td><td>无</td><td>3</td></tr><tr><td>镇级公开</td><td>/</td><td>无</td></tr></table>"
                + "<table><tr><td>六、其他需要报告的事项</td><td>无</td></tr></table></body></html>";
        List<String> texts = outline(page).texts().stream()
                .filter(text -> text.normal().equals("无") || text.normal().equals("/"))
                .map(text -> text.section() + text.normal())
                .toList();
        assertThat(texts).containsExactly("6无");
    }
}
