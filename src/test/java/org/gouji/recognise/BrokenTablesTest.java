package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that a conversion broke into pieces, emptied or buried; what is left of them is read, nothing is made up. */
class BrokenTablesTest {

    private static final String SECRET = "requests.refused.state_secret.total";
    private static final String FORBIDDEN = "requests.refused.forbidden_by_law.total";
    private static final String REVIEW = "disputes.review.total";
    private static final String SECURITY = "requests.refused.security_and_stability.total";
    private static final PrintedReport REPORT = PrintedReport.zeros(Form.FORM_2021, false)
            .with("requests.received.total", "17")
            .with(SECRET, "1")
            .with(FORBIDDEN, "2")
            .with(SECURITY, "3");
    private static final String TEXT = ReportText.of(REPORT, Layout.FRAMED);

    @TempDir
    Path folder;

    /** The first row of the table and of a group are those that a header or the name of the group stands before. */
    @ParameterizedTest
    @CsvSource({"一、本年新收政府信息公开申请数量, 一、本年收件数", "（一）予以公开, （一）同意公开", "1.属于国家秘密, 1.属于涉密", "1.信访举报投诉类申请, 1.来信类"})
    void aRowUnderANameOfItsOwnIsNotMissing(String label, String own) throws Exception {
        for (Layout layout : List.of(Layout.FRAMED, Layout.INLINE)) {
            String text = ReportText.of(REPORT, layout);
            assertThat(text).contains(label);
            TableReading reading = read(text.replace(label, own));
            assertThat(reading.cells()).as(layout.name()).allMatch(cell -> cell.state() == CellState.NUMBER);
            assertValue(reading, SECRET, 1);
        }
    }

    /** A passage that a conversion dropped may begin and end inside a number; an office leaves out a row or two. */
    @Test
    void severalRowsThatATextLacksAreLostAndNotMissing() throws Exception {
        List<String> lines = TEXT.lines().toList();
        int first = 0;
        while (!lines.get(first).contains("2.其他法律行政法规禁止公开")) {
            first++;
        }
        for (int dropped : new int[] {1, 2, 3, 5}) {
            List<String> left = new ArrayList<>(lines);
            left.subList(first, first + dropped).clear();
            TableReading reading = read(String.join("\n", left));
            CellState expected = dropped < 3 ? CellState.ABSENT : CellState.UNREADABLE;
            assertThat(cell(reading, FORBIDDEN).state()).as("%d", dropped).isEqualTo(expected);
            assertThat(cell(reading, SECRET).state())
                    .as("%d", dropped)
                    .isEqualTo(dropped < 3 ? CellState.NUMBER : CellState.UNREADABLE);
            assertValue(reading, "requests.received.total", 17);
        }
    }

    @Test
    void aRowThatIsLostWithTheTitleOfItsBlockIsNotMissing() throws Exception {
        String whole = TEXT.replaceAll("(?m)^.*第二十条第（六）项.*\\R.*\\R.*行政处罚.*\\R", "");
        assertThat(whole).hasSizeLessThan(TEXT.length());
        assertThat(cell(read(whole), "proactive.penalties.decisions").state()).isEqualTo(CellState.UNREADABLE);
        String row = TEXT.replaceAll("(?m)^.*行政处罚.*\\R", "");
        assertThat(cell(read(row), "proactive.penalties.decisions").state()).isEqualTo(CellState.ABSENT);
    }

