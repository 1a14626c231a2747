package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.junit.jupiter.api.Test;

/** Tables as browsers put them on the clipboard. */
class PastedCellsTest {

    /** Rows as they come out where each cell holds a paragraph; ¦ stands between cells, ~ is a blank paragraph. */
    private static String pasted(String... rows) {
        return Stream.of(rows)
                .map(row -> Stream.of(row.split("¦", -1))
                        .map(cell -> cell.equals("~") ? "\n\n\u00A0\n\n" : cell.isEmpty() ? "" : "\n\n" + cell + "\n\n")
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String table() {
        String[] rows = new String[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i + 1 + ".某行¦" + i + "¦0¦7";
        }
        rows[0] = "信息内容¦本年新\n制作数量¦公开¦总数";
        return pasted(rows);
    }

    private static List<String> rows(String text) {
        return PastedCells.blocks(Line.split(text)).stream()
                .map(PastedCellsTest::written)
                .toList();
    }

    private static String written(Block block) {
        if (block instanceof Grid grid) {
            return grid.rows().stream()
                    .map(row -> row.stream().map(Cell::text).collect(Collectors.joining("|")))
                    .collect(Collectors.joining(" / "));
        }
        return block instanceof Paragraph text ? "段 " + text.text() : block.toString();
    }

    @Test
    void aLineWithNothingButATabStandsBetweenTwoCells() {
        assertThat(PastedCells.in(Line.split(table()))).isTrue();
        assertThat(rows(pasted("规章¦94¦0¦274", "行政许可¦5¦/¦1"))).containsExactly("规章|94|0|274 / 行政许可|5|/|1");
    }

    @Test
    void aSingleBlankLineEndsARowWhereNoneStandTogether() {
        String rows = "二、主动公开政府信息情况\n信息内容\n\t\n件数\n\n规章\n\t\n3\n\n行政许可\n\t\n5";
        assertThat(rows(rows)).containsExactly("段 二、主动公开政府信息情况", "信息内容|件数 / 规章|3 / 行政许可|5");
        String paragraphs = rows.replace("\n\t\n", "\n\n\t\n");
        assertThat(rows(paragraphs)).isEqualTo(rows(rows));
    }

    @Test
    void cellsOnIndentedLinesOfTheirOwnAreAnotherLayout() {
        assertThat(PastedCells.in(Line.split("规章\n\t0\n\t3\n\t\n".repeat(30)))).isFalse();
    }

    @Test
    void blankCellsKeepTheirPlace() {
        assertThat(rows(pasted("规章¦~¦¦274", "行政许可¦5¦¦", "行政处罚¦¦¦8"))).containsExactly("规章|||274 / 行政许可|5|| / 行政处罚|||8");
    }

    @Test
    void linesOfACellAreOneText() {
        assertThat(rows(pasted("自然\n人¦商业\n\n企业¦科研\n机构", "一、本年新\n\n收申请¦1¦2")))
                .containsExactly("自然人|商业企业|科研机构 / 一、本年新收申请|1|2");
    }

    @Test
    void digitsOnTwoLinesOfACellAreNotTakenForOneNumber() {
        assertThat(rows(pasted("规章¦1\n2¦3"))).containsExactly("规章|1" + CellJoin.MARK + "2|3");
    }

    @Test
    void aHeadingBelowTheLastRowIsNoCell() {
        String text =
                pasted("规章¦0¦1") + "\n\n三、收到和处理政府信息公开申请情况\n\n" + pasted("自然人¦总计", "新收¦") + "\n\n四、其他需要报告的事项\n\n无。";
        assertThat(rows(text))
                .containsExactly("规章|0|1", "段 三、收到和处理政府信息公开申请情况", "自然人|总计 / 新收|", "段 四、其他需要报告的事项", "段 无。");
    }

    @Test
    void eachCellKnowsItsLine() {
        Grid grid = (Grid)
                PastedCells.blocks(Line.split("规章\n\n\t\n\n94\n\n\t\n\n\u00A0")).get(0);
        assertThat(grid.rows().get(0)).extracting(cell -> cell.place().line()).containsExactly(1, 5, 9);
    }

    @Test
    void aBlankParagraphInACellDoesNotEndTheRow() {
        String row = "新收\t12\t\n\n\u00A0\n\n\t3\t\n\t4\n";
        List<Line> lines = PastedCells.rowsWhole(Line.split(row.repeat(25)));
        assertThat(lines.get(0).text()).isEqualTo("新收\t12\t\t3\t\t4");
        assertThat(lines.get(1)).isEqualTo(new Line(7, "新收\t12\t\t3\t\t4"));
    }

    @Test
    void aRowThatBeginsWithABlankCellIsNotTheRestOfTheOneBeforeIt() {
        List<Line> lines = Line.split("（三）不予公开\t1.属于国家秘密\t0\t\n\t2.其他法律\t0\t1\n".repeat(25));
        assertThat(PastedCells.rowsWhole(lines)).isEqualTo(lines);
    }
}
