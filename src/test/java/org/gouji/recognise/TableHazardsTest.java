package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.Layout;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.facts.BlockTitle;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One hazard of real files each. */
class TableHazardsTest {

    private static final PrintedReport PLAIN = PrintedReport.zeros(Form.FORM_2021, false)
            .with("requests.received.natural_person", "11")
            .with("requests.received.business", "12")
            .with("requests.received.research", "13")
            .with("requests.received.public_interest", "14")
            .with("requests.received.legal_service", "15")
            .with("requests.received.other", "16")
            .with("requests.received.total", "17");

    @TempDir
    Path folder;

    @Test
    void takesNoProseForCells() throws Exception {
        List<Piece> pieces = pieces(ReportText.of(PLAIN, Layout.PARAGRAPHS));
        TableReading reading = TableReader.read(pieces);
        for (int k = 0; k < pieces.size(); k++) {
            String normal = pieces.get(k).normal();
            if (normal.indexOf('。') > 0 || normal.endsWith("情况") && normal.length() < 30 && normal.indexOf('、') == 1) {
                assertThat(reading.consumed().stream()).as(normal).doesNotContain(k);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsALabelBrokenOverLines(Layout layout) throws Exception {
        String text = ReportText.of(PLAIN.with("requests.not_processed.reconfirmation.total", "9"), layout)
                .replace("确认或重新出具已", "确认或重\n新出具已");
        assertValue(read(text), "requests.not_processed.reconfirmation.total", 9);
        assertThat(read(text).statements()).noneMatch(ForeignLabel.class::isInstance);
    }

    @Test
    void readsAMisprintedLabelAndSaysSo() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN.with("requests.refused.forbidden_by_law.total", "9"), Layout.INLINE)
                        .replace("2.其他法律行政法规禁止公开", "2.其他法律行政法规停止公开"));
        assertValue(reading, "requests.refused.forbidden_by_law.total", 9);
        assertThat(label(reading, Row.REFUSED_FORBIDDEN_BY_LAW).canonical()).isFalse();
    }

