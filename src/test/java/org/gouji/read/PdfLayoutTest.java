package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;
import org.junit.jupiter.api.Test;

/** Pages as browsers print them: cells with frames of their own, tables without lines, the time and the address around the text. */
class PdfLayoutTest {

    private static final double SIZE = 10;

    /** A page that is drawn piece by piece. */
    private static final class Drawn {
        private final List<Glyph> glyphs = new ArrayList<>();
        private final List<Ruling> rulings = new ArrayList<>();

        Drawn text(double x, double y, String text) {
            double at = x;
            for (char c : text.toCharArray()) {
                double width = c < 0x80 ? SIZE / 2 : SIZE;
                glyphs.add(new Glyph(String.valueOf(c), at, at + width, y, SIZE));
                at += width;
            }
            return this;
        }

        Drawn frame(double x0, double y0, double x1, double y1) {
            rulings.add(new Ruling(true, y0, x0, x1));
            rulings.add(new Ruling(true, y1, x0, x1));
            rulings.add(new Ruling(false, x0, y0, y1));
            rulings.add(new Ruling(false, x1, y0, y1));
            return this;
        }

        Drawn rule(boolean horizontal, double at, double from, double to) {
            rulings.add(new Ruling(horizontal, at, from, to));
            return this;
        }

        PdfPage page(int number) {
            return page(number, Double.MAX_VALUE);
        }

        PdfPage page(int number, double cutAt) {
            return new PdfPage(number, 595, 842, cutAt, glyphs, rulings, List.of(), 0, 0);
        }
    }

    private static List<String> blocks(PdfPage... pages) {
        return new PdfLayout(List.of(pages))
                .blocks().stream().map(PdfLayoutTest::written).toList();
    }

    private static String written(Block block) {
        if (block instanceof Grid grid) {
            return grid.rows().stream()
                    .map(row -> row.stream().map(Cell::text).collect(Collectors.joining("|")))
                    .collect(Collectors.joining(" / "));
        }
        return block instanceof Paragraph text ? text.text() : block.toString();
    }

