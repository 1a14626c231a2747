package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.gouji.corpus.Layout;
import org.gouji.corpus.Look;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportText;
import org.gouji.document.Cell;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.facts.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String REPORT = ReportText.of(PrintedReport.zeros(Form.FORM_2021, false), Layout.INLINE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Look.Encoding.class)
    void readsEveryEncoding(Look.Encoding encoding) throws Exception {
        Document document = read(new Look(Look.Letters.SIMPLIFIED, encoding, "\n").bytes(REPORT))
                .get(0);
        assertThat(document.encoding().replace("-", "_"))
                .isEqualTo(encoding.name().replace("_MARKED", ""));
        assertThat(((Paragraph) document.blocks().get(0)).text()).isEqualTo("青石县2023年政府信息公开工作年度报告");
        assertThat(document.titleVisible()).isFalse();
    }

    @Test
    void readsBig5() throws Exception {
        byte[] bytes = new Look(Look.Letters.TRADITIONAL, Look.Encoding.UTF_8, "\n").bytes(REPORT);
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\p{ASCII}總體情況政府信息公開年度報告一、\n]", "");
        Document document = read(text.getBytes(Charset.forName("Big5"))).get(0);
        assertThat(document.encoding()).isEqualTo("Big5");
    }

    /** Pages from Hong Kong and Macau declare Big5 and use more letters than it has. */
    @Test
    void readsBig5OfHongKong() throws Exception {
        String text = "總體情況政府信息公開年度報告\n一、總體情況\n依法保障公衆知情權\n";
        Document document = read(text.getBytes(Charset.forName("Big5-HKSCS"))).get(0);
        assertThat(((Paragraph) document.blocks().get(2)).text()).isEqualTo("依法保障公衆知情權");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesInTheOriginalFile(String newline) throws Exception {
        List<Document> documents = read(("\n\n" + REPORT).replace("\n", newline).getBytes(StandardCharsets.UTF_8));
        Paragraph first = (Paragraph) documents.get(0).blocks().get(0);
        assertThat(first.place().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n　\u00A0", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), "文件为空");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, 已损坏",
        "PK\u0003\u0004word/document.xml, 已损坏",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1, 已损坏",
        "{\\rtf1, RTF",
        "\u0089PNG, 图片",
        "\u00FF\u00D8\u00FF, 图片",
        "Rar!, 压缩包"
    })
    void namesAnotherFormat(String head, String words) {
        assertRefused(head.getBytes(StandardCharsets.ISO_8859_1), words);
    }

    @Test
    void refusesBinary() {
        assertRefused(new byte[] {1, 0, 2, 0, 3, 7, 0, 0, 9, 1, 1}, "二进制");
        assertRefused("\u0001\u0002\u0003\u0004报告".getBytes(StandardCharsets.UTF_8), "二进制");
    }

    @Test
    void refusesGarbledText() {
        String garbled = new String(REPORT.getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8), "乱码");
        String replaced = new String(REPORT.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);
        assertRefused(replaced.getBytes(StandardCharsets.UTF_8), "乱码");
    }

    @Test
    void refusesATextThatIsNoReport() {
        assertRefused("会议通知\n请各单位于周五前报送总结。\n".getBytes(StandardCharsets.UTF_8), "不像是年度报告");
    }

    @Test
    void refusesWhatIsTooLargeOrNotThere() throws Exception {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(21L * 1024 * 1024);
        }
        assertThatThrownBy(() -> ReportReader.read(file, "large.txt"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件过大（21 MB）");
        assertThatThrownBy(() -> ReportReader.read(folder.resolve("none.txt"), "none.txt"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件不存在");
        assertThatThrownBy(() -> ReportReader.read(folder, "folder"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件无法打开");
    }

    @Test
    void saysThatAFileChangedWhileItWasRead() throws Exception {
        Path file = Files.writeString(folder.resolve("growing.txt"), "一、总体情况\n");
        assertThat(ReportReader.bytes(file)).hasSize(Files.readAllBytes(file).length);
        assertChanged(file, read -> Files.writeString(file, "规章 | 0 |\n", StandardOpenOption.APPEND));
        assertChanged(file, read -> Files.writeString(file, ""));
        // The same length, another moment.
        assertChanged(file, read -> Files.setLastModifiedTime(file, FileTime.fromMillis(1)));
        assertThatThrownBy(() -> ReportReader.bytes(file, read -> {
                    Files.delete(read);
                    throw new NoSuchFileException("growing.txt");
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件不存在");
    }

    private interface Change {
        void of(Path file) throws IOException;
    }

    private static void assertChanged(Path file, Change change) {
        assertThatThrownBy(() -> ReportReader.bytes(file, read -> {
                    byte[] bytes = Files.readAllBytes(read);
                    change.of(read);
                    return bytes;
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("文件在读取过程中发生了变化，请待其保存完毕后重新审核");
    }

    @Test
    void keepsBlankCellsBetweenPipes() throws Exception {
        Grid grid = grid("一、总体情况\n规章 | 0 || 2 |\n行政许可 |　5\u00A0 | |\n行政处罚 | 1\n");
        assertThat(grid.rowsKnown()).isTrue();
        assertThat(texts(grid)).isEqualTo("规章,0,,2;行政许可,5,;行政处罚,1");
    }

    @Test
    void putsTheMarkedLinesOfACellTogether() throws Exception {
        Grid grid = grid("一、总体情况\n| 行政规范性<br>文件 | 0 | 1<br/>2 |\n| 行政许可 | 5 | 1 |\n");
        assertThat(texts(grid)).contains("行政规范性文件,0,1⏎2").contains("行政许可,5,1");
    }

    @Test
    void takesALonePipeForABlankCell() throws Exception {
        Grid grid = grid("一、总体情况\n规章 |\n0 |\n|\n2 |\n||\n行政许可 |\n5 |\n||\n");
        assertThat(grid.rowsKnown()).isFalse();
        assertThat(texts(grid)).isEqualTo("规章;0;;2;,;行政许可;5;,");
    }

    @Test
    void endsACellByThePipeBelowIt() throws Exception {
        Grid grid = grid("一、总体情况\n\n规章\n|\n0\n|\n|\n2\n|\n行政许可\n|\n5\n||\n");
        assertThat(texts(grid)).isEqualTo("规章;0;;2;行政许可;5,");
    }

    @Test
    void leavesAHeadingBeforeALonePipeAlone() throws Exception {
        Document document = document("一、总体情况\n二、主动公开政府信息情况\n|\n信息内容 |\n");
        assertThat(document.blocks()).hasSize(4);
        assertThat(document.blocks().get(1)).isInstanceOf(Paragraph.class);
    }

    @Test
    void dropsTheFrameOfARow() throws Exception {
        Grid grid = grid("一、总体情况\n| 规章 | 0 | |\n|---|---|---|\n| | 3 | 4 |\n| 行政处罚 | 1 | 5 | \n");
        assertThat(texts(grid)).isEqualTo("规章,0,;,3,4;行政处罚,1,5");
    }

    @Test
    void readsTabsAsCells() throws Exception {
        assertThat(texts(grid("一、总体情况\n\t规章\n\t0\n\t\n\t 2\n\n\t行政许可\n"))).isEqualTo("规章;0;;2;行政许可");
        Grid rows = grid("一、总体情况\n规章\t0\t\t2\n行政许可\t5\t\t\n\t\t6\t7\n");
        assertThat(rows.rowsKnown()).isTrue();
        assertThat(texts(rows)).isEqualTo("规章,0,,2;行政许可,5,,;,,6,7");
    }

    @Test
    void survivesAFloodOfPipes() throws Exception {
        String flood = "标题 " + "|".repeat(100_000) + " 一、总体情况 主动公开政府信息情况";
        assertThat(document(flood).blocks()).hasSize(2);
    }

    @Test
    void splitsTwoReports() throws Exception {
        String second = REPORT.replace("青石县2023", "白水县2024");
        List<Document> documents = read((REPORT + "\n" + second).getBytes(StandardCharsets.UTF_8));
        assertThat(documents).extracting(Document::file).containsExactly("x.txt", "x.txt#2");
        Paragraph title = (Paragraph) documents.get(1).blocks().get(0);
        assertThat(title.text()).startsWith("白水县2024");
        assertThat(title.place().line()).isEqualTo((int) REPORT.lines().count() + 2);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void splitsTwoReportsInEveryLayout(Layout layout) throws Exception {
        String text = ReportText.of(PrintedReport.zeros(Form.FORM_2021, false), layout);
        assertThat(read((text + text).getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    void keepsAttachmentsWithTheirReport() throws Exception {
        String table = REPORT.substring(REPORT.indexOf("三、收到"), REPORT.indexOf("五、存在"));
        assertThat(read((REPORT + "附件：\n" + table).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void takesNumberedPointsOfALatePartForNoReport() throws Exception {
        String table = REPORT.substring(REPORT.indexOf("三、收到"), REPORT.indexOf("五、存在"));
        String text = REPORT.replace("（二）改进情况。", "一、上年问题整改情况\n") + table;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void refusesInterleavedReports() {
        List<String> lines = new ArrayList<>();
        REPORT.lines().forEach(line -> {
            lines.add(line);
            lines.add(line.replace("2023", "2024"));
        });
        assertRefused(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "相互交错");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void refusesInterleavedReportsUnderCommonHeadings(Layout layout) {
        List<String> lines = new ArrayList<>();
        ReportText.of(PrintedReport.zeros(Form.FORM_2021, false), layout)
                .lines()
                .forEach(line -> {
                    lines.add(line);
                    if (!line.matches("[一二三四五六]、.*(情况|事项)|.*。|.*年度报告")) {
                        lines.add(line);
                    }
                });
        assertRefused(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "相互交错");
    }

    @Test
    void refusesTwoYearsBesideEachOther() {
        String numbers = REPORT.replaceAll("(?m)^(.*)((?: \\| 0){7}) \\|.*$", "$1$2 | 0 | 0 | 0 | 0 | 0 | 0");
        assertRefused(numbers.getBytes(StandardCharsets.UTF_8), "两个年度的报告并排");
        String rows = REPORT.replaceAll("(?m)^(.*(?: \\| 0){7} \\|).*$", "$1 $1");
        assertRefused(rows.getBytes(StandardCharsets.UTF_8), "两个年度的报告并排");
        assertRefused(rows.replace(" 0 ", " ０ ").getBytes(StandardCharsets.UTF_8), "两个年度的报告并排");
    }

    @Test
    void takesAMergedCellWrittenIntoEachItCoversForOne() throws Exception {
        String repeated = REPORT.replaceAll("(?m)^([一二四]、[^|\n]*(?:申请数量|继续办理)) \\|", "$1 | $1 | $1 |");
        assertThat(repeated).isNotEqualTo(REPORT);
        assertThat(ReportReader.read(repeated.getBytes(StandardCharsets.UTF_8), "清河县.txt"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"PARAGRAPHS", "PDF_LINES", "PDF_WRAPPED"})
    void refusesAReportInOneLineWithoutCells(Layout layout) {
        String between = layout == Layout.PARAGRAPHS ? "" : " ";
        String line = ReportText.of(PrintedReport.zeros(Form.FORM_2021, false), layout)
                .replaceAll("\\s+", between);
        assertRefused(line.getBytes(StandardCharsets.UTF_8), "整份报告");
    }

    /** Signs in place of numbers are neither letters of broken labels nor the strokes around page numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "—", "无"})
    void readsAReportInOneLineWhoseBlanksAreSigns(String sign) throws Exception {
        String line = ReportText.of(
                        PrintedReport.zeros(Form.FORM_2021, false).with("requests.granted.research", "27"),
                        Layout.PARAGRAPHS)
                .replaceAll("\\s+", " ")
                .replaceAll(" 0(?= )", " " + sign);
        assertThat(read(line.getBytes(StandardCharsets.UTF_8)).get(0).blocks())
                .filteredOn(
                        block -> block instanceof Paragraph text && text.text().equals(sign))
                .hasSize(199);
    }

    @Test
    void saysThatAProgramCutTextsAmidACharacter() {
        byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
        byte[] cut = new byte[bytes.length - 1];
        int at = REPORT.substring(0, REPORT.indexOf("本年新收")).getBytes(StandardCharsets.UTF_8).length;
        System.arraycopy(bytes, 0, cut, 0, at + 2);
        System.arraycopy(bytes, at + 3, cut, at + 2, bytes.length - at - 3);
        assertRefused(cut, "文字残缺");
    }

    @Test
    void setsASummaryInOneLineAside() throws Exception {
        String text = REPORT.replaceAll("\\s+|\\|", " ") + "\n" + REPORT;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void refusesAGarbledReportOfAnotherProgram() {
        String json = "{\"title\": \"" + REPORT.replace("\n", "\\n") + "\", \"id\": 17}";
        String garbled = new String(json.getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8), "乱码");
    }

    private void assertRefused(byte[] bytes, String words) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(words);
    }

    private Grid grid(String text) throws Exception {
        return document(text).blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String texts(Grid grid) {
        List<String> rows = new ArrayList<>();
        grid.rows()
                .forEach(row ->
                        rows.add(String.join(",", row.stream().map(Cell::text).toList())));
        return String.join(";", rows);
    }

    private Document document(String text) throws Exception {
        return read((text + "\n主动公开政府信息\n").getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private List<Document> read(byte[] bytes) throws Exception {
        Path file = folder.resolve("x.txt");
        Files.write(file, bytes);
        return ReportReader.read(file, "x.txt");
    }
}