    @Test
    void takesLostLettersOfALabelForNoChange() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.INLINE).replace("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"));
        assertThat(label(reading, Row.REFUSED_FORBIDDEN_BY_LAW).canonical()).isTrue();
    }

    @Test
    void leavesARowUnderAnotherLabelUnread() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.ONE_CELL).replace("4.保护第三方合法权益", "9.涉及商业秘密或者个人隐私"));
        assertThat(cell(reading, "requests.refused.third_party_rights.total").state())
                .isEqualTo(CellState.UNREADABLE);
        assertThat(foreign(reading)).containsExactly("9.涉及商业秘密或者个人隐私");
    }

    @Test
    void readsARowUnderAnAlteredLabelByItsPlaceAndNumber() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN.with("requests.refused.third_party_rights.total", "6"), Layout.ONE_CELL)
                        .replace("4.保护第三方合法权益", "4.涉及商业秘密或者个人隐私"));
        assertValue(reading, "requests.refused.third_party_rights.total", 6);
        assertThat(label(reading, Row.REFUSED_THIRD_PARTY_RIGHTS).canonical()).isFalse();
        assertThat(foreign(reading)).isEmpty();
    }

    @Test
    void saysThatAllNumbersAreLost() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.PARAGRAPHS).replaceAll("(?m)^\\d+\n", ""));
        assertThat(reading.problems()).anyMatch(problem -> problem.message().startsWith("表三只有行名"));
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.UNREADABLE);
    }

    @Test
    void namesARowThatTheFormDoesNotHave() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN, Layout.INLINE).replace("第二十条第（五）项", "其他主动公开文件 | 110 | 0 | 0 |\n第二十条第（五）项"));
        assertThat(foreign(reading)).containsExactly("其他主动公开文件");
        assertThat(reading.cells()).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void namesAColumnThatTheFormDoesNotHave() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.INLINE_BARE).replace("法律服务机构", "新闻媒体 | 法律服务机构"));
        assertThat(reading.statements())
                .filteredOn(ForeignLabel.class::isInstance)
                .containsExactly(new ForeignLabel(
                        Table.REQUESTS,
                        true,
                        "新闻媒体",
                        ((ForeignLabel) reading.statements().stream()
                                        .filter(ForeignLabel.class::isInstance)
                                        .findFirst()
                                        .orElseThrow())
                                .place()));
    }

    @Test
    void placesByTheHeaderWhereColumnsStandInAnotherOrder() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.INLINE).replace("商业企业 | 科研 机构 |", "科研机构 | 商业企业 |"));
        assertValue(reading, "requests.received.business", 13);
        assertValue(reading, "requests.received.research", 12);
        assertValue(reading, "requests.received.total", 17);
    }

    @Test
    void placesNothingUnderAnIllegibleHeaderInAnotherOrder() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN, Layout.INLINE).replace("商业企业 | 科研 机构 | 社会公益组织 |", "科研机构 | 商业企业 | 组织 |"));
        assertThat(cell(reading, "requests.received.total").state()).isEqualTo(CellState.UNREADABLE);
        assertThat(cell(reading, "proactive.permits.decisions").state()).isEqualTo(CellState.NUMBER);
    }

    @Test
    void leavesARowWithTooManyValuesUnread() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.ONE_CELL).replace("17 |\n", "17 |\n18 |\n"));
        assertThat(cell(reading, "requests.received.total").state()).isEqualTo(CellState.UNREADABLE);
        assertThat(((Gap) cell(reading, "requests.received.total")).reason()).contains("多于应有的 7 格");
        assertThat(cell(reading, "requests.carried_in.total").state()).isEqualTo(CellState.NUMBER);
    }

    @Test
    void leavesARowThatIsPrintedTwiceUnread() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.INLINE)
                .replace("2.重复申请", "2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||\n2.重复申请"));
        assertThat(cell(reading, "requests.not_processed.duplicate.total").state())
                .isEqualTo(CellState.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsANumberWithANoteWhatIsInIt(Layout layout) throws Exception {
        for (String note : List.of("22（其中修订16件）", "22（其中修订 16 件）", "22件（含自然失效 9 件）")) {
            TableReading reading = read(ReportText.of(PLAIN.with("proactive.regulations.issued", note), layout));
            assertValue(reading, "proactive.regulations.issued", 22);
            String raw = ((Figure) cell(reading, "proactive.regulations.issued")).raw();
            // Where a drawn cell breaks its line, the blank that stood there is gone.
            assertThat(layout == Layout.DRAWN ? raw.replace(" ", "") : raw)
                    .isEqualTo(layout == Layout.DRAWN ? note.replace(" ", "") : note);
            assertValue(reading, "proactive.regulations.in_force", 0);
        }
    }

    @Test
    void readsAllButACellWithAnotherNote() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN.with("proactive.regulations.issued", "22（另有16件）"), Layout.INLINE));
        FormCell cell = cell(reading, "proactive.regulations.issued");
        assertThat(cell.state()).isEqualTo(CellState.UNREADABLE);
        assertThat(cell.raw()).isEqualTo("22（另有16件）");
        assertValue(reading, "proactive.regulations.in_force", 0);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsLabelsShortenedToTheirLastWords(Layout layout) throws Exception {
        TableReading reading = read(ReportText.of(
                        PLAIN.with("requests.not_processed.publication.total", "6")
                                .with("requests.not_processed.abusive.total", "7"),
                        layout)
                .replace("3.要求提供公开出版物", "3.公开出版物")
                .replace("4.无正当理由大量反复申请", "4.大量反复申请"));
        assertValue(reading, "requests.not_processed.publication.total", 6);
        assertValue(reading, "requests.not_processed.abusive.total", 7);
    }

    @Test
    void readsTheFirstRowWhereOtherWordsWerePutIntoItsLabel() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN, Layout.INLINE).replace("一、本年新收政府信息公开申请数量", "一、本年新收某某平台申请数量"));
        assertValue(reading, "requests.received.total", 17);
    }

    @Test
    void readsARowWhoseLabelIsLostByItsPlace() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN.with("requests.refused.third_party_rights.total", "6"), Layout.INLINE_BARE)
                        .replace("4.保护第三方合法权益", ""));
        assertValue(reading, "requests.refused.third_party_rights.total", 6);
    }

    @Test
    void goesOnAfterACaptionInTheMiddleOfATable() throws Exception {
        TableReading reading =
                read(ReportText.of(PLAIN.with("requests.refused.internal_affairs.total", "6"), Layout.INLINE)
                        .replace("5.属于三类内部事务信息 |", "## 表三\n5.属于三类内部事务信息 |\n"));
        assertValue(reading, "requests.refused.internal_affairs.total", 6);
    }

    @Test
    void takesNoOrderFromAHeaderThatAPageBreaksOverLines() throws Exception {
        PrintedReport report = PLAIN.with("proactive.regulations.issued", "1")
                .with("proactive.regulations.repealed", "2")
                .with("proactive.regulations.in_force", "3");
        TableReading reading = read(ReportText.of(report, Layout.PDF_LINES)
                .replaceFirst("(?m)^信息内容 本年制发件数 .*$", "现行有效\n信息内容 本年制发件数 本年废止件数\n件数"));
        assertValue(reading, "proactive.regulations.issued", 1);
        assertValue(reading, "proactive.regulations.in_force", 3);
    }

    @Test
    void readsNothingWhereTheCellsAreScattered() throws Exception {
        String text = ReportText.of(PLAIN, Layout.PARAGRAPHS);
        String label = "2.没有现成信息需要另行制作";
        int at = text.indexOf(label) + label.length();
        int next = text.indexOf("3.补正后", at);
        TableReading reading =
                read(text.substring(0, at - 4) + text.substring(at, next) + "另行制作\n\n" + text.substring(next));
        assertThat(cell(reading, "requests.received.total").state()).isEqualTo(CellState.UNREADABLE);
        assertThat(reading.problems()).anyMatch(problem -> problem.message().contains("次序"));
    }

    @Test
    void keepsABlankCellOfTableFour() throws Exception {
        for (Layout layout : Layout.values()) {
            for (String code : List.of(
                    "disputes.review.upheld", "disputes.review.total", "disputes.litigation_after_review.total")) {
                FormCell cell = cell(read(ReportText.of(PLAIN.with(code, ""), layout)), code);
                assertThat(cell.state())
                        .as(layout + " " + code)
                        .isEqualTo(layout.losesBlanks() ? CellState.UNREADABLE : CellState.BLANK);
            }
        }
    }

    @Test
    void knowsTheOldFormByItsWordsInAnyYear() throws Exception {
        TableReading reading = read(ReportText.of(PrintedReport.zeros(Form.FORM_2019, true), Layout.ONE_CELL, true));
        assertThat(reading.form()).isEqualTo(Form.FORM_2019);
        assertThat(reading.cells()).hasSize(198).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void countsOneRowOfOtherOutcomes() throws Exception {
        TableReading reading = read(ReportText.of(PrintedReport.zeros(Form.FORM_2021, true), Layout.PARAGRAPHS));
        assertThat(reading.oneRowOther()).isTrue();
        assertThat(reading.cells()).hasSize(186).allMatch(cell -> cell.state() == CellState.NUMBER);
    }

    @Test
    void findsTheBlockTitlesInTheirOrder() throws Exception {
        assertThat(read(ReportText.of(PLAIN, Layout.FRAMED)).statements())
                .filteredOn(BlockTitle.class::isInstance)
                .extracting(title -> ((BlockTitle) title).item())
                .containsExactly("一", "五", "六", "八");
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void saysThatATableIsAbsent(Table table) throws Exception {
        String text = ReportText.of(PLAIN, Layout.ONE_CELL);
        String[] from = {"第二十条第（一）项", "（本列数据", "行政复议 |"};
        String[] to = {"三、收到", "四、政府", "五、存在"};
        int start = text.indexOf(from[table.ordinal()]);
        String cut = text.substring(0, start) + text.substring(text.indexOf(to[table.ordinal()], start));
        TableReading reading = read(cut);
        assertThat(reading.cutInTable()).isFalse();
        assertThat(reading.cells()).allMatch(cell -> (cell.state() == CellState.ABSENT) == (cell.table() == table));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void saysWhereAFileBreaksOff(Layout layout) throws Exception {
        String text = ReportText.of(PLAIN, layout);
        TableReading reading = read(text.substring(0, text.indexOf("6.属于四类过程") + 8));
        assertThat(reading.cutInTable()).isTrue();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.grave()).isTrue();
            assertThat(problem.message()).startsWith("表三在第 ").contains("之后中断，文件可能不完整");
        });
        // Where the numbers stand beside the lines of a label, the one that is cut off leaves those before it
        // uncertain.
        assertValue(
                reading,
                layout == Layout.PDF_WRAPPED
                        ? "requests.refused.state_secret.total"
                        : "requests.refused.third_party_rights.total",
                0);
        assertThat(cell(reading, "requests.refused.process_information.total").state())
                .isEqualTo(CellState.UNREADABLE);
        assertThat(cell(reading, "requests.resolved.total").state()).isEqualTo(CellState.UNREADABLE);
        assertThat(cell(reading, "disputes.review.total").state()).isEqualTo(CellState.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void trustsNoNumberAtWhichAFileBreaksOff(Layout layout) throws Exception {
        String text = ReportText.of(PLAIN.with("requests.granted.total", "1234"), layout);
        TableReading reading = read(text.substring(0, text.indexOf("1234") + 2));
        assertThat(reading.cutInTable()).isTrue();
        assertThat(cell(reading, "requests.granted.total").state()).isEqualTo(CellState.UNREADABLE);
        assertValue(reading, "requests.received.total", 17);
    }

    @Test
    void readsALabelWithANote() throws Exception {
        String note = "规章（注：本机关无规章制定权，本栏所填为代拟稿并已报送上级机关审议的件数，未经审议通过的不计入，其余各栏同此说明。）";
        for (Layout layout : Layout.values()) {
            if (layout == Layout.COMMAS) {
                // The commas of the note cannot be told from those between cells: the row stays unread.
                continue;
            }
            TableReading reading = read(ReportText.of(PLAIN.with("proactive.regulations.issued", "4"), layout)
                    .replaceFirst("(?<=[\\s|│])规章(?=[\\s|│])", note));
            assertValue(reading, "proactive.regulations.issued", 4);
            assertThat(label(reading, Row.REGULATIONS).canonical())
                    .as(layout.name())
                    .isFalse();
        }
    }

    @Test
    void readsNumberedLabelsWithoutADot() throws Exception {
        String text = ReportText.of(PLAIN.with("requests.refused.state_secret.total", "4"), Layout.ONE_CELL)
                .replace("1.属于国家秘密", "1属于国家秘密")
                .replace("（七）总计", "（七） 总 计");
        assertValue(read(text), "requests.refused.state_secret.total", 4);
        assertThat(read(text).statements())
                .filteredOn(RowLabel.class::isInstance)
                .allMatch(label -> ((RowLabel) label).canonical());
    }

    @Test
    void takesNoMoneyInAnotherUnit() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN.with("proactive.charges.amount", "251000"), Layout.INLINE)
                .replace("单位：万元", "单位：元"));
        assertThat(cell(reading, "proactive.charges.amount").state()).isEqualTo(CellState.UNREADABLE);
    }

    @Test
    void readsATableWhoseTitlesAreLost() throws Exception {
        String text = ReportText.of(PLAIN, Layout.ONE_CELL)
                .replaceAll("(?m)^(第二十条.*|信息内容.*|本年.*数量 .*|本年.*件数.*|现行.*|（本列.*|申请人情况.*|自然人.*|法人.*)\n", "");
        assertThat(read(text).cells())
                .noneMatch(cell -> cell.state() == CellState.ABSENT)
                .filteredOn(cell -> cell.state() == CellState.NUMBER)
                .hasSizeGreaterThan(190);
    }

    @Test
    void goesOnWhereOnlyTheNarrativeIsMissing() throws Exception {
        String text = ReportText.of(PLAIN, Layout.ONE_CELL);
        assertThat(read(text.substring(0, text.indexOf("五、存在"))).cutInTable()).isFalse();
    }

    @Test
    void readsTableThreeUnderAHeadingOfFour() throws Exception {
        TableReading reading = read(ReportText.of(PLAIN.with("requests.carried_out.total", "3"), Layout.PIPE_BELOW));
        assertValue(reading, "requests.carried_out.total", 3);
        assertThat(label(reading, Row.CARRIED_OUT).printed()).isEqualTo("四、结转下年度继续办理");
    }

    @Test
    void takesNoLargeNumberForTheBeginningOfTheNextLabel() throws Exception {
        for (String last : List.of("6053", "4,899件")) {
            TableReading reading =
                    read(ReportText.of(PLAIN.with("requests.not_processed.abusive.total", last), Layout.INLINE)
                            .replace("确认或重新出具已获取信息", "确认或重新出具已获取的信息"));
            assertValue(reading, "requests.not_processed.abusive.total", Integer.parseInt(last.replaceAll("\\D", "")));
            assertValue(reading, "requests.not_processed.reconfirmation.total", 0);
        }
    }

    @Test
    void readsALabelWithThoseBesideItInOneCell() throws Exception {
        TableReading reading = read(ReportText.of(
                        PLAIN.with("requests.granted.total", "8").with("requests.refused.state_secret.total", "9"),
                        Layout.INLINE)
                .replace("三、本年度办理结果 | （一）予以公开", "三、本年度办理结果 （一）予以公开")
                .replace("（三）不予公开 | 1.属于国家秘密", "（三）不予公开 1.属于国家秘密"));
        assertValue(reading, "requests.granted.total", 8);
        assertValue(reading, "requests.refused.state_secret.total", 9);
    }

    @Test
    void readsARowOfTwoCellsWithThePadOfTheWiderOneBetween() throws Exception {
        PrintedReport report = PrintedReport.zeros(Form.FORM_2019, false)
                .with("proactive.procurement.items", "38")
                .with("proactive.procurement.amount", "727.68");
        TableReading reading = read(ReportText.of(report, Layout.INLINE)
                .replaceFirst("政府集中采购 \\| 38 \\| 727.68 \\|", "政府集中采购 | 38 | | 727.68 |"));
        assertValue(reading, "proactive.procurement.items", 38);
        TableReading blank = read(ReportText.of(report, Layout.INLINE)
                .replaceFirst("政府集中采购 \\| 38 \\| 727.68 \\|", "政府集中采购 | | | 727.68 |"));
        assertThat(cell(blank, "proactive.procurement.items").state()).isNotEqualTo(CellState.NUMBER);
    }

    private static List<String> foreign(TableReading reading) {
        return reading.statements().stream()
                .filter(ForeignLabel.class::isInstance)
                .map(label -> ((ForeignLabel) label).printed())
                .toList();
    }

    private static RowLabel label(TableReading reading, Row row) {
        return reading.statements().stream()
                .filter(RowLabel.class::isInstance)
                .map(RowLabel.class::cast)
                .filter(label -> label.row() == row)
                .findFirst()
                .orElseThrow();
    }

    /** 行政复议 reaches down beside the two kinds of suits, and all fifteen results stand in the row below. */
    @Test
    void readsTableFourWithTheNamesOfTheSuitsAboveAllResults() throws Exception {
        String results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ".repeat(3);
        TableReading reading = read("四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n未经复议直接起诉 | 复议后起诉 |\n" + results
                + "\n1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 0 | 0 | 1 | 10 |\n五、存在的主要问题及改进情况\n");

        assertValue(reading, "disputes.review.corrected", 2);
        assertValue(reading, "disputes.litigation_direct.total", 26);
        assertValue(reading, "disputes.litigation_after_review.upheld", 9);
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
        return TableReader.read(pieces(text));
    }

    private List<Piece> pieces(String text) throws Exception {
        Path file = folder.resolve("x.txt");
        Files.writeString(file, text);
        return Pieces.of(ReportReader.read(file, "x.txt").get(0));
    }
}
