package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesPreviewTest {

    private static final String CORPUS = "reports-in/2023";

    @TempDir
    Path before;

    @TempDir
    Path after;

    @TempDir
    Path out;

    @BeforeEach
    void theSameRulesTwice() throws IOException {
        for (Path folder : new Path[] {before, after}) {
            SmallRulebook.write(
                    folder, "arithmetic/outcomes-sum", "consistency/no-requests", "consistency/received-count");
            Files.copy(Path.of("rules/phrases.yaml"), folder.resolve("phrases.yaml"));
        }
    }

    private void change(String rule, String from, String to) throws IOException {
        Path file = after.resolve(rule + ".drl");
        String drl = Files.readString(file);
        assertThat(drl).contains(from);
        Files.writeString(file, drl.replace(from, to));
    }

    private Run preview(String... more) {
        String[] args = {"rules", "preview", "--from", before.toString(), "--to", after.toString(), CORPUS};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.of(all);
    }

    @Test
    void twoEqualRulebooksDifferInNothing() {
        Run same = preview();
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("两个规则集没有不同");
    }

    @Test
    void aRuleThatRaisesMoreShowsWhatItAddsByRuleAndOffice() throws Exception {
        change("consistency/received-count", "value != $句.value )\nthen", "value + 1 != $句.value )\nthen");
        Run more = preview("--json", out.resolve("p.json").toString());
        assertThat(more.out())
                .contains("改动的规则：consistency/received-count", "N01 正文新收件数与表三不一致：新增 ", "云岫市财政局 2023 年：错误", "按单位：");
        JsonNode json = JsonMapper.shared().readTree(out.resolve("p.json").toFile());
        assertThat(json.at("/added").asInt())
                .isPositive()
                .isEqualTo(json.at("/differences").size());
        assertThat(json.at("/differences/0/before").isNull()).isTrue();
        assertThat(json.at("/differences/0/after/code").asString()).isEqualTo("N01");
        assertThat(json.at("/outcomes/0/to").asString()).isEqualTo("finding");
    }

    @Test
    void aRuleThatIsTakenAwayShowsWhatIsNoLongerFound() throws Exception {
        Files.delete(after.resolve("consistency/no-requests.drl"));
        assertThat(preview().out())
                .contains("删去的规则：consistency/no-requests", "不再报  望川县人民政府 2023 年：错误，正文写“未收到政府信息公开申请”");
    }

    @Test
    void aSeverityThatIsChangedIsNamed() throws Exception {
        change("consistency/no-requests", "@severity(\"error\")", "@severity(\"warning\")");
        assertThat(preview().out()).contains("新增 0，不再报 0，有变化 1", "有变化  望川县人民政府", "（严重程度：错误→警告；处置方式：应更正→请核实）");
    }

    @Test
    void theSheetHasOneRowForEachDifference() throws Exception {
        Files.delete(after.resolve("consistency/no-requests.drl"));
        Path file = out.resolve("改动预览.xlsx");
        assertThat(preview("--out", file.toString()).out()).contains("工作簿：" + file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            var rows = workbook.getSheet("逐条变化");
            assertThat(rows.getRow(2).getCell(0).getStringCellValue()).isEqualTo("不再报");
            assertThat(rows.getRow(2).getCell(3).getStringCellValue()).isEqualTo("N11");
            assertThat(rows.getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void aRefusedFileIsToldAndTheRestIsCompared() throws Exception {
        change("consistency/received-count", "when", "wenn");
        Run refused = preview();
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.out()).contains("被拒用", "received-count.drl");
    }

    @Test
    void aWrongNameOfARulebookIsAnswered() {
        Run wrong = Run.of("rules", "preview", "--from", "没有这个", "--to", after.toString(), CORPUS);
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("选项 --from 的值“没有这个”既不是规则文件夹，也不是保存过的版本");
    }
}
