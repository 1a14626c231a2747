package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.junit.jupiter.api.Test;

/** Tables that programs and people write as text: numbered rows, cells in brackets, repeated merged cells. */
class CellsOfTextTest {

    private static final List<String> LABELS =
            List.of("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及", "4.保护", "5.属于", "6.属于", "7.属于", "8.属于");

    private static List<Line> lines(List<String> texts) {
        return Line.split(String.join("\n", texts) + "\n");
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<String> numbered(String pattern) {
        return Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> pattern.formatted(i, LABELS.get(i % LABELS.size())))
                .toList();
    }

    @Test
    void theNumbersOfRowsAndColumnsAreTakenAway() {
        List<String> frame = Stream.concat(Stream.of("     0    1    2"), numbered("%-3d  %s    7    NaN").stream())
                .toList();
        List<String> read = texts(NumberedRows.removed(lines(frame)));
        assertThat(read.get(0)).isEmpty();
        assertThat(read).contains("1.属于国家秘密\t7\t", "8.属于\t7\t");
        assertThat(texts(NumberedRows.removed(lines(numbered("| %d | %s | 7 | nan |")))))
                .contains("|  1.属于国家秘密 | 7 |     |");
        assertThat(texts(NumberedRows.removed(lines(numbered("%d,%s,7,"))))).contains("1.属于国家秘密,7,");
    }

    @Test
    void numbersOfLabelsAreNotThoseOfRows() {
        List<String> labels =
                LABELS.stream().map(label -> label.replace('.', ' ')).toList();
        assertThat(NumberedRows.removed(lines(labels))).isEqualTo(lines(labels));
        List<String> values = numbered("%2$s  7  %1$d");
        assertThat(NumberedRows.removed(lines(values))).isEqualTo(lines(values));
    }

    @Test
    void cellsInBracketsAreDivided() {
        List<String> rows =
                LABELS.stream().map(label -> "【" + label + "】【0】【】【12】").toList();
        assertThat(texts(BracketedCells.divided(lines(rows)))).contains("1.属于国家秘密\t0\t\t12");
        List<String> prose =
                LABELS.stream().map(label -> "【" + label + "】见附件【1】。").toList();
        assertThat(BracketedCells.divided(lines(prose))).isEqualTo(lines(prose));
    }

    @Test
    void aLabelSaidTwiceWithoutNumbersBetweenIsOneCellAndNotTwoYears() throws Exception {
        List<String> rows = Stream.of("予以公开", "部分公开（区分处理的）", "1.属于国家秘密", "2.重复申请", "3.要求提供公开出版物")
                .map(label -> label + "   " + label + "   1 0 0 0 0 0 1")
                .toList();
        assertThat(SeveralReports.split(lines(rows))).hasSize(1);
    }

    @Test
    void aTitleThatFillsItsLineEndsThere() {
        String sentence = "公开机关按照条例的规定编制本报告并且向社会公布有关的情况如下".repeat(8);
        List<String> broken = Stream.iterate(0, i -> i < 8, i -> i + 1)
                .map(i -> sentence.substring(i * 29, (i + 1) * 29))
                .toList();
        String title = "云岫市城东区住房和城乡建设局政府信息公开年度报告（2020年）";
        List<String> text = Stream.concat(Stream.of(title, ""), broken.stream()).toList();
        assertThat(texts(WrappedLines.joined(lines(text)))).contains(title).contains(String.join("", broken));
    }

    @Test
    void headsOfTableFourThatAreCutIntoWordsStillNameTheirColumns() {
        String heads = "结果 维 结果 纠 其他 结 尚未 审 总 ";
        List<List<Chunk>> lines = Stream.of(
                        "行政复议 行政诉讼",
                        "未经复议直接起诉 复议后起诉",
                        heads.repeat(3).trim(),
                        "持 正 果 结 计 ".repeat(3).trim(),
                        "1 2 3 4 10 5 6 7 8 26 9 10 11 12 42")
                .map(CellsOfTextTest::chunks)
                .toList();
        assertThat(AlignedDisputes.find(lines, 0, false)).isPresent();
        List<List<Chunk>> other = Stream.concat(
                        lines.stream().limit(2),
                        Stream.of(
                                chunks("结果 纠 结果 维 其他 结 尚未 审 总 "
                                        + heads.repeat(2).trim()),
                                lines.get(3),
                                lines.get(4)))
                .toList();
        assertThat(AlignedDisputes.find(other, 0, false)).isEmpty();
    }

    private static List<Chunk> chunks(String line) {
        String[] words = line.split(" ");
        return Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .map(i -> new Chunk(words[i], 1, i * 3, i * 3 + 2, 1, 1))
                .toList();
    }

