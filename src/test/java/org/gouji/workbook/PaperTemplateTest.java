package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that offices make by hand, and what is written with them. */
class PaperTemplateTest {

    private static final Paper.Particulars PARTICULARS = new Paper.Particulars(
            "清政公开办〔2026〕3号", LocalDate.of(2026, 12, 31), "王五", "", "清河县政务公开办公室", LocalDate.of(2026, 11, 26));

    @Test
    void findsAPlaceholderThatWordSplitOverRuns() throws Exception {
        PaperTemplate template = notice(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            for (String piece : List.of("致{", "{主", " 送}", "}：关于", "{{问题}}")) {
                paragraph.createRun().setText(piece);
            }
        });

        assertThat(written(template, confirmed(one("差一件")))).containsExactly("致清河县人民政府：关于申请数量与办理去向不相等");
    }

    @Test
    void repeatsParagraphsThatFollowEachOtherTogether() throws Exception {
        PaperTemplate template = notice(lines("致{{主送}}", "{{序号}}. {{问题}}", "依据：{{依据}}", "以上。"));

        assertThat(written(template, confirmed(one("甲"), one("乙"))))
                .containsExactly(
                        "致清河县人民政府",
                        "1. 申请数量与办理去向不相等",
                        "依据：" + ResultFixture.BALANCE.basis(),
                        "2. 申请数量与办理去向不相等",
                        "依据：" + ResultFixture.BALANCE.basis(),
                        "以上。");
    }

    @Test
    void repeatsARowOfATable() throws Exception {
        PaperTemplate template = notice(document -> {
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("序号");
            table.getRow(1).getCell(0).setText("{{序号}}");
            table.getRow(1).getCell(1).setText("{{说明}}");
        });

        try (XWPFDocument paper = paper(template, confirmed(one("甲"), one("乙"), one("丙")))) {
            assertThat(paper.getTables().get(0).getRows())
                    .extracting(row -> row.getCell(0).getText() + row.getCell(1).getText())
                    .containsExactly("序号", "1甲", "2乙", "3丙");
        }
    }

    @Test
    void fillsHeadersAndSaysWhatCannotStandThere() throws Exception {
        PaperTemplate template = notice(document -> {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{文号}}");
            lines("{{问题}}").accept(document);
        });
        try (XWPFDocument paper = paper(template, confirmed(one("甲")))) {
            assertThat(paper.getHeaderList().get(0).getText().strip()).isEqualTo("清政公开办〔2026〕3号");
        }

        assertThat(faults(document -> {
                    document.createFooter(HeaderFooterType.DEFAULT)
                            .createParagraph()
                            .createRun()
                            .setText("{{依据}}");
                    lines("{{问题}}").accept(document);
                }))
                .containsExactly("模板：页眉、页脚或脚注里不能用 {{依据}}：它每个问题各不相同");
    }

    @Test
    void namesTheNearestRightWord() {
        assertThat(faults(lines("{{主送单}}：", "{{问提}}", "{{xyz}}", "{{问题}}")))
                .containsExactly(
                        "模板：不认识 {{主送单}}（“{{主送单}}：”一段），您是否要写“主送”？",
                        "模板：不认识 {{问提}}（“{{问提}}”一段），您是否要写“问题”？",
                        "模板：不认识 {{xyz}}（“{{xyz}}”一段）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{主送", "主送}}", "{{主送}", "{{主{{送}}"})
    void saysWherePlaceholdersAreUnfinished(String broken) {
        assertThat(faults(lines(broken, "{{问题}}"))).anyMatch(fault -> fault.contains("没写完的占位符"));
    }

    @Test
    void refusesATemplateThatWouldSayNothing() {
        assertThat(faults(lines("{{主送}}：请整改。"))).containsExactly("模板：没有 {{问题}}，也没有 {{说明}}，写出来的通知单里不会有任何问题");
        assertThatThrownBy(() -> PaperTemplate.of(docx(lines("{{问题}}")), PaperTemplate.Kind.FEEDBACK, "反馈表"))
                .hasMessage("反馈表：没有 {{问题编号}}，单位填好以后读不回来");
        assertThatThrownBy(() -> PaperTemplate.of("不是".getBytes(), PaperTemplate.Kind.NOTICE, "模板"))
                .hasMessageContaining("不是 .docx 文件");
    }

    @Test
    void leavesBlankWhatNobodyGaveAndSaysSo() throws Exception {
        PaperTemplate template = notice(lines("电话：{{联系电话}}", "｛｛联系人｝｝", "{{问题}}"));

        assertThat(Paper.missing(template, PARTICULARS)).containsExactly(PaperField.PHONE);
        assertThat(written(template, confirmed(one("甲")))).startsWith("电话：＿＿＿＿＿＿", "王五");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "{{依据}} {{", "<w:p/>&amp;", "\u0000\u0008\uD800", "😀", "\u202E右到左", "a\tb\nc"})
    void hostileTextStaysText(String hostile) throws Exception {
        PaperTemplate template = notice(lines("{{说明}}。", "完"));

        List<String> lines = written(template, confirmed(one(hostile)));

        assertThat(lines)
                .containsExactly(
                        hostile.replace('\t', ' ').replace('\n', '；').replaceAll("[\u0000\u0008]|\uD800", "\uFFFD")
                                + "。",
                        "完");
    }

    @Test
    void tellsOfficesOnlyWhatAPersonFoundTrueAndNothingInternal() {
        Finding told = one("属实");
        Finding internal = ResultFixture.internal(ResultFixture.finding(ResultFixture.BALANCE, "内部", "内部"));
        Finding open = one("待核实");
        Finding denied = one("不属实");
        Finding moved = one("变了");
        Finding mended = one("已整改");
        AuditResult result = ResultFixture.of(told, internal, open, denied, moved, mended)
                .with(new Reviews(
                        Map.of(
                                told.key(), decided(told, told.values(), Conclusion.CONFIRMED, Rectification.NOT_TOLD),
                                internal.key(),
                                        decided(internal, internal.values(), Conclusion.CONFIRMED, Rectification.TOLD),
                                denied.key(), decided(denied, denied.values(), Conclusion.DENIED, Rectification.TOLD),
                                moved.key(), decided(moved, "别的", Conclusion.CONFIRMED, Rectification.TOLD),
                                mended.key(),
                                        decided(mended, mended.values(), Conclusion.CONFIRMED, Rectification.MENDED)),
                        ResultFixture.TODAY));

        assertThat(Paper.of(result))
                .singleElement()
                .satisfies(paper -> assertThat(paper.items())
                        .extracting(item -> item.finding().message())
                        .containsExactly("属实"));
        assertThat(Paper.leftOut(result)).containsEntry("内部掌握", 1L).containsEntry("单位已反馈或已整改", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {DefaultTemplates.SLIP, DefaultTemplates.LETTER, DefaultTemplates.FEEDBACK})
    void ourOwnTemplatesLeaveNoPlaceholderAndAreTheSameBytes(String name) throws Exception {
        AuditResult result = confirmed(one("甲"), one("乙"));
        byte[] written = bytes(DefaultTemplates.template(name), result);

        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(written))) {
            assertThat(text(paper)).contains("甲", "乙").doesNotContain("{{", "}}", "null");
        }
        assertThat(bytes(DefaultTemplates.template(name), result)).isEqualTo(written);
    }

    private static String text(XWPFDocument paper) {
        return paper.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                + paper.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .map(XWPFTableRow::getTableCells)
                        .flatMap(List::stream)
                        .map(cell -> "\n" + cell.getText())
                        .collect(Collectors.joining());
    }

    private static Finding one(String message) {
        return ResultFixture.finding(ResultFixture.BALANCE, message, message);
    }

    private static AuditResult confirmed(Finding... findings) {
        return ResultFixture.of(findings)
                .with(new Reviews(
                        List.of(findings).stream()
                                .collect(Collectors.toMap(
                                        Finding::key,
                                        finding -> decided(
                                                finding,
                                                finding.values(),
                                                Conclusion.CONFIRMED,
                                                Rectification.NOT_TOLD))),
                        ResultFixture.TODAY));
    }

    private static Reviewed decided(Finding finding, String values, Conclusion conclusion, Rectification state) {
        Review review = new Review(conclusion, Optional.empty(), state, "内部意见", "张三", Optional.empty());
        return new Reviewed(1, Instant.EPOCH, "张三", "a.xlsx", finding.key(), values, review, Response.NONE);
    }

    private static List<String> written(PaperTemplate template, AuditResult result) throws IOException {
        try (XWPFDocument paper = paper(template, result)) {
            return paper.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static XWPFDocument paper(PaperTemplate template, AuditResult result) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(template, result)));
    }

    private static byte[] bytes(PaperTemplate template, AuditResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Paper.of(result).get(0).write(template, PARTICULARS, out);
        return out.toByteArray();
    }

    private static PaperTemplate notice(Consumer<XWPFDocument> content) throws Exception {
        return PaperTemplate.of(docx(content), PaperTemplate.Kind.NOTICE, "模板");
    }

    private static List<String> faults(Consumer<XWPFDocument> content) {
        return catchThrowableOfType(TemplateException.class, () -> notice(content))
                .faults();
    }

    private static Consumer<XWPFDocument> lines(String... lines) {
        return document -> List.of(lines)
                .forEach(line -> document.createParagraph().createRun().setText(line));
    }

    private static byte[] docx(Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument()) {
            content.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
