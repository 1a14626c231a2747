package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    Path folder;

    @Test
    void takesAllFilesByNameButHiddenOnesAndOurOwn() throws Exception {
        for (String name : List.of(
                "2023/b.txt",
                "2023/a.pdf",
                "z.txt",
                ".gitkeep",
                ".git/config",
                "~$a.docx",
                "README.md",
                "roster.csv",
                "审核结果-2026-11-22-2.xlsx",
                "control-figures.xlsx")) {
            touch(name);
        }

        assertThat(names(folder)).containsExactly("2023/a.pdf", "2023/b.txt", "z.txt");
        assertThat(ReportFolder.roster(List.of(folder))).contains(folder.resolve("roster.csv"));
    }

    @Test
    void noticesARosterThatIsCalledSoInChinese() throws Exception {
        touch("2023/b.txt");
        assertThat(ReportFolder.rosterByAnotherName(List.of(folder))).isEmpty();
        touch("单位名册.csv");
        assertThat(ReportFolder.rosterByAnotherName(List.of(folder))).contains(folder.resolve("单位名册.csv"));
        touch("roster.csv");
        assertThat(ReportFolder.rosterByAnotherName(List.of(folder))).isEmpty();
    }

    @Test
    void namesASingleFileByItself() throws Exception {
        touch("2023/b.txt");

        assertThat(names(folder.resolve("2023/b.txt"))).containsExactly("b.txt");
    }

    @Test
    void takesAFileOnceWherePathsOverlap() throws Exception {
        touch("2023/b.txt");

        assertThat(names(folder, folder.resolve("2023"))).containsExactly("2023/b.txt");
    }

    /** Whoever opens a pipe waits for its other end: the run would never go on. */
    @Test
    void opensNoPipe() throws Exception {
        touch("a.txt");
        Path pipe = folder.resolve("b.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(ReportFolder.list(List.of(folder)))
                .filteredOn(source -> source.file().equals(pipe))
                .singleElement()
                .satisfies(source -> assertThat(source.trouble()).contains("管道"));
    }

    @Test
    void tellsLinksThatLeadOutOrNowhereOrUpward() throws Exception {
        touch("in/a.txt");
        touch("out/secret.txt");
        Path in = folder.resolve("in");
        Files.createSymbolicLink(in.resolve("b-out.txt"), folder.resolve("out/secret.txt"));
        Files.createSymbolicLink(in.resolve("c-dangling"), in.resolve("nowhere"));
        Files.createSymbolicLink(in.resolve("d-loop"), in);

        List<ReportSource> sources = ReportFolder.list(List.of(in));

        assertThat(sources)
                .extracting(ReportSource::name)
                .containsExactly("a.txt", "b-out.txt", "c-dangling", "d-loop");
        assertThat(sources.subList(1, 4))
                .allSatisfy(source -> assertThat(source.trouble()).contains("链接"));
    }

    @Test
    void refusesAPathThatDoesNotExist() {
        assertThatThrownBy(() -> ReportFolder.list(List.of(folder.resolve("没有"))))
                .isInstanceOf(MissingPathException.class)
                .hasMessageContaining("路径不存在")
                .hasMessageContaining("没有");
    }

    private void touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private static List<String> names(Path... paths) throws MissingPathException {
        return ReportFolder.list(List.of(paths)).stream()
                .map(ReportSource::name)
                .toList();
    }
}