    @Test
    void readsATableForEachRow() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : TEXT.lines().toList()) {
            boolean row = line.matches("\\| .*[一-龥].*( \\| \\d+)+ \\| ");
            if (row) {
                lines.addAll(
                        List.of("", "| 项目 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 |", "|---|---|---|---|---|---|---|"));
            }
            lines.add(line);
        }
        TableReading reading = read(String.join("\n", lines));
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        assertValue(reading, SECRET, 1);
    }

    /** The same where each row of table four's header is a table of its own. */
    @Test
    void namesMadeUpForColumnsPartNoHeaderFromItsNumbers() throws Exception {
        String made = "\n| 项目 | 数据1 | 数据2 |\n|---|---|---|\n";
        List<String> lines = new ArrayList<>(ReportText.of(REPORT.with("disputes.review.total", "3"), Layout.FRAMED)
                .lines()
                .toList());
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("| 行政复议 |"))
                .findFirst()
                .orElseThrow());
        for (int row = first + 3; row >= first; row--) {
            lines.add(row, made);
        }
        assertValue(read(String.join("\n", lines)), "disputes.review.total", 3);
        for (String left : List.of("数据1", "第三项", "一、本年新收政府信息公")) {
            assertThat(read(TEXT.replace("| 自然人 |", "| 自然人 | " + left + " |")).statements())
                    .as(left)
                    .noneMatch(ForeignLabel.class::isInstance);
        }
        assertThat(read(TEXT.replace("| 自然人 |", "| 自然人 | 外国人 |")).statements())
                .anyMatch(ForeignLabel.class::isInstance);
    }

    /** A page may begin with the header printed again, whose 总计 is no row, before the row （七）总计. */
    @Test
    void aHeaderPrintedAgainIsNoRow() throws Exception {
        int from = TEXT.indexOf("| （本列数据");
        String header = TEXT.substring(from, TEXT.indexOf("| 一、本年新收"));
        assertThat(header).contains("| 总计 |");
        for (String row : List.of("| （七）总计", "| 3.其他", "| 2.其他法律")) {
            assertThat(TEXT).contains(row);
            assertThat(read(TEXT.replace(row, header + row)).cells())
                    .as(row)
                    .allMatch(cell -> cell.state() == CellState.NUMBER);
        }
        TableReading reading = read(TEXT.replace("| （七）总计", header + "| （七）总计"));
        assertValue(reading, "requests.received.total", 17);
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"PARAGRAPHS", "PARAGRAPHS_KEPT", "PIPE_BELOW"})
    void aHeaderThatBreaksOverLinesIsOne(Layout layout) throws Exception {
        String text = ReportText.of(REPORT.with("disputes.review.total", "3"), layout);
        String broken = text.replaceAll(
                "(?m)^([\\s]*)(行政|结果|其他|尚未|商业|科研|未经复议|复议后)(复议|诉讼|维持|纠正|结果|审结|企业|机构|直接起诉|起诉)(?=[\\s|]*$)", "$1$2\n$3");
        assertThat(broken).contains("行政\n复议").contains("未经复议\n直接起诉");
        TableReading reading = read(broken);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        assertValue(reading, "disputes.review.total", 3);
    }

    /** A page that frames each text may begin 法人或其他组织 a row above 自然人, which still stands first. */
    @Test
    void aGroupInARowAboveTheOthersMovesNoColumns() throws Exception {
        String html = "<html><body><p>三、收到和处理政府信息公开申请情况</p><table>"
                + "<tr><td>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td>申请人情况</td></tr>"
                + "<tr><td>法人或其他组织</td></tr><tr><td>自然人</td><td>总计</td></tr>"
                + "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
                + "<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td>"
                + "<td>21</td></tr></table></body></html>";
        TableReading reading = read(html);
        assertValue(reading, "requests.received.natural_person", 1);
        assertValue(reading, "requests.received.other", 6);
        assertValue(reading, "requests.received.total", 21);
    }

    /** A page may print a number so near the label that it is read as part of it; the cell is not blank for that. */
    @Test
    void aLabelWithANumberWithinLeavesNoCellBlank() throws Exception {
        String row = "| 7.属于行政执法案卷 | 0 |";
        assertThat(TEXT).contains(row);
        String code = "requests.refused.enforcement_file.natural_person";
        assertThat(cell(read(TEXT.replace(row, "| 7.属于行政执法，1案卷 |  |")), code).state())
                .isEqualTo(CellState.UNREADABLE);
        assertThat(cell(read(TEXT.replace(row, "| 7.属于行政执法案卷 |  |")), code).state())
                .isEqualTo(CellState.BLANK);
    }

    /** Of a table whose columns are gone but for the first, cells are left: it cannot be read, and is not missing. */
    @Test
    void aTableOfOneColumnIsNotMissing() throws Exception {
        String heading = "四、政府信息公开行政复议、行政诉讼情况\n";
        assertThat(cell(read(heading + "行政复议\n结果维持\n161\n五、存在的主要问题及改进情况\n"), REVIEW)
                        .state())
                .isEqualTo(CellState.UNREADABLE);
        assertThat(cell(read(heading + "行政复议、行政诉讼均无。\n- 3 -\n五、存在的主要问题及改进情况\n"), REVIEW)
                        .state())
                .isEqualTo(CellState.ABSENT);
    }

    /** A program that has no way to write a table says so in its place; a table of strokes is there as well. */
    @ParameterizedTest
    @ValueSource(strings = {"[TABLE]\n", "复议 结果\n— — — 3 3 — — — — — — — — — —\n"})
    void aTableThatAConversionLeftOutIsNotMissing(String left) throws Exception {
        String text = "四、政府信息公开行政复议、行政诉讼情况\n" + left + "五、存在的主要问题及改进情况\n";
        assertThat(cell(read(text), REVIEW).state()).isEqualTo(CellState.UNREADABLE);
        assertThat(read(text).unreadable(4)).isTrue();
        assertThat(read(text).unreadable(3)).isFalse();
        assertThat(read(TEXT).unreadable(4)).isFalse();
    }

    /** Cells below a line of text are the rest of the table whose first rows the text holds. */
    @Test
    void rowsInALineOfTextBeforeATableAreRead() throws Exception {
        String html = "<html><body><p>二、主动公开政府信息情况</p><p>第二十条第（一）项</p>"
                + "<p>信息内容 本年制发件数 本年废止件数 现行有效件数</p><p>规章 12 0 3</p><p>行政规范性文件 4 10 9</p>"
                + "<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
                + "<tr><td>行政许可</td><td>156</td></tr></table></body></html>";
        assertValue(read(html), "proactive.regulations.issued", 12);
        assertValue(read(html), "proactive.permits.decisions", 156);
        assertThat(cell(read(html.replace("信息内容 本年制发件数 本年废止件数 现行有效件数", "如下")), "proactive.regulations.issued")
                        .state())
                .isNotEqualTo(CellState.ABSENT);
    }

    /** What names a column as well as a row does not stand for the row. */
    @ParameterizedTest
    @CsvSource({
        "| 3.其他 |, requests.other.other.total",
        "| （七）总计 |, requests.resolved.total",
        "| 规章 |, proactive.regulations.issued"
    })
    void aRowThatIsNowhereIsMissing(String row, String code) throws Exception {
        assertThat(TEXT).contains("\n" + row);
        String without = TEXT.lines().filter(line -> !line.startsWith(row)).collect(Collectors.joining("\n"));
        assertThat(cell(read(without), code).state()).isEqualTo(CellState.ABSENT);
    }

    /** Where a page break cuts a row without numbers, its label stands in two cells. */
    @Test
    void aLabelThatAPageBreakCutsIsNotMissing() throws Exception {
        String html =
                "<html><body><p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td></tr><tr><td>自然人</td></tr>"
                        + "<tr><td>5.属于三类内部事务信息</td>" + "<td>1</td>".repeat(7)
                        + "</tr><tr><td>6.属于四</td>" + "<td></td>".repeat(7) + "</tr><tr><td>类过程性信息</td>"
                        + "<td></td>".repeat(7)
                        + "</tr><tr><td>7.属于行政执法案卷</td>" + "<td>1</td>".repeat(7) + "</tr></table></body></html>";
        String code = "requests.refused.process_information.total";
        assertThat(cell(read(html), code).state()).isEqualTo(CellState.UNREADABLE);
        assertThat(cell(read(html.replace("6.属于四", "").replace("类过程性信息", "")), code)
                        .state())
                .isEqualTo(CellState.ABSENT);
    }

    private static final String PAGE = "<html><body><p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table>"
            + "<tr><td>申请人情况</td></tr><tr><td>自然人</td></tr>%s</table></body></html>";

    private static String row(String label) {
        return "<tr><td>" + label + "</td>" + "<td>1</td>".repeat(7) + "</tr>";
    }

    /** A sheet too narrow for its texts is printed with labels over each other: no row is missing there, and none is a new one. */
    @Test
    void aLabelPrintedOverAnotherIsNoRowOfTheOffices() throws Exception {
        String rows = row("5.要求行政机关确认或重新出具已获取信息") + "<tr><td>（六）其他处理</td></tr>"
                + row("2.申请关人不逾再期处未理按其收政费府通信知息要公求开缴申纳请费用") + row("（七）总计") + row("四、结转下年度继续办理");
        TableReading reading = read(PAGE.formatted(rows));
        assertThat(cell(reading, "requests.other.fee_unpaid.total").state()).isEqualTo(CellState.UNREADABLE);
        assertThat(reading.statements()).noneMatch(ForeignLabel.class::isInstance);
        assertThat(read(PAGE.formatted(rows.replace("<td>（六）其他处理</td>", "").replaceFirst("2.申请关人[^<]+", "息（六）其他处理")))
                        .statements())
                .noneMatch(ForeignLabel.class::isInstance);
        assertThat(read(PAGE.formatted(rows.replaceFirst("2.申请关人[^<]+", "2.转送其他单位办理")))
                        .statements())
                .anyMatch(ForeignLabel.class::isInstance);
    }

    /** What closes the cell above is printed in front of a label and is no part of its wording. */
    @Test
    void aBracketOfTheCellAboveIsNoPartOfALabel() throws Exception {
        assertThat(read(PAGE.formatted(row("（二）部分公开") + row("）1.属于国家秘密"))).statements())
                .filteredOn(fact -> fact instanceof RowLabel one && one.row() == Row.REFUSED_STATE_SECRET)
                .allMatch(fact -> ((RowLabel) fact).canonical());
    }

    /** Whatever made a whole row unreadable may have taken the next one's label. */
    @Test
    void noRowIsMissingBesideOneOfWhichNothingCouldBeRead() throws Exception {
        String rows = row("1.信访举报投诉类申请") + "<tr><td>2.重复申请</td><td>1</td></tr>" + row("4.无正当理由大量反复申请");
        String missing = "requests.not_processed.publication.total";
        assertThat(cell(read(PAGE.formatted(rows)), missing).state()).isEqualTo(CellState.UNREADABLE);
        String whole = rows.replace("<td>1</td></tr><tr><td>4", "<td>1</td>".repeat(7) + "</tr><tr><td>4");
        assertThat(whole).isNotEqualTo(rows);
        assertThat(cell(read(PAGE.formatted(whole)), missing).state()).isEqualTo(CellState.ABSENT);
    }

    /** A number in front of the next row's label makes no whole row of one with a blank cell. */
    @Test
    void aNumberBeforeTheNextLabelIsNoCellOfTheRowAbove() throws Exception {
        String blank = "<tr><td>2.重复申请</td><td></td>" + "<td>1</td>".repeat(6) + "</tr>";
        String next = row("3.要求提供公开出版物");
        String code = "requests.not_processed.duplicate.total";
        assertThat(cell(read(PAGE.formatted(blank + next)), code).state()).isEqualTo(CellState.NUMBER);
        assertThat(cell(read(PAGE.formatted(blank + next.replace("<tr>", "<tr><td>18</td>"))), code)
                        .state())
                .isEqualTo(CellState.UNREADABLE);
    }

    /** A web page loses no letters; what a page break left of a label is no wording of the office's. */
    @ParameterizedTest
    @CsvSource({"4.保护第三方合法权益, true", "4.保护第三方权益, false", "4.第三方合法权益, false", "4.保护第三方, true", "第三方合法权益, true"})
    void aLabelOfAWebPageWithFewerLettersWasShortened(String label, boolean canonical) throws Exception {
        String html = "<html><body><p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td></tr>"
                + "<tr><td>自然人</td></tr><tr><td>3.危及“三安全一稳定”</td>" + "<td>1</td>".repeat(7) + "</tr><tr><td>" + label
                + "</td>"
                + "<td>1</td>".repeat(7) + "</tr><tr><td>5.属于三类内部事务信息</td>" + "<td>1</td>".repeat(7)
                + "</tr></table></body></html>";
        assertThat(read(html).statements().stream()
                        .anyMatch(fact -> fact instanceof RowLabel one
                                && one.row() == Row.REFUSED_THIRD_PARTY_RIGHTS
                                && !one.canonical()))
                .isEqualTo(!canonical);
    }

    @Test
    void goesOnAfterAHeadingBetweenRows() throws Exception {
        TableReading reading = read(TEXT.replace("| （一）予以公开", "\n## 表三（续）\n\n| （一）予以公开"));
        assertThat(reading.cells())
                .noneMatch(cell -> cell.state() == CellState.NUMBER
                        && !((Figure) cell).value().equals(new BigDecimal(((Figure) cell).raw())));
        assertValue(reading, "requests.received.total", 17);
    }

    @Test
    void takesABogusHeaderForNoCell() throws Exception {
        TableReading reading = read(TEXT.replace("| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 2 |", """
                | 2.其他法律行政法规禁止公开 | 本年新收件数 | 上年结转 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 |
                |---|---|---|---|---|---|---|---|
                |  | 0 | 0 | 0 | 0 | 0 | 0 | 2 |"""));
        FormCell cell = cell(reading, FORBIDDEN);
        if (cell.state() == CellState.NUMBER) {
            assertValue(reading, FORBIDDEN, 2);
        }
        assertValue(reading, SECURITY, 3);
        assertValue(reading, SECRET, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 1.属于国家秘密 |\n| N1 |\n| 2.其他法律行政法规禁止公开 |\n| N2 |\n| 3.危及“三安全一稳定” |\n| N3 |",
                "| N1 |\n| 1.属于国家秘密 |\n| N2 |\n| 2.其他法律行政法规禁止公开 |\n| N3 |\n| 3.危及“三安全一稳定” |",
                "| 1.属于国家秘密 |\n| 2.其他法律行政法规禁止公开 |\n| 3.危及“三安全一稳定” |\n\n| N1 |\n| N2 |\n| N3 |"
            })
    void givesRowsOfNumbersToTheirLabels(String rows) throws Exception {
        TableReading reading = read(inPlace(rows));
        assertValue(reading, SECRET, 1);
        assertValue(reading, FORBIDDEN, 2);
        assertValue(reading, SECURITY, 3);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| N1 |\n| 1.属于国家秘密 |\n| N2 |\n| 2.其他法律行政法规禁止公开 |\n| 3.危及“三安全一稳定” |",
                "| 1.属于国家秘密 |\n| 2.其他法律行政法规禁止公开 |\n| N2 |\n| N3 |\n| 3.危及“三安全一稳定” |",
                "| N1 |\n| 1.属于国家秘密 |\n| N2 |\n| 2.其他法律行政法规禁止公开 |\n| N3 |\n| N1 |\n| 3.危及“三安全一稳定” |"
            })
    void leavesLabelsWithoutNumbersWhereTheyDoNotMatch(String rows) throws Exception {
        TableReading reading = read(inPlace(rows));
        for (String code : List.of(SECRET, FORBIDDEN, SECURITY)) {
            assertThat(cell(reading, code).state()).as(code).isEqualTo(CellState.UNREADABLE);
        }
        assertValue(reading, "requests.received.total", 17);
    }

    private static String inPlace(String rows) {
        int from = TEXT.indexOf("| （三）不予公开 | 1.属");
        int to = TEXT.indexOf("| 4.保护");
        String filled = rows.replace("N1", "0 | 0 | 0 | 0 | 0 | 0 | 1")
                .replace("N2", "0 | 0 | 0 | 0 | 0 | 0 | 2")
                .replace("N3", "0 | 0 | 0 | 0 | 0 | 0 | 3");
        return TEXT.substring(0, from) + filled + "\n" + TEXT.substring(to);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void findsNoTablesBelowBareHeadings(Layout layout) throws Exception {
        StringBuilder text = new StringBuilder();
        ReportText.of(REPORT, layout)
                .lines()
                .filter(line -> line.matches("[一二三四五六]、.*(情况|事项)|.*。|.*年度报告"))
                .forEach(line -> text.append(line).append('\n'));
        assertThat(read(text.toString()).cells()).hasSize(200).allMatch(cell -> cell.state() == CellState.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsNoCellFromLabelsAlone(Layout layout) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String line : ReportText.of(REPORT, layout).lines().toList()) {
            boolean prose = line.matches(".*。|.*年度报告");
            String left = prose ? line : line.replaceAll("(?<=^|[\\s|,│])\\d+(?=$|[\\s|,│])", "");
            if (!left.matches("[\\s|,│]*")) {
                text.append(left).append('\n');
            }
        }
        String labels = text.toString();
        for (String stray : List.of(labels, labels.replaceFirst("五、存在", "0\n五、存在"), labels.replace("7.属", "0\n7.属"))) {
            TableReading reading = read(stray);
            assertThat(reading.cells())
                    .noneMatch(cell -> cell.state() == CellState.NUMBER)
                    .filteredOn(cell -> cell.table() == Table.REQUESTS)
                    .noneMatch(cell -> cell.state() == CellState.ABSENT);
            assertThat(reading.problems()).as(layout.name()).anyMatch(problem -> problem.grave());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"INLINE", "INLINE_BARE", "INLINE_FRONT", "ONE_CELL", "PIPE_FIRST", "PIPE_BELOW"})
    void makesNothingUpInAReportOfOneLine(Layout layout) throws Exception {
        String line = "青石县2023年政府信息公开工作年度报告 " + "|".repeat(400) + "\n"
                + ReportText.of(REPORT, layout).replace('\n', ' ') + "\n";
        for (FormCell cell : read(line).cells()) {
            if (cell.state() == CellState.NUMBER) {
                assertThat(((Figure) cell).raw())
                        .as(layout + " " + cell.id())
                        .isEqualTo(REPORT.cells().get(cell.id()));
            } else {
                assertThat(cell.state()).as(layout + " " + cell.id()).isNotEqualTo(CellState.BLANK);
            }
        }
    }

    @Test
    void readsAFloodOfPipesInShortTime() {
        String flood = "|".repeat(5_000_000) + "\n" + TEXT;
        String many = "| ".repeat(30).concat("\n").repeat(80_000) + TEXT;
        for (String text : List.of(flood, many)) {
            Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(30), () -> assertValue(read(text), SECRET, 1)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"政府信息公开,优质企业名录", "属于,美容", "公开,推广", "申请,贷款", "青石县,某某游戏"})
    void makesNothingUpAmongPlantedWords(String word, String planted) throws Exception {
        for (Layout layout : Layout.values()) {
            for (FormCell cell : read(ReportText.of(REPORT, layout).replace(word, planted) + "主动公开政府信息 总体情况")
                    .cells()) {
                if (cell.state() == CellState.NUMBER) {
                    assertThat(((Figure) cell).raw())
                            .as(layout + " " + cell.id())
                            .isEqualTo(REPORT.cells().get(cell.id()));
                }
            }
        }
    }

    private static void assertValue(TableReading reading, String code, int value) {
        FormCell cell = cell(reading, code);
        assertThat(cell).as(code).isInstanceOf(Figure.class);
        assertThat(((Figure) cell).value()).as(code).isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    private static FormCell cell(TableReading reading, String code) {
        return reading.cells().stream()
                .filter(cell -> cell.id().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private TableReading read(String text) throws Exception {
        Path file = folder.resolve("x.txt");
        Files.writeString(file, text);
        return TableReader.read(Pieces.of(ReportReader.read(file, "x.txt").get(0)));
    }
}
