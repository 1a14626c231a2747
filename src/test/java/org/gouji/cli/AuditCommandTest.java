package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCommandTest {

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @ParameterizedTest
    @CsvSource({"error, 1", "warning, 1", "note, 1", "never, 0"})
    void leavesWithOneOnlyWhereAskedFor(String failOn, int code) throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text("单元格: {requests.resolved.total: '12'}"));

        Run run = audit("--fail-on", failOn);

        assertThat(run.out()).containsPattern("清河县\\S* 2023 年：错误 \\d");
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void neverOverwritesAWorkbook() throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text());
        Files.writeString(output.resolve("out.xlsx"), "旧");

        Run run = audit();

        assertThat(run.out()).contains("已有同名文件，未覆盖；工作簿另存为：" + output.resolve("out-2.xlsx"));
        assertThat(output.resolve("out.xlsx")).hasContent("旧");
        assertThat(output.resolve("out-2.xlsx")).isNotEmptyFile();
    }

    @Test
    void leavesAWorkbookThatColleaguesCanOpenLikeAnyOtherFile() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Path usual = Files.writeString(folder.resolve("a.txt"), SoundReport.text());

        audit();

        assertThat(Files.getPosixFilePermissions(output.resolve("out.xlsx")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(output).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void putsNothingButJsonOnStdoutWhereAsked() throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text());

        Run run = audit("--json", "-", "--today", "2026-11-22");

        assertThat(run.out()).startsWith("{").contains("\"today\" : \"2026-11-22\"");
        assertThat(run.err()).contains("审核了 1 份年报");
    }

    @Test
    void leavesOutOtherYearsAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text());
        Files.writeString(folder.resolve("b.txt"), SoundReport.text("年度: 2022"));

        Run run = audit("--year", "2023");

        assertThat(run.out()).contains("审核了 1 份年报", "不是所要年度、未审核的年报 1 份：", "b.txt（2022 年）");
    }

    @Test
    void namesOfficesOfTheRosterThatAreMissing() throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text());
        Files.writeString(folder.resolve("b南山县.pdf"), "不是 PDF");
        Files.writeString(folder.resolve("roster.csv"), "单位,别名\n清河县,清河县人民政府\n南山县,\n北河县,\n");

        Run run = audit();

        assertThat(run.out()).contains("未收到，待核实（名册应报 3 个单位，缺 1 个）：\n  北河县");
    }

    @Test
    void writesTheSameJsonTwice() throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text("单元格: {requests.resolved.total: '12'}"));

        assertThat(audit("--json", "-").out()).isEqualTo(audit("--json", "-").out());
    }

    private Run audit(String... more) {
        String[] first = {
            "audit",
            folder.toString(),
            "--rules",
            "rules",
            "--out",
            output.resolve("out.xlsx").toString()
        };
        String[] args = new String[first.length + more.length];
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Run.of(args);
    }
}
