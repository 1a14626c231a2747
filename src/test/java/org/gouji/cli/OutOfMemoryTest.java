package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gouji.corpus.OwnJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One report that needs more memory than there is costs that report alone, and nobody else's findings. */
class OutOfMemoryTest {

    private static final int ROWS = 44_000;

    @TempDir
    private Path folder;

    @Test
    void costsTheOneReport() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        try (var samples = Files.list(Path.of("reports-in/2023"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, reports.resolve(sample.getFileName()));
            }
        }
        List<JsonNode> before = audited(reports, ExitCode.DONE);
        assertThat(before).isNotEmpty();

        Files.writeString(
                reports.resolve("大.html"),
                "<html><body><h1>清河县水务局2023年政府信息公开工作年度报告</h1><table>"
                        + ("<tr>" + "<td>0</td>".repeat(12) + "</tr>").repeat(ROWS) + "</table></body></html>");
        List<JsonNode> after = audited(reports, ExitCode.INCOMPLETE);
        List<JsonNode> unread =
                after.stream().filter(report -> file(report).equals("大.html")).toList();
        assertThat(unread).hasSize(1);
        assertThat(unread.toString()).contains("程序可用的内存不够（不是文件的问题）").doesNotContain("OutOfMemoryError");
        assertThat(after.stream().filter(report -> !unread.contains(report)).toList())
                .isEqualTo(before);
    }

    private static String file(JsonNode report) {
        return report.path("file").asString();
    }

    private List<JsonNode> audited(Path reports, int code) throws Exception {
        Path out = Files.createTempDirectory(folder, "out");
        List<String> command = OwnJava.command("-Xmx64m");
        command.addAll(List.of("org.gouji.cli.Main", "audit", reports.toString(), "--today", "2026-11-26"));
        command.addAll(List.of("--state", out + "/state", "--out", out + "/x.xlsx", "--json", out + "/x.json"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        JsonNode result = JsonMapper.shared().readTree(out.resolve("x.json").toFile());
        return StreamSupport.stream(result.path("reports").spliterator(), false).toList();
    }
}
