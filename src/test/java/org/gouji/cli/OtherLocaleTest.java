package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.corpus.OwnJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turkish (whose i is not ours), New York and GBK as the machine's own settings change no byte of what is written. */
class OtherLocaleTest {

    @TempDir
    private Path folder;

    @Test
    void changesNothing() throws Exception {
        Path here = audited("here", "-Duser.language=zh", "-Duser.country=CN", "-Duser.timezone=Asia/Shanghai");
        Path there = audited(
                "there",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=America/New_York",
                "-Dfile.encoding=GBK");
        for (String file : List.of("x.json", "x.xlsx", "x.html", "x.csv")) {
            assertThat(there.resolve(file)).as(file).hasSameBinaryContentAs(here.resolve(file));
        }
    }

    private Path audited(String name, String... settings) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        List<String> command = OwnJava.command(settings);
        command.add("org.gouji.cli.Main");
        command.addAll(List.of("audit", "reports-in", "--today", "2026-11-26", "--state", out + "/state"));
        command.addAll(List.of("--out", out + "/x.xlsx", "--json", out + "/x.json"));
        command.addAll(List.of("--html", out + "/x.html", "--csv", out + "/x.csv"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return out;
    }
}