    @Test
    void theSpaceBetweenTheFramesOfTwoCellsIsNoCell() {
        Drawn page = new Drawn();
        String[][] rows = {{"规章", "3", "0", "27"}, {"行政许可", "94302", "", "1"}};
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                double x = 60 + 102.25 * c;
                double y = 200 + 22.25 * r;
                page.frame(x, y, x + 100, y + 20).text(x + 5, y + 14, rows[r][c]);
            }
        }
        page.frame(57.75, 197.75, 468.95, 244.45);
        assertThat(blocks(page.page(1))).containsExactly("规章|3|0|27 / 行政许可|94302||1");
    }

    @Test
    void aNumberThatRunsOutOfItsTableIsNotReadInPart() {
        Drawn page = new Drawn();
        for (int r = 0; r < 2; r++) {
            page.frame(60, 200 + 20 * r, 160, 220 + 20 * r).frame(160, 200 + 20 * r, 172, 220 + 20 * r);
        }
        page.text(65, 214, "行政许可").text(165, 214, "11").text(65, 234, "行政处罚").text(164, 234, "7");
        assertThat(blocks(page.page(1)).get(0)).isEqualTo("行政许可|1⏎? / 行政处罚|7");
    }

    /** A page number that stays the same is none of the table that goes on over the pages; a number that stands there once may be. */
    @Test
    void theSameNumberBelowEachPageIsNoPartOfTheTable() {
        PdfPage[] pages = new PdfPage[3];
        for (int i = 0; i < 3; i++) {
            pages[i] = new Drawn()
                    .frame(60, 700, 160, 720)
                    .frame(160, 700, 260, 720)
                    .text(65, 714, (i + 1) + ".重复申请")
                    .text(165, 714, "4")
                    .text(300, 800, "1")
                    .page(i + 1);
        }
        assertThat(blocks(pages)).containsExactly("1.重复申请|4 / 2.重复申请|4 / 3.重复申请|4");
        pages[1] = new Drawn()
                .frame(60, 700, 160, 720)
                .frame(160, 700, 260, 720)
                .text(65, 714, "2.重复申请")
                .text(165, 714, "4")
                .text(300, 800, "7")
                .page(2);
        assertThat(blocks(pages)).contains("7");
    }

    /** Above fifteen numbers without lines the heads may touch each other, and even their title may be broken. */
    @Test
    void theHeadsOfTableFourMayTouchAndBreak() {
        String heads = "结果维持结果纠正其他结果尚未审结总计";
        Drawn page = new Drawn().text(40, 100, "四、政府信息公开行政复议、行政诉讼情况");
        page.text(40, 130, "行政").text(224, 130, "行政").text(40, 142, "复议").text(224, 142, "诉讼");
        page.text(224, 154, "未经复议直接起诉").text(420, 154, "复议后起诉");
        page.text(40, 170, heads)
                .text(224, 182, heads)
                .text(409, 182, heads.substring(0, 7))
                .text(483, 182, heads.substring(7));
        for (int i = 0; i < 15; i++) {
            page.text(40 + 36 * i, 200, String.valueOf(i + 1));
        }
        assertThat(blocks(page.page(1))).anyMatch(block -> block.endsWith("/ 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15"));
    }

    /** A site's layout is drawn around the tables, and its left line is theirs: the heading beside the last rows is no cell. */
    @Test
    void textBetweenTheTablesOfAFramedPageIsNoCellOfTheirs() {
        Drawn page = new Drawn().frame(60, 100, 500, 400);
        for (int r = 0; r < 3; r++) {
            page.frame(60, 100 + 20 * r, 120, 120 + 20 * r).frame(120, 100 + 20 * r, 180, 120 + 20 * r);
            page.text(65, 114 + 20 * r, "甲乙丙".substring(r, r + 1)).text(125, 114 + 20 * r, "7");
            page.frame(60, 200 + 20 * r, 120, 220 + 20 * r).frame(120, 200 + 20 * r, 180, 220 + 20 * r);
            page.text(65, 214 + 20 * r, "丁戊己".substring(r, r + 1)).text(125, 214 + 20 * r, "8");
        }
        page.text(80, 184, "三、收到和处理政府信息公开申请情况");
        assertThat(blocks(page.page(1))).containsExactly("甲|7 / 乙|7 / 丙|7", "三、收到和处理政府信息公开申请情况", "丁|8 / 戊|8 / 己|8");
    }

    /** A frame with double lines and a column of links beside it: its tables are apart all the same, and its text is none of theirs. */
    @Test
    void doubleLinesOfAFrameJoinNoTables() {
        Drawn page =
                new Drawn().frame(30, 100, 505, 400).frame(55, 100, 505, 400).frame(60, 100, 500, 400);
        for (int r = 0; r < 3; r++) {
            page.frame(60, 120 + 20 * r, 120, 140 + 20 * r).frame(120, 120 + 20 * r, 180, 140 + 20 * r);
            page.text(65, 134 + 20 * r, "甲乙丙".substring(r, r + 1)).text(125, 134 + 20 * r, "7");
            page.frame(60, 220 + 20 * r, 120, 240 + 20 * r).frame(120, 220 + 20 * r, 180, 240 + 20 * r);
            page.text(65, 234 + 20 * r, "丁戊己".substring(r, r + 1)).text(125, 234 + 20 * r, "8");
        }
        page.text(80, 204, "三、收到和处理政府信息公开申请情况");
        assertThat(blocks(page.page(1))).containsExactly("甲|7 / 乙|7 / 丙|7", "三、收到和处理政府信息公开申请情况", "丁|8 / 戊|8 / 己|8");
    }

    /** Below the last table of a frame stands the rest of the report, in one cell as wide as the table. */
    @Test
    void runningTextInACellIsNoPartOfATable() {
        Drawn page = new Drawn();
        for (int r = 0; r < 3; r++) {
            page.frame(60, 100 + 20 * r, 280, 120 + 20 * r).frame(280, 100 + 20 * r, 500, 120 + 20 * r);
            page.text(65, 114 + 20 * r, "甲乙丙".substring(r, r + 1)).text(285, 114 + 20 * r, "7");
        }
        page.frame(60, 160, 500, 400).text(80, 184, "五、存在的主要问题及改进情况");
        page.text(80, 204, "一是政策解读形式较为单一，二是工作人员业务能力有待加强，今后将加强培训。");
        page.text(80, 224, "六、其他需要报告的事项").text(80, 244, "本年度未收取信息处理费。");
        assertThat(blocks(page.page(1)))
                .contains("五、存在的主要问题及改进情况", "六、其他需要报告的事项", "本年度未收取信息处理费。")
                .anyMatch(block -> block.startsWith("甲|7 / 乙|7 / 丙|7"));
    }

    /** A table wider than its page: what would stand in its last column is cut off, not blank. */
    @Test
    void noCellAtThePagesEdgeIsBlank() {
        Drawn page = new Drawn();
        for (int r = 0; r < 2; r++) {
            page.frame(60, 200 + 20 * r, 500, 220 + 20 * r).frame(500, 200 + 20 * r, 594, 220 + 20 * r);
            page.text(65, 214 + 20 * r, "行政许可");
        }
        assertThat(blocks(page.page(1)).get(0)).isEqualTo("行政许可|0⏎? / 行政许可|0⏎?");
    }

    /** A browser ends a table that is too wide at its margin, amid a number: 24 is left of 2490, but 0 had room to go on. */
    @Test
    void aNumberAtTheOpenSideOfATableMayBeCut() {
        for (double x : new double[] {487, 460}) {
            Drawn page = new Drawn()
                    .text(65, 214, "规章")
                    .text(x, 214, "24")
                    .text(65, 234, "行政许可")
                    .text(x, 234, "0");
            for (int r = 0; r < 3; r++) {
                page.rulings.add(new Ruling(true, 200 + 20 * r, 60, 500));
            }
            page.rulings.add(new Ruling(false, 60, 200, 240));
            page.rulings.add(new Ruling(false, 400, 200, 240));
            assertThat(blocks(page.page(1)).get(0)).isEqualTo(x > 470 ? "规章|24⏎? / 行政许可|0" : "规章|24 / 行政许可|0");
        }
    }

    @Test
    void whereThePageShowsNothingFurtherOnlyANumberWithRoomBehindItIsWhole() {
        Drawn page = new Drawn();
        String[][] rows = {{"规章", "3"}, {"行政许可", "16"}, {"行政处罚", ""}};
        for (int r = 0; r < rows.length; r++) {
            double y = 200 + 22.25 * r;
            page.rule(true, y, 60, 200).rule(true, y + 20, 60, 200);
            page.rule(false, 60, y, y + 20).rule(false, 160, y, y + 20);
            page.text(65, y + 14, rows[r][0]).text(r == 0 ? 165 : 174, y + 14, rows[r][1]);
        }
        assertThat(blocks(page.page(1, 184)))
                .containsExactly("规章|3 / 行政许可|16" + CellJoin.MARK + "? / 行政处罚|" + AlignedTable.UNCERTAIN);
    }

    /** The columns that found no room stand on a page of their own. */
    @Test
    void aSheetPrintedOverSeveralPagesIsRefused() {
        Drawn left = new Drawn();
        Drawn right = new Drawn();
        for (int r = 0; r < 12; r++) {
            left.text(60, 200 + 20 * r, r % 8 + 1 + ".属于国家秘密").text(300, 200 + 20 * r, "4");
            right.text(60, 200 + 20 * r, "11").text(160, 200 + 20 * r, "27");
        }
        List<PdfPage> pages = List.of(left.page(1), right.page(2));
        assertThatThrownBy(() -> SlicedSheet.refuse("Calc", pages))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("第 2 页");
        assertThatCode(() -> SlicedSheet.refuse("Writer", pages)).doesNotThrowAnyException();
        assertThatCode(() -> SlicedSheet.refuse("Microsoft® Excel® 2019", List.of(left.page(1), left.page(2))))
                .doesNotThrowAnyException();
    }

    @Test
    void textThatRunsUpIsReadFromItsFirstLetter() {
        List<Glyph> glyphs = new ArrayList<>();
        UpwardText upward = new UpwardText(glyphs);
        for (String letter : List.of("自", "然", "人")) {
            glyphs.add(new Glyph(letter, 100, 100, 240 - SIZE * glyphs.size(), SIZE));
            upward.added(true);
        }
        upward.end();
        assertThat(PdfLines.text(glyphs, 30)).isEqualTo("自然人");
    }

    @Test
    void whatABrowserPrintsAroundAPageIsNoPartOfIt() {
        PdfPage one = new Drawn()
                .text(30, 25, "2024/1/25 15:43")
                .text(250, 25, "清河县2023年政府信息公开工作年度报告")
                .text(60, 200, "一、总体情况")
                .text(30, 820, "https://www.qinghe.gov.cn/zwgk/nb.html")
                .text(560, 820, "1/2")
                .page(1);
        PdfPage two = new Drawn()
                .text(30, 25, "2024/1/25 15:43")
                .text(250, 25, "清河县2023年政府信息公开工作年度报告")
                .text(60, 200, "六、其他需要报告的事项")
                .text(30, 820, "https://www.qinghe.gov.cn/zwgk/nb.html")
                .text(560, 820, "2/2")
                .page(2);
        assertThat(blocks(one, two)).containsExactly("一、总体情况", "六、其他需要报告的事项");
    }

    @Test
    void aFrameAroundATitleMakesNoRuledTableOfThoseWithoutLines() {
        Drawn page =
                table(false).frame(50, 80, 300, 110).frame(300, 80, 500, 110).text(60, 100, "索引号");
        assertThat(blocks(page.page(1))).anyMatch(text -> text.contains("规章|3|0|27 / 行政规范性文件|12|5|118"));
    }

    @Test
    void linesBetweenTheRowsAloneAreNoLattice() {
        Drawn page = table(true);
        assertThat(blocks(page.page(1))).anyMatch(text -> text.contains("规章|3|0|27 / 行政规范性文件|12|5|118"));
    }

    /** A table two without lines between its columns. */
    private static Drawn table(boolean rowsFramed) {
        String[][] rows = {
            {"第二十条第（一）项"},
            {"信息内容", "制发件数", "废止件数", "现行有效"},
            {"规章", "3", "0", "27"},
            {"行政规范性文件", "12", "5", "118"},
            {"第二十条第（五）项"},
            {"信息内容", "", "处理决定"},
            {"行政许可", "", "8"},
            {"第二十条第（六）项"},
            {"信息内容", "", "处理决定"},
            {"行政处罚", "", "15"},
            {"行政强制", "", "2"},
            {"第二十条第（八）项"},
            {"信息内容", "", "收费金额"},
            {"行政事业性收费", "", "740.36"},
        };
        Drawn page = new Drawn();
        for (int r = 0; r < rows.length; r++) {
            double y = 200 + 24.0 * r;
            for (int c = 0; c < rows[r].length; c++) {
                page.text(60 + 120 * c, y, rows[r][c]);
            }
            if (rowsFramed) {
                page.frame(55, y - 15, 540, y + 9);
            }
        }
        double y = 200 + 24.0 * rows.length;
        page.text(60, y, "四、政府信息公开行政复议、行政诉讼情况");
        for (int k = 0; k < 15; k++) {
            page.text(40 + 33 * k, y + 60, String.valueOf(k));
        }
        return page;
    }
}