    @Test
    void textWithCoordinatesBecomesLinesWithColumns() throws Exception {
        StringBuilder page = new StringBuilder("<html><head><style>.ft1{font-size:16px}</style></head><body><div>");
        for (int r = 0; r < 20; r++) {
            for (int c = 0; c < 4; c++) {
                // A figure stands a little higher than the letters beside it.
                page.append("<p style=\"position:absolute;top:%dpx;left:%dpx\" class=\"ft1\">%s</p>"
                        .formatted(100 + r * 20 - (c > 0 ? 3 : 0), 50 + c * 100, c == 0 ? "行&#160;" + r : c * 7));
            }
        }
        String text = PositionedText.of(
                        new DecodedText(page.append("</div></body></html>").toString(), "UTF-8"))
                .orElseThrow()
                .text();
        assertThat(text.lines().map(line -> line.trim().split("\\s{2,}")))
                .hasSize(20)
                .allMatch(cells -> cells.length == 4);
        assertThat(text.lines().map(line -> line.lastIndexOf("21")).distinct()).hasSize(1);
    }

    @Test
    void aPageWithSomeBoxesIsNoSuchText() throws Exception {
        String page = "<html><body>" + "<div style=\"position:absolute;top:1px;left:2px\">菜单</div>".repeat(20)
                + "</body></html>";
        assertThat(PositionedText.of(new DecodedText(page, "UTF-8"))).isEmpty();
        String tables = page.replace("菜单", "<table><tr><td>1</td></tr></table>").repeat(4);
        assertThat(PositionedText.of(new DecodedText(tables, "UTF-8"))).isEmpty();
    }

    @Test
    void rowsAsProgramsWriteTheirDataAreDivided() {
        assertThat(written("['%s', None, '0', 12],")).contains("1.属于国家秘密\t\t0\t12");
        assertThat(written("[\"%s\", \"\", \"1,234\"],")).contains("1.属于国家秘密\t\t1,234");
        assertThat(written("{\"项目\": \"%s\", \"自然人\": \"3\", \"商业企业\": null, \"总计\": 3}"))
                .contains("1.属于国家秘密\t自然人\t3\t商业企业\t\t总计\t3");
        assertThat(written("\\multirow{2}{*}{组} & %s & 0 & 12 \\\\ \\hline")).contains("组\t1.属于国家秘密\t0\t12");
        List<String> prose = numbered("（见附件%d，%s）");
        assertThat(WrittenRows.divided(lines(prose))).isEqualTo(lines(prose));
    }

    private static List<String> written(String pattern) {
        List<String> rows = numbered("%2$s").stream().map(pattern::formatted).toList();
        return texts(WrittenRows.divided(lines(rows)));
    }

    @Test
    void boldCellsOfMarkdownAreTheirText() {
        assertThat(CellLine.of(new Line(1, "| **3.其他** | **1** | 2** |"))
                        .orElseThrow()
                        .parts())
                .containsExactly("", "3.其他", "1", "2**");
    }

    @Test
    void runsOfDashesRuleTheColumnsBelowThem() {
        List<String> rule = List.of("  ---------------- ------ ------");
        List<String> rows = List.of("  规章             0      12", "  行政规范性文件          3");
        assertThat(ruled(rule, rows, rule)).containsExactly("规章|0|12|", "行政规范性文件||3|");
        // A header stands above its rule, and a blank line ends the table.
        assertThat(ruled(List.of("", "  信息内容         制发   废止"), rule, rows, List.of("", "后文")))
                .containsExactly("", "信息内容|制发|废止|", "规章|0|12|", "行政规范性文件||3|", "", "后文");
        // With blank lines between them, rows have several lines.
        assertThat(ruled(rule, List.of("  行政规范         4      5", "  性文件", "", "  规章             0      1", ""), rule))
                .containsExactly("行政规范性文件|4|5|", "规章|0|1|");
        // A text in the gap between two runs shows that the columns are others.
        List<String> wide = List.of("  行政规范性文件又一 0      3", "  规章             0      3");
        assertThat(ruled(rule, wide, rule)).containsExactly(rule.get(0), wide.get(0), wide.get(1), rule.get(0));
        // Programs that count each character as one column are read as they count.
        List<String> narrow = List.of("  规章               0     12", "  行政规范性文件     5      3");
        assertThat(ruled(List.of("  ---------------- --- ------"), narrow, List.of("  ---------------- --- ------")))
                .containsExactly("规章|0|12|", "行政规范性文件|5|3|");
    }

    @SafeVarargs
    private static List<String> ruled(List<String>... parts) {
        return texts(RuledColumns.divided(
                lines(Stream.of(parts).flatMap(List::stream).toList())));
    }

    /** A full stop behind a label makes no sentence of a row of numbers. */
    @Test
    void aRowWithCommasMayHoldAFullStop() {
        List<String> rows = Stream.iterate(0, i -> i < 16, i -> i + 1)
                .map(i -> ",,4.无正当理由大量反复申请。,3,4,—,3,1342,,1352,,,")
                .toList();
        assertThat(texts(SeparatedValues.divided(lines(rows))))
                .containsOnly("\t\t4.无正当理由大量反复申请。\t3\t4\t—\t3\t1342\t\t1352\t\t\t");
        List<String> prose =
                Stream.concat(rows.stream(), Stream.of("全年公开3,4,5件。")).toList();
        assertThat(texts(SeparatedValues.divided(lines(prose)))).endsWith("全年公开3,4,5件。");
    }

