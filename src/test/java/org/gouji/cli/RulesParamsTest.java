package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesParamsTest {

    private static final String PLACE = """
            # 清河县的参数方案。
            # 2026 年 11 月定。
            名称: 清河县
            规则:
              C09: {严重度: 提示}
            词表:
              错别字: {增: [{词: '按排(?=会)', 改: 安排, 说明: '别字,常见', 部分: [1, 5], 起年: 2021}]}
            """;

    @TempDir
    Path rules;

    @TempDir
    Path out;

    @BeforeEach
    void aFewRules() throws IOException {
        SmallRulebook.write(
                rules, "completeness/blank-cells", "arithmetic/requests-balance", "timeliness/department-published");
        Files.writeString(rules.resolve("profile.yaml"), """
                名称: national
                规则:
                  A01: {启用: 是}
                参数:
                  C09.表三空白过多: 10
                  C09.表四空白过多: 5
                  D01.部门公布期限: 131
                参数说明:
                  C09.表三空白过多: {含义: 表三空白格多于这个数就是错误, 单位: 格, 最大: 175}
                  C09.表四空白过多: {含义: 表四空白格多于这个数就是错误, 单位: 格, 最大: 15, 不大于: C09.表三空白过多}
                  D01.部门公布期限: {含义: 部门年报最迟公布的日子, 单位: 月日}
                """);
        Files.writeString(rules.resolve("phrases.yaml"), "错别字:\n  - {词: 截止至, 改: 截至}\n  - {词: 布署, 改: 部署, 止年: 2024}\n");
        Files.createDirectory(rules.resolve("profiles"));
    }

    @Test
    void whatIsExportedAndNotChangedChangesNothing() throws Exception {
        Files.writeString(rules.resolve("profiles/清河县.yaml"), PLACE);
        Path sheet = export("--profile", "清河县");
        shuffle(sheet);

        Run run = imported(sheet, "清河县");

        assertThat(run.out()).contains("与现行的参数方案 清河县 没有不同，什么也没有改");
        assertThat(Files.readString(rules.resolve("profiles/清河县.yaml"))).isEqualTo(PLACE);
    }

    @Test
    void onlyWhatDiffersFromTheNationalOneIsWritten() throws Exception {
        Path sheet = export();
        edit(sheet, "规则", "A01", 3, " 警告 ");
        edit(sheet, "规则", "A01", 4, "请核实");
        edit(sheet, "数值", "D01.部门公布期限", 3, "1月20日");
        edit(sheet, "错别字", "布署", 0, "布署(?!防)");

        Run run = imported(sheet, "清河县");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "A01 严重度：错误 → 警告",
                        "A01 处置方式：应更正 → 请核实",
                        "D01.部门公布期限：1月31日 → 1月20日",
                        "错别字：删去 布署",
                        "错别字：增加 布署(?!防)（改为 部署）",
                        "共改 5 项");
        assertThat(rules.resolve("profiles/清河县.yaml")).hasContent("""
                # 清河县的参数方案：只写与全国方案不同的几项。
                名称: 清河县

                规则:
                  A01: { 严重度: 警告, 处置方式: 请核实 }

                参数:
                  D01.部门公布期限: 1月20日

                词表:
                  错别字:
                    增:
                      - { 词: '布署(?!防)', 改: '部署', 止年: 2024 }
                    删:
                      - '布署'
                """);
        assertThat(imported(export("--profile", "清河县"), "清河县").out()).contains("没有不同");
    }

    @Test
    void keepsTheCommentsAtTheHeadOfAProfile() throws Exception {
        Files.writeString(rules.resolve("profiles/清河县.yaml"), PLACE);
        Path sheet = export("--profile", "清河县");
        edit(sheet, "数值", "C09.表三空白过多", 3, "8");

        imported(sheet, "清河县");

        assertThat(Files.readString(rules.resolve("profiles/清河县.yaml")))
                .startsWith("# 清河县的参数方案。\n# 2026 年 11 月定。\n名称: 清河县\n")
                .contains("C09.表三空白过多: 8", "词: '按排(?=会)', 改: '安排', 说明: '别字,常见', 部分: [1, 5], 起年: 2021");
    }

    @Test
    void everyMistakeIsNamedWithItsCellAndNothingIsWritten() throws Exception {
        Path sheet = export();
        edit(sheet, "规则", "A01", 2, "不");
        edit(sheet, "规则", "C09/disputes-many", 0, "C09/disputes-mani");
        edit(sheet, "数值", "C09.表三空白过多", 3, "很多");
        edit(sheet, "数值", "D01.部门公布期限", 3, "2月30日");
        edit(sheet, "错别字", "截止至", 0, "(截止");

        Run run = imported(sheet, "清河县");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "工作表“规则” C2：启用应为 是、否，不能是“不”",
                        "没有“C09/disputes-mani”这一规则，您是否要写“C09/disputes-many”？",
                        "工作表“数值” D2：“C09.表三空白过多”（表三空白格多于这个数就是错误）应为 0 到 175 的数，不能是“很多”",
                        "应为月和日，如 131 或 1月31日，不能是“2月30日”",
                        "工作表“错别字” A2：“(截止”的式样有误：圆括号没有配对",
                        "表中有 5 处不对，一项也没有写入");
        assertThat(rules.resolve("profiles/清河县.yaml")).doesNotExist();
    }

    @Test
    void numbersThatContradictOneAnotherAreNotTaken() throws Exception {
        Path sheet = export();
        edit(sheet, "数值", "C09.表三空白过多", 3, "4");

        Run run = imported(sheet, "清河县");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("工作表“数值” D").contains("“C09.表四空白过多”（表四空白格多于这个数就是错误）是 5，不能大于“C09.表三空白过多”的 4");
        assertThat(rules.resolve("profiles/清河县.yaml")).doesNotExist();
    }

    @Test
    void aWrongTitleHidesNoOtherMistake() throws Exception {
        Path sheet = export();
        edit(sheet, "错别字", "词", 3, "例外");
        edit(sheet, "错别字", "词", 0, "字词");
        edit(sheet, "错别字", "截止至", 0, "(截止");
        edit(sheet, "数值", "名称", 3, "改成");
        edit(sheet, "规则", "A01", 2, "不");

        assertThat(imported(sheet, "清河县").err())
                .contains(
                        "工作表“规则” C2：启用应为 是、否，不能是“不”",
                        "工作表“数值”的表头中没有“数值”（首行应为：名称、数值）",
                        "工作表“错别字”的表头中没有“词”，写成了“字词”",
                        "工作表“错别字”的表头中没有“除外”，写成了“例外”",
                        "工作表“错别字” A2：“(截止”的式样有误：圆括号没有配对",
                        "表中有 5 处不对，一项也没有写入");
    }

    @Test
    void aRuleThatOnlySaysThatItCannotJudgeIsNotOffered() throws Exception {
        Set<String> keys = new TreeSet<>();
        change(
                export(),
                workbook -> workbook.getSheet("规则")
                        .forEach(row -> keys.add(row.getCell(0).getStringCellValue())));

        assertThat(keys).contains("C09/disputes-many").doesNotContain("D01/date-not-given");
    }

    @Test
    void aSheetOfOneProfileDoesNotWipeOutAnother() throws Exception {
        Path sheet = export();
        Files.writeString(rules.resolve("profiles/清河县.yaml"), PLACE);

        Run run = imported(sheet, "清河县");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("这张表是从参数方案 national 导出的", "--profile 清河县 --export");
        assertThat(Files.readString(rules.resolve("profiles/清河县.yaml"))).isEqualTo(PLACE);
    }

    @Test
    void theNationalProfileIsNotOverwritten() throws Exception {
        Run run = Run.of("rules", "params", "--import", export().toString(), "--rules", rules.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("请用 --to 给出要写成哪个方案");
    }

    @Test
    void aFileThatIsNoWorkbookIsSaidToBeNone() throws Exception {
        Path text = Files.writeString(out.resolve("a.xlsx"), "不是表");

        assertThat(imported(text, "清河县").err()).contains("不是能读的 Excel 文件");
    }

    private Path export(String... more) {
        Path file = out.resolve("规则参数-" + System.nanoTime() + ".xlsx");
        String[] args = {"rules", "params", "--export", file.toString(), "--rules", rules.toString()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        assertThat(Run.of(all).code()).isZero();
        return file;
    }

    private Run imported(Path sheet, String to) {
        return Run.of("rules", "params", "--import", sheet.toString(), "--to", to, "--rules", rules.toString());
    }

    private static void edit(Path file, String sheet, String key, int column, String value) throws IOException {
        change(file, workbook -> {
            for (Row row : workbook.getSheet(sheet)) {
                if (row.getCell(0).getStringCellValue().equals(key)) {
                    row.getCell(column).setCellValue(value);
                    return;
                }
            }
            throw new AssertionError("no row " + key);
        });
    }

    /** Rows in another order, a blank row in between, numbers as numbers: as a careless person leaves a sheet. */
    private static void shuffle(Path file) throws IOException {
        Random random = new Random(7);
        change(file, workbook -> {
            for (Sheet sheet : workbook) {
                if (sheet.getSheetName().equals("说明")) {
                    continue;
                }
                for (int i = sheet.getLastRowNum(); i > 1; i--) {
                    swap(sheet.getRow(i), sheet.getRow(1 + random.nextInt(i)));
                }
                sheet.shiftRows(2, sheet.getLastRowNum(), 1);
            }
        });
    }

    private static void swap(Row one, Row other) {
        for (int column = 0; column < one.getLastCellNum(); column++) {
            String value = one.getCell(column).getStringCellValue();
            set(one.getCell(column), other.getCell(column).getStringCellValue());
            set(other.getCell(column), value);
        }
    }

    private static void set(Cell cell, String value) {
        cell.setCellValue(value.isEmpty() ? value : " " + value + " ");
    }

    private interface Change {
        void make(XSSFWorkbook workbook) throws IOException;
    }

    private static void change(Path file, Change change) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.make(workbook);
            try (OutputStream changed = Files.newOutputStream(file)) {
                workbook.write(changed);
            }
        }
    }
}
