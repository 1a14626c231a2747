package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gouji.read.PdfTable.TableCell;
import org.junit.jupiter.api.Test;

/** The parts of a table on several pages put together. */
class PdfTableTest {

    private static TableCell cell(String text, int page, int column, int row, int last) {
        return new TableCell(text, page, column * 50.0, column * 50.0 + 50, row, last);
    }

    private static PdfTable table(List<List<TableCell>> rows) {
        return new PdfTable(0, 0, 150, 100, rows);
    }

    /** Beside a group that goes over both page breaks, each break cuts a row's label in two. */
    @Test
    void aRowThatEachPageBreakCutsIsOne() {
        PdfTable first = table(List.of(
                List.of(cell("（五）不予处理", 1, 0, 0, 1), cell("1.信访举报", 1, 1, 0, 0), cell("7", 1, 2, 0, 0)),
                List.of(cell("2.重复", 1, 1, 1, 1), cell("8", 1, 2, 1, 1))));
        PdfTable second = table(List.of(
                List.of(cell("", 2, 0, 0, 1), cell("申请", 2, 1, 0, 0), cell("", 2, 2, 0, 0)),
                List.of(cell("5.要求", 2, 1, 1, 1), cell("9", 2, 2, 1, 1))));
        PdfTable third = table(List.of(
                List.of(cell("", 3, 0, 0, 0), cell("行政机关确认", 3, 1, 0, 0), cell("", 3, 2, 0, 0)),
                List.of(cell("（七）总计", 3, 0, 1, 1), cell("", 3, 1, 1, 1), cell("24", 3, 2, 1, 1))));
        List<List<String>> rows = first.with(second).with(third).rows().stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
        assertThat(rows)
                .containsExactly(
                        List.of("（五）不予处理", "1.信访举报", "7"),
                        List.of("2.重复申请", "8"),
                        List.of("5.要求行政机关确认", "9"),
                        List.of("（七）总计", "", "24"));
    }

    /** The break goes through the number of a group: （ above it and 四）无法提供 below. */
    @Test
    void aGroupWhoseNumberTheBreakCutsIsOne() {
        PdfTable first = table(List.of(
                List.of(cell("8.属于行政查询事项", 1, 1, 0, 0), cell("3", 1, 2, 0, 0)),
                List.of(cell("（", 1, 0, 1, 1), cell("1.本机关不掌", 1, 1, 1, 1), cell("7", 1, 2, 1, 1))));
        PdfTable second = table(List.of(
                List.of(cell("四）无法提供", 2, 0, 0, 1), cell("握相关政府信息", 2, 1, 0, 0), cell("", 2, 2, 0, 0)),
                List.of(cell("2.没有现成信息", 2, 1, 1, 1), cell("8", 2, 2, 1, 1))));
        assertThat(texts(first.with(second)))
                .containsExactly(
                        List.of("8.属于行政查询事项", "3"),
                        List.of("（四）无法提供", "1.本机关不掌握相关政府信息", "7"),
                        List.of("2.没有现成信息", "8"));
    }

    /** A number that a break cuts in two is no shorter number: 2218 before it and 7 behind. */
    @Test
    void aNumberThatABreakCutsIsNotCertain() {
        PdfTable first = table(
                List.of(List.of(cell("一、本年新收政府信息公", 1, 0, 0, 0), cell("15", 1, 1, 0, 0), cell("2218", 1, 2, 0, 0))));
        PdfTable second = table(List.of(
                List.of(cell("开申请数量", 2, 0, 0, 0), cell("", 2, 1, 0, 0), cell("7", 2, 2, 0, 0)),
                List.of(cell("二、上年结转", 2, 0, 1, 1), cell("1", 2, 1, 1, 1), cell("2", 2, 2, 1, 1))));
        List<List<TableCell>> rows = first.with(second).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(0).text()).isEqualTo("一、本年新收政府信息公开申请数量");
        assertThat(rows.get(0).get(1).text()).isEqualTo("15");
        assertThat(rows.get(0).get(2).text()).startsWith("2218").endsWith(CellJoin.MARK + "?");
    }

    /** Where the program repeats the header on each page, the row below it may still go on with the one before the break. */
    @Test
    void aRowThatTheBreakCutsGoesOnBelowARepeatedHeader() {
        List<TableCell> header = List.of(cell("信息内容", 1, 0, 0, 0), cell("数量", 1, 1, 0, 0), cell("总计", 1, 2, 0, 0));
        PdfTable first =
                table(List.of(header, List.of(cell("6.属于四", 1, 0, 1, 1), cell("8", 1, 1, 1, 1), cell("", 1, 2, 1, 1))));
        PdfTable second = table(List.of(
                header,
                List.of(cell("类过程性信息", 2, 0, 1, 1), cell("", 2, 1, 1, 1), cell("", 2, 2, 1, 1)),
                List.of(cell("7.属于行政执法案卷", 2, 0, 2, 2), cell("3", 2, 1, 2, 2), cell("3", 2, 2, 2, 2))));
        assertThat(texts(first.with(second)))
                .containsExactly(
                        List.of("信息内容", "数量", "总计"), List.of("6.属于四类过程性信息", "8", ""), List.of("7.属于行政执法案卷", "3", "3"));
    }

    /** A break between a header and its first row: the row is no rest of the header, whatever its cells hold. */
    @Test
    void theFirstRowAfterABreakIsNoRestOfTheHeader() {
        PdfTable header = table(
                List.of(List.of(cell("信息内容", 1, 0, 0, 0), cell("采购项目数量", 1, 1, 0, 0), cell("采购总金额", 1, 2, 0, 0))));
        for (String value : List.of("０", "—", "")) {
            List<TableCell> row =
                    List.of(cell("政府集中采购", 2, 0, 0, 0), cell(value, 2, 1, 0, 0), cell("４５.２", 2, 2, 0, 0));
            assertThat(texts(header.with(table(List.of(row))))).element(1).isEqualTo(List.of("政府集中采购", value, "４５.２"));
        }
    }

    private static List<List<String>> texts(PdfTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
    }
}