    @Test
    void marksOfMarkdownAreNoPartOfATextOrNumber() {
        assertThat(texts(MarkdownMarks.removed(lines(List.of(
                        "[[11]{lang=\"EN-US\"}[0]{.x}]{style=\"a:1\"} 件",
                        "**2**8|**行政**许可|",
                        "::: {align=\"center\"}",
                        "\\--")))))
                .containsExactly("110 件", "28|行政许可|", "", "--");
        assertThat(texts(MarkdownMarks.removed(lines(List.of("'''一、总体情况'''", "''7''")))))
                .containsExactly("一、总体情况", "''7''");
        List<String> plain = List.of("[注1]{2}", "5 ** 3", "*1*");
        assertThat(texts(MarkdownMarks.removed(lines(plain)))).isEqualTo(plain);
    }

    @Test
    void barsOfBoxesAndItemsOfAListAreCells() {
        assertThat(texts(CellMarks.unified(lines(numbered("┃%2$s┃%1$d┃┃"))))).contains("|1.属于国家秘密|0||");
        List<String> items = Stream.concat(
                        numbered("• %2$s").stream(),
                        Stream.iterate(0, i -> i < 60, i -> i + 1).map(i -> "• " + i))
                .toList();
        assertThat(texts(CellMarks.unified(lines(items))))
                .startsWith("1.属于国家秘密|")
                .endsWith("59|");
        assertThat(texts(CellMarks.unified(lines(numbered("• %2$s"))))).isEqualTo(numbered("• %2$s"));
    }

    @Test
    void aTitleOfABlockThatBreaksOverTwoLinesIsOne() {
        assertThat(texts(SplitTitles.joined(lines(List.of("第 ⼆⼗条第（五", "）项", "第二十条第（六）项", "行政处罚")))))
                .containsExactly("第二十条第（五）项", "", "第二十条第（六）项", "行政处罚");
    }

    @Test
    void cellsOnALineEachBehindAPipeEndWithTheirRow() {
        List<String> rows = numbered("| %2$s\n| %1$d\n|\n|-");
        assertThat(texts(WikiTables.rows(lines(rows)))).contains("1.属于国家秘密|0||");
    }

    @Test
    void tablesOfMarkdownBesideThoseOfAWebPageAreTablesAsWell() throws Exception {
        String text = "# 清河县2023年政府信息公开工作年度报告\n\n**二、主动公开政府信息情况**\n\n"
                + "  ---------- ----\n  行政许可   12\n  ---------- ----\n\n| 行政处罚 | 5 |\n|---|---|\n| 行政强制 | 7 |\n\n"
                + "+----------+-----+\n| 行政事   | 0.5 |\n| 业性收费 |     |\n+----------+-----+\n\n"
                + "三、收到和处理政府信息公开申请情况\n\n<table><tr><td>（七）总计</td><td>3</td></tr></table>\n";
        assertThat(ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "x").get(0).blocks().stream()
                        .filter(Grid.class::isInstance)
                        .flatMap(grid -> ((Grid) grid).rows().stream())
                        .map(row -> row.stream().map(Cell::text).toList()))
                .contains(List.of("行政许可", "12"), List.of("行政处罚", "5"), List.of("行政强制", "7"), List.of("（七）总计", "3"))
                .contains(List.of("行政事业性收费", "0.5"));
    }

    @Test
    void marksBeforeAndBetweenCellsOfAMailOrAPageAreNoCells() throws Exception {
        List<String> quoted = numbered("> | %2$s | %1$d |").stream()
                .flatMap(row -> Stream.of(row, ">"))
                .toList();
        assertThat(texts(MarkdownMarks.removed(lines(quoted))))
                .contains("| 1.属于国家秘密 | 0 |")
                .doesNotContain(">");
        assertThat(texts(CellMarks.unified(lines(numbered("%2$s || %1$d || 5 ||")))))
                .contains("1.属于国家秘密 | 0 | 5 |");
        List<String> padded = Stream.concat(Stream.of("行政许可 | 3"), numbered("%2$s || %1$d || 5 ||").stream())
                .toList();
        assertThat(texts(CellMarks.unified(lines(padded)))).isEqualTo(padded);
        assertThat(texts(CellMarks.unified(lines(numbered("%2$s……%1$d……　……5")))))
                .contains("1.属于国家秘密|0|　|5|");
        List<String> contents = numbered("%2$s……………………%1$d");
        assertThat(texts(CellMarks.unified(lines(contents)))).isEqualTo(contents);
        assertThat(InlineTags.removed(new DecodedText("规章&nbsp;|0&nbsp;|", "UTF-8"))
                        .text())
                .isEqualTo("规章\u00A0|0\u00A0|");
    }

    @Test
    void doubleLinesRuleTheColumnsOfReStructuredText() {
        List<String> rule = List.of("================  ====  ====");
        assertThat(ruled(
                        rule,
                        List.of("信息内容          制发  废止"),
                        rule,
                        List.of("规章              1     2", "\\                 0     3"),
                        rule))
                .startsWith("信息内容|制发|废止|", "规章|1|2|", "|0|3|");
    }
}
