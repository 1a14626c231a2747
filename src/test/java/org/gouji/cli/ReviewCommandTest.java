package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gouji.audit.SoundReport;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a finding over a person's decision to the notice, and back with the office's answer. */
class ReviewCommandTest {

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private int runs;

    private Path rules;

    @BeforeEach
    void oneRuleAndOneReport() throws Exception {
        rules = Files.createDirectory(output.resolve("rules"));
        SmallRulebook.writeWithCases(rules, "arithmetic/requests-balance");
        Files.writeString(folder.resolve("a.txt"), SoundReport.text("单元格: {requests.carried_out.total: '1'}"));
    }

    @Test
    void goesAllTheWayRound() throws Exception {
        Path workbook = audit();
        decide(workbook, "A01", Map.of("核实结论", "属实", "核实人", "张三"));

        Run imported = review("import", workbook.toString(), "--who", "李四");
        assertThat(imported.out()).contains("登记 1 条（属实 1）");
        assertThat(imported.code()).isZero();
        assertThat(finding().at("/review/conclusion").asString()).isEqualTo("属实");
        assertThat(finding().at("/review/reviewer").asString()).isEqualTo("张三");
        assertThat(finding().at("/review/by").asString()).isEqualTo("李四");

        Run papers = review(
                "papers", folder.toString(), "--out", output.resolve("文书").toString());
        assertThat(papers.code()).as(papers.err()).isZero();
        assertThat(papers.out()).contains("通知 1 个单位，共 1 个问题。", "没有给出、在文书里留空待填的：文号、整改期限、联系人、联系电话、发文机关。");
        Path form = only("整改情况反馈表");
        assertThat(text(only("整改通知单"))).contains("申请数量与办理去向不相等", "＿＿＿＿＿＿").doesNotContain("{{");

        answer(form, List.of("同意", "已更正并重新公布", "0", "2026年12月1日", "王五"));
        Run answered = review("import", form.toString());
        assertThat(answered.code()).as(answered.err()).isZero();
        assertThat(finding().at("/review/state").asString()).isEqualTo("已反馈");
        assertThat(finding().at("/review/response/done").asString()).isEqualTo("2026-12-01");
        assertThat(finding().at("/review/response/measures").asString()).isEqualTo("已更正并重新公布");
        assertThat(review("import", form.toString()).out()).contains("登记 0 条", "没有变化 1 条");

        Run again = review(
                "papers", folder.toString(), "--out", output.resolve("文书").toString());
        assertThat(again.out()).contains("通知 0 个单位", "属实但没有写进文书的：单位已反馈或已整改 1 个。");
    }

    @Test
    void opensAgainWhatMoved() throws Exception {
        Path workbook = audit();
        decide(workbook, "A01", Map.of("核实结论", "不属实", "原因", "单位有依据"));
        review("import", workbook.toString());
        Files.writeString(folder.resolve("a.txt"), SoundReport.text("单元格: {requests.carried_out.total: '7'}"));

        JsonNode review = finding().path("review");

        assertThat(review.path("conclusion").asString()).isEqualTo("待核实");
        assertThat(review.path("reopened").asString()).startsWith("依据的数字或文字已变化；原结论“不属实（单位有依据）”");
    }

    @Test
    void showsTheDecisionsOfAWorkbookWithoutKeepingThem() throws Exception {
        Path workbook = audit();
        decide(workbook, "A01", Map.of("核实结论", "属实"));

        Path shown = audit("--reviews", workbook.toString());

        assertThat(cell(shown, "A01", "核实结论")).isEqualTo("属实");
        assertThat(cell(audit(), "A01", "核实结论")).isEqualTo("待核实");
        assertThat(run("audit", "--reviews", workbook.toString()).err()).contains("有 1 条决定与已登记的不同或还没有登记");
        review("import", workbook.toString());
        assertThat(run("audit", "--reviews", workbook.toString()).err()).doesNotContain("与已登记的不同");
    }

