package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of 64 KiB: what cannot be written is said in Chinese, and nothing half-written is left under any name. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void smallDisk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        mounted = Files.isExecutable(Path.of("/bin/mount"))
                && ended("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        assumeTrue(mounted, "needs the right to mount a small disk (root on Linux)");
    }

    @AfterEach
    void gone() throws Exception {
        if (mounted) {
            assertThat(ended("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void aWorkbookIsWrittenWholeOrNotAtAll() throws IOException {
        Run run = audit("--out", disk.resolve("x.xlsx").toString(), "--state", state());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("无法写入").contains("x.xlsx：磁盘空间不足");
        assertThat(files()).isEmpty();
    }

    @Test
    void soIsJson() throws IOException {
        Path workbook = folder.resolve("x.xlsx");
        Run run = audit(
                "--out", workbook.toString(), "--json", disk.resolve("x.json").toString(), "--state", state());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("x.json：磁盘空间不足").doesNotContain("\tat ");
        assertThat(files()).isEmpty();
        assertThat(workbook).exists();
    }

    @Test
    void anAuditThatCannotNoteItsProgressGoesOn() throws IOException {
        Path workbook = folder.resolve("x.xlsx");
        Run run = audit(
                "--out", workbook.toString(), "--state", disk.resolve("state").toString(), "--resume");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("审核进度没有记全").contains("磁盘空间不足");
        assertThat(workbook).exists();
    }

    private Run audit(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("audit", "reports-in", "--today", "2026-11-26"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(disk)) {
            return files.toList();
        }
    }

    private static boolean ended(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
