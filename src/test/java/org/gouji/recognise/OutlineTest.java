package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.Form;
import org.gouji.facts.Heading;
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
        assertThat(titles("清河县2023年政府信息公开工作年度报告\n一、总体情况\n（一）予以公开\n公开信息3条。\n")).containsExactly("予以公开");
    }

    private static List<String> titles(String text) throws Exception {
        return outline(text).headings().stream()
                .map(Heading::title)
                .filter(title -> !title.equals("总体情况") && !title.startsWith("收到和处理"))
                .toList();
    }
}