    @Test
    void leavesWithThreeWhereARowIsNotTaken() throws Exception {
        Path workbook = audit();
        decide(workbook, "A01", Map.of("核实结论", "大概属实"));

        Run imported = review("import", workbook.toString());

        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.err()).contains("“问题清单”第", "“核实结论”不能填“大概属实”");
        assertThat(run("audit", "--reviews", workbook.toString()).code()).isEqualTo(3);
    }

    @Test
    void leavesWithTwoWhereTheFileOrTheTemplateIsOfNoUse() throws Exception {
        Path workbook = audit();
        Path template = output.resolve("模板.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(template)) {
            document.createParagraph().createRun().setText("{{主送人}}：{{问题}}");
            document.write(out);
        }

        assertThat(review("import", output.resolve("没有.xlsx").toString()).code())
                .isEqualTo(2);
        assertThat(review("import", folder.resolve("a.txt").toString()).err()).contains("不是能读的 Excel 文件");
        assertThat(review("import", template.toString()).err()).contains("不是整改情况反馈表，或者表头被改掉了");
        assertThat(Run.of(
                                "review",
                                "import",
                                workbook.toString(),
                                "--state",
                                output.resolve("空").toString())
                        .err())
                .contains("还没有审核记录");
        Run papers = review("papers", folder.toString(), "--template", template.toString());
        assertThat(papers.code()).isEqualTo(2);
        assertThat(papers.err()).contains("不认识 {{主送人}}", "您是否要写“主送”？");
        assertThat(Run.of("review").err()).contains("请给出 review 的一个子命令：import、papers、templates");
    }

    @Test
    void handsOutTheTemplatesAndTakesThemBack() throws Exception {
        Path workbook = audit();
        decide(workbook, "A01", Map.of("核实结论", "属实"));
        Path templates = output.resolve("模板");

        Run exported = review("templates", templates.toString());
        Run papers = review(
                "papers",
                folder.toString(),
                "--reviews",
                workbook.toString(),
                "--template",
                templates.resolve("整改通知书模板.docx").toString(),
                "--out",
                output.resolve("文书").toString());

        assertThat(exported.code()).isZero();
        assertThat(Files.readString(templates.resolve("占位符说明.txt"))).contains("{{主送}}", "{{问题编号}}");
        assertThat(papers.code()).as(papers.err()).isZero();
        assertThat(text(only("整改通知单"))).contains("通知书", "申请数量与办理去向不相等");
    }

    private Path audit(String... options) {
        run("audit", options);
        return output.resolve(runs + ".xlsx");
    }

    private Run run(String command, String... options) {
        runs++;
        return Run.of(Stream.of(
                        Stream.of(
                                command,
                                folder.toString(),
                                "--state",
                                output.resolve("state").toString()),
                        Stream.of("--rules", rules.toString()),
                        Stream.of("--out", output.resolve(runs + ".xlsx").toString()),
                        Stream.of("--json", output.resolve("run.json").toString()),
                        Stream.of(options))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private Run review(String... arguments) {
        return Run.of(Stream.concat(Stream.concat(Stream.of("review"), Stream.of(arguments)), options(arguments[0]))
                .toArray(String[]::new));
    }

    private Stream<String> options(String command) {
        return switch (command) {
            case "import" -> Stream.of("--state", output.resolve("state").toString());
            case "papers" -> Stream.of("--state", output.resolve("state").toString(), "--rules", rules.toString());
            default -> Stream.of();
        };
    }

    private JsonNode finding() throws Exception {
        audit();
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(output.resolve("run.json")))
                .at("/reports/0/findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("A01"))
                .findFirst()
                .orElseThrow();
    }

    private Path only(String kind) throws Exception {
        try (Stream<Path> files = Files.list(output.resolve("文书"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void decide(Path workbook, String code, Map<String, String> values) throws Exception {
        byte[] bytes = Files.readAllBytes(workbook);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(workbook)) {
            Row row = row(book.getSheet("问题清单"), code);
            values.forEach(
                    (title, value) -> row.createCell(at(row.getSheet(), title)).setCellValue(value));
            book.write(out);
        }
    }

    private static String cell(Path workbook, String code, String title) throws Exception {
        try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Row row = row(book.getSheet("问题清单"), code);
            return row.getCell(at(row.getSheet(), title)).getStringCellValue();
        }
    }

    private static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            Cell cell = row.getCell(at(sheet, "代码"));
            if (cell != null && cell.toString().equals(code)) {
                return row;
            }
        }
        throw new IllegalStateException("no finding of " + code);
    }

    private static int at(Sheet sheet, String title) {
        for (Cell cell : sheet.getRow(1)) {
            if (cell.toString().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalStateException("no column " + title);
    }

    private static void answer(Path form, List<String> answers) throws Exception {
        byte[] bytes = Files.readAllBytes(form);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                OutputStream out = Files.newOutputStream(form)) {
            XWPFTable table = document.getTables().get(0);
            List<XWPFTableCell> cells = table.getRow(1).getTableCells();
            for (int i = 0; i < answers.size(); i++) {
                cells.get(cells.size() - answers.size() + i)
                        .getParagraphs()
                        .get(0)
                        .createRun()
                        .setText(answers.get(i));
            }
            document.write(out);
        }
    }

    private static String text(Path docx) throws Exception {
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in)) {
            StringBuilder text = new StringBuilder();
            document.getParagraphs()
                    .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
            document.getTables().forEach(table -> text.append(table.getText()));
            return text.toString();
        }
    }
}
