package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.workbook.FindingsWorkbookTest.column;
import static org.gouji.workbook.FindingsWorkbookTest.texts;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Offices;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Unchecked;
import org.junit.jupiter.api.Test;

class OtherSheetsTest {

    @Test
    void summaryHeadsWithTheFactsOfTheRun() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<String> head = column(book.getSheet("审核结论"), 0);
            assertThat(head.get(1)).contains("审核日期：2026年3月9日", "参数方案：全国方案（national）", "程序版本：1.0.0");
            assertThat(head.get(2)).contains("规则库：9f86d081884c（", ResultFixture.HASH);
            assertThat(head.get(3)).contains("报告数：5", "未能读取数：1", "规则数：6", "被拒规则数：1", "应有单位数：6", "未收到单位数：1");
            assertThat(head).contains("本次审核不完整：1 个文件未能读取；1 份报告有内容未能读出；1 项规则未通过检查、没有执行（F09）；1 项规则运行出错（F03）。");
        }
    }

    @Test
    void summaryGivesOneLineAReportUnreadFileAndMissingOffice() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            XSSFSheet sheet = book.getSheet("审核结论");
            List<String> lines = IntStream.range(7, 14)
                    .mapToObj(sheet::getRow)
                    .map(row -> text(row, 0) + "|" + text(row, 1))
                    .toList();
            assertThat(lines)
                    .containsExactly(
                            "有提示|安宁市教育局",
                            "有待核实|白沙镇人民政府",
                            "未发现问题（已核 2 项，未能核对 3 项，规则故障 1 项）|清河县",
                            "有错误|清河县",
                            "未发现问题（已核 5 项，未能核对 0 项，规则故障 1 项）|长乐区卫生健康委员会",
                            "未能读取|（未能确定）",
                            "未收到，待核实|望江街道办事处");
            XSSFRow faulty = sheet.getRow(10);
            assertThat(IntStream.rangeClosed(3, 8)
                            .mapToObj(i -> (int) faulty.getCell(i).getNumericCellValue()))
                    .containsExactly(3, 1, 1, 1, 5, 0);
            assertThat(text(faulty, 9)).isEqualTo("读出 199/200，空白 1");
            assertThat(text(faulty, 10)).startsWith("申请数量与办理去向不相等；");
            assertThat(texts(sheet)).noneMatch(words -> words.contains("合格"));
        }
    }

    @Test
    void summaryCountsTheFindingsOnOfficesWithoutAReportToo() throws Exception {
        List<RuleInfo> rules = List.of(ResultFixture.BALANCE);
        AuditResult plain = ResultFixture.of(ResultFixture.finding(ResultFixture.BALANCE, "a", "甲"));
        AuditedReport absent = ResultFixture.report(
                "望江街道办事处", 2025, rules, List.of(ResultFixture.finding(ResultFixture.BALANCE, "b", "未收到")));
        AuditResult result = new AuditResult(
                plain.run(),
                rules,
                List.of(),
                plain.reports(),
                List.of(),
                new Offices(2, List.of("望江街道办事处"), 2025),
                List.of(absent),
                plain.batch());
        try (XSSFWorkbook book = ResultFixture.written(result)) {
            XSSFSheet sheet = book.getSheet("审核结论");
            XSSFRow missing = sheet.getRow(sheet.getLastRowNum() - 1);
            assertThat(text(missing, 0) + text(missing, 1)).isEqualTo("未收到，待核实望江街道办事处");
            assertThat(missing.getCell(3).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(3).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(text(book.getSheet("问题清单").getRow(0), 0)).startsWith("共 2 个问题");
        }
    }

    @Test
    void completeRunIsNotCalledIncomplete() throws Exception {
        AuditedReport clean = ResultFixture.report("清河县", 2025, List.of(ResultFixture.BALANCE), List.of());
        AuditResult result = ResultFixture.result(List.of(ResultFixture.BALANCE), List.of(clean), List.of());
        try (XSSFWorkbook book = ResultFixture.written(result)) {
            assertThat(texts(book.getSheet("审核结论")))
                    .contains("未发现问题（已核 1 项，未能核对 0 项）")
                    .noneMatch(words -> words.contains("不完整"));
        }
    }

    @Test
    void uncheckedGroupsByReasonAndLosesNothing() throws Exception {
        AuditResult result = ResultFixture.ordinary();
        try (XSSFWorkbook book = ResultFixture.written(result)) {
            XSSFSheet sheet = book.getSheet("未能核对");
            assertThat(text(sheet.getRow(2), 3)).isEqualTo("A01、A02");
            assertThat(text(sheet.getRow(2), 4)).isEqualTo("A01 申请数量与办理去向不相等：商业企业；A02 办理结果各项之和与（七）总计不相等：商业企业");
            String all = String.join("\n", texts(sheet));
            for (AuditedReport report : result.reports()) {
                for (Unchecked unchecked : report.judgement().unchecked()) {
                    assertThat(all).contains(unchecked.title(), unchecked.why());
                }
            }
        }
    }

    @Test
    void failedRulesStandApart() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<String> reports = column(book.getSheet("未能核对"), 4);
            int header = reports.indexOf("涉及报告");
            assertThat(reports.subList(header + 1, reports.size())).containsExactly("全部 5 份报告", "白沙镇人民政府2025年");
        }
    }

    @Test
    void readingNamesEachCellWithoutANumber() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            List<String> texts = texts(book.getSheet("文件读取情况"));
            assertThat(texts).contains("“商业企业”（第 60 行）", "此格空白，不作 0 处理", "表四缺少“复议后起诉”一组（第 210 行）", "文件是二进制内容，不是文本");
            assertThat(texts).contains("单位：标题（第 1 行）\n年度：标题（第 1 行）\n版式：表二有“制发件数”“现行有效件数”");
        }
    }

    @Test
    void refusedRulesAreRedWithFileLineAndReason() throws Exception {
        try (XSSFWorkbook book = ResultFixture.written(ResultFixture.ordinary())) {
            XSSFSheet sheet = book.getSheet("审核规则及依据");
            XSSFRow refused = sheet.getRow(8);
            assertThat(text(refused, 0)).isEqualTo("F09");
            assertThat(text(refused, 8)).isEqualTo("未执行\nrules/format/broken.drl 第 7 行：不允许使用 eval，请把条件写在模式里");
            assertThat(refused.getCell(8)
                            .getCellStyle()
                            .getFont()
                            .getXSSFColor()
                            .getARGBHex())
                    .endsWith("C00000");
            assertThat(text(sheet.getRow(3), 8)).isEqualTo("执行");
        }
    }

    private static String text(XSSFRow row, int column) {
        return row.getCell(column).getStringCellValue();
    }
}
