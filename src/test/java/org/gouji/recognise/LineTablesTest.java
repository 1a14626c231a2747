package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.RowLabel;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables printed as lines, as in the text of PDF files; one hazard each. */
class LineTablesTest {

    private static final String ROW = "5.要求行政机关确认或重新出具已获取信息 1 2 3 4 5 6 21";
    private static final String CODE = "requests.not_processed.reconfirmation.";
    private static final String PAGE = "(?m)^— \\d —\n";

    private static final PrintedReport REPORT = PrintedReport.zeros(Form.FORM_2021, false)
            .with(CODE + "natural_person", "1")
            .with(CODE + "business", "2")
            .with(CODE + "research", "3")
            .with(CODE + "public_interest", "4")
            .with(CODE + "legal_service", "5")
            .with(CODE + "other", "6")
            .with(CODE + "total", "21");
    private static final String TEXT = ReportText.of(REPORT, Layout.PDF_LINES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.要求行政机关确认或重 1 2 3 4 5 6 21\n新出具已获取信息",
                "5.要求行政机关确认或重\n新出具已获取信息 1 2 3 4 5 6 21",
                "5.要求行政机关确认或重\n1 2 3 4 5 6 21\n新出具已获取信息",
                "5.要求行政机关确认或重 新出具\n已获取信息\n1 2 3 4 5 6 21",
                "1 2 3 4 5 6 21\n5.要求行政机关确认或重新出具已获取信息",
                "5.要求行政机关\n— 4 —\n确认或重新出具已获取信息\n1 2 3 4 5 6 21",
                "果5.要求行政机关确认或重新出具已获取信息 1 2 3 4 5 6 21",
                "5.要求⾏政机关确认或重新出具已获取信息 １ 2 3 4 5 6 21"
            })
    void readsARowHoweverItsLinesAreBroken(String lines) throws Exception {
        String text = lines.startsWith("果")
                ? TEXT.replace("三、本年度办理结果 （一）", "三、本年度办理结\n（一）").replace(ROW, lines)
                : TEXT.replace(ROW, lines);
        TableReading reading = read(text);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        assertValue(reading, CODE + "natural_person", 1);
        assertValue(reading, CODE + "total", 21);
        assertThat(reading.statements())
                .noneMatch(ForeignLabel.class::isInstance)
                .filteredOn(RowLabel.class::isInstance)
                .hasSize(34)
                .allMatch(label -> ((RowLabel) label).canonical());
    }

    @Test
    void readsAReportInOneLineWhereBlanksPartItsCells() throws Exception {
        String line = ReportText.of(REPORT, Layout.PARAGRAPHS).replaceAll("\\s+", " ");
        TableReading reading = read(line);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        assertValue(reading, CODE + "other", 6);
        assertValue(reading, CODE + "total", 21);
    }

    /** As copied out of a PDF file: labels in pieces, a group's among them, and each row's numbers below its first piece. */
    @Test
    void oneLineOfNumbersForEachLabelIsItsOwn() throws Exception {
        String copied = TEXT.replace("三、本年度办理结果 （一）予以公开", "三、\n本年\n度办\n理结\n（一）予以公\n开")
                .replaceAll("（二）部分公开.*( 0){7}", "（二）部分公\n开（区分处理\n0 0 0 0 0 0 0\n果 的，只计这一\n情形，不计其\n他情形）")
                .replace(ROW, "5.要求\n机关确认\n1 2 3 4 5 6 21\n或重\n已获取信息");
        TableReading reading = read(copied);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        assertValue(reading, CODE + "natural_person", 1);
        TableReading more = read(copied.replace("或重\n", "1 2 3 4 5 6 21\n或重\n"));
        assertUncertain(more, CODE + "natural_person", "");
    }

    /** The simple tables of Markdown rule their columns with dashes. */
    @Test
    void linesOfDashesRuleATableAndAreNoHeaderOfIt() throws Exception {
        String text = TEXT.replaceAll("(?m)^(第二十条第（一）项)$", "  ---------------\n$1\n  ------- ------ --- ---")
                .replaceAll("(?m)^(三、收到和处理)", "  ---------------\n\n$1");
        assertThat(text.split("-----", -1)).hasSizeGreaterThan(6);
        assertThat(read(text).cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void takesNumbersThatCountUpForPages() throws Exception {
        String text = TEXT.replaceAll(PAGE, "")
                .replace("规章 0", "1\n规章 0")
                .replace(ROW, "2\n" + ROW)
                .replace("五、存在", "3\n五、存在");
        TableReading reading = read(text);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void trustsNoRowBesideALoneNumber() throws Exception {
        TableReading reading = read(TEXT.replaceAll(PAGE, "").replace(ROW, ROW + "\n3"));
        assertUncertain(reading, CODE + "total", "可能是本行数字折行");
        assertValue(reading, "requests.received.total", 0);
        reading = read(TEXT.replace("行政许可 0", "行政许可 5053\n5"));
        assertUncertain(reading, "proactive.permits.decisions", "可能是本行数字折行");
    }

    @Test
    void aCellWithANoteOnLinesOfItsOwnTakesNoOtherColumn() throws Exception {
        TableReading reading = read(TEXT.replace("行政规范性文件 0 0 0", "293（其中修订146\n行政规范性文件 12 30\n件）"));
        assertUncertain(reading, "proactive.normative_documents.issued", "可能是本行数字折行");
        assertUncertain(reading, "proactive.normative_documents.repealed", "可能是本行数字折行");
        assertUncertain(reading, "proactive.normative_documents.in_force", "可能是本行数字折行");
        assertValue(reading, "proactive.regulations.in_force", 0);
    }

    @Test
    void blanksBetweenTheCellsMakeNoRunningTextOfARow() throws Exception {
        TableReading reading = read(TEXT.replace(ROW, ROW.replace(" ", " ".repeat(90))));
        assertValue(reading, CODE + "total", 21);
    }

    @Test
    void trustsNoRowWhoseDigitsGoOnBelow() throws Exception {
        TableReading reading = read(TEXT.replace(ROW, "5.要求行政机关确认或重新出具已获取信息 102 0 0 0 0 0 102\n3 3"));
        assertUncertain(reading, CODE + "total", "可能是本行数字折行");
    }

    @Test
    void leavesRowsUnreadWhereOneHasNoNumbers() throws Exception {
        TableReading reading = read(TEXT.replaceAll(PAGE, "")
                .replace("3.要求提供公开出版物 0 0 0 0 0 0 0\n4.无正当理由大量反复申请 0 0 0 0 0 0 0\n" + ROW, """
                3.要求提供公开出版物
                4.无正当理由大量反复申请
                0 0 0 0 0 0 0
                1 2 3 4 5 6 21
                5.要求行政机关确认或重新出具已获取信息"""));
        assertUncertain(reading, CODE + "total", "前后的行数对不上");
        assertUncertain(reading, "requests.not_processed.publication.total", "前后的行数对不上");
        assertValue(reading, "requests.not_processed.duplicate.total", 0);
    }

    @Test
    void readsAHeaderBrokenOverLines() throws Exception {
        String header = "自然人 法人或其他组织 总 计\n商业企业 科研 机构 社会公益组织 法律服务机构 其他";
        assertThat(TEXT).contains(header);
        for (String broken : List.of(
                "法人或其他组织\n社会 法律\n自然人 总计\n商业 科研\n公益 服务 其他\n企业 机构\n组织 机构",
                "自然人\n法人或其他组织\n总计\n商业\n企业\n科研\n机构\n社会\n公益\n组织\n法律\n服务\n机构\n其他",
                "自然 法人或其他组织 总\n人 商业企 科研机 社会公 法律服 其他 计\n业 构 益组织 务机构")) {
            TableReading reading = read(TEXT.replace(header, broken));
            assertValue(reading, CODE + "business", 2);
            assertThat(reading.statements()).noneMatch(ForeignLabel.class::isInstance);
        }
        for (String disorder : List.of(
                "自然人 法人或其他组织 总计\n科研 商业 社会 法律 其他\n机构 企业 公益组织 服务机构",
                "自然人\n法人或其他组织\n总计\n科研\n机构\n商业\n企业\n社会\n公益\n组织\n法律\n服务\n机构\n其他")) {
            TableReading reading = read(TEXT.replace(header, disorder));
            assertUncertain(reading, CODE + "business", "表头各列");
        }
    }

    @Test
    void readsTableFourUnderABrokenHeader() throws Exception {
        String text = ReportText.of(REPORT.with("disputes.litigation_after_review.upheld", "8"), Layout.PDF_LINES);
        int from = text.indexOf("行政复议 行政诉讼\n");
        int to = text.indexOf("\n0 0 0 0 0 0 0 0 0 0 8");
        String header = """
                行政复议 行政诉讼
                结果 结果 其他 尚未
                总 计 未经复议直接起诉 复议后起诉
                维持 纠正 结果 审结
                结果 结果 其他 尚未 总 计 结果 结果 其他 尚未 总计
                维持 纠正 结果 审结 维持 纠正 结果 审结""";
        TableReading reading = read(text.substring(0, from) + header + text.substring(to));
        assertValue(reading, "disputes.litigation_after_review.upheld", 8);
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
        reading = read(text.substring(0, from)
                + header.replace("结果 结果 其他 尚未\n", "结果 其他 结果 尚未\n").replace("维持 纠正 结果 审结\n", "维持 结果 纠正 审结\n")
                + text.substring(to));
        assertUncertain(reading, "disputes.review.upheld", "表头各列");
    }

    @Test
    void goesOnAfterAHeaderPrintedAgain() throws Exception {
        TableReading reading = read(TEXT.replace(ROW, """
                申请人情况
                自然人 法人或其他组织 总计
                商业企业 科研机构 社会公益组织 法律服务机构 其他
                """ + ROW));
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void leavesTheRunningTextAlone() throws Exception {
        List<Piece> pieces = pieces(TEXT);
        TableReading reading = TableReader.read(pieces);
        for (int k = 0; k < pieces.size(); k++) {
            String normal = pieces.get(k).normal();
            assertThat(normal).doesNotMatch("—\\d—");
            if (normal.indexOf('。') >= 0 || normal.matches("[一二三五六]、.*(情况|事项)")) {
                assertThat(reading.consumed().stream()).as(normal).doesNotContain(k);
            }
        }
    }

    private static void assertValue(TableReading reading, String code, int value) {
        FormCell cell = cell(reading, code);
        assertThat(cell).as(code).isInstanceOf(Figure.class);
        assertThat(((Figure) cell).value()).as(code).isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    private static void assertUncertain(TableReading reading, String code, String words) {
        FormCell cell = cell(reading, code);
        assertThat(cell.state()).as(code).isEqualTo(CellState.UNREADABLE);
        assertThat(((Gap) cell).reason()).contains(words);
    }

    private static FormCell cell(TableReading reading, String code) {
        return reading.cells().stream()
                .filter(cell -> cell.id().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private TableReading read(String text) throws Exception {
        return TableReader.read(pieces(text));
    }

    private List<Piece> pieces(String text) throws Exception {
        Path file = folder.resolve("x.txt");
        Files.writeString(file, text);
        return Pieces.of(ReportReader.read(file, "x.txt").get(0));
    }

    @Test
    void aHeaderTooLongForABlockComesToAnEnd() {
        String header = "信息内容 " + "本年收费金额（单位：万元） ".repeat(8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(read(TEXT.replaceFirst("信息内容.*", header)).cells())
                        .isNotEmpty());
    }
}
