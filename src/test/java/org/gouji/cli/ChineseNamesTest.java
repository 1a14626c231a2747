package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChineseNamesTest {

    /** Containers and cron jobs have no locale; Java alone could not even name the folder. */
    @Test
    void areUnderstoodWhereNoLocaleIsSet() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")), "needs /proc");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gouji.cli.Main",
                "audit",
                "没有 '这个' 文件夹");
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));

        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).contains("路径不存在：没有 '这个' 文件夹");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
