package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input ends in a clear message with the file, the right exit code, and everything else audited. */
class BadInputTest {

    private static final Path RULES = Path.of("rules");

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void oneSoundReport() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("sound.txt"), SoundReport.text());
    }

    @Test
    void anEmptyFile() throws Exception {
        Files.createFile(in.resolve("空.txt"));

        assertThat(audit()).satisfies(run -> {
            assertThat(run.out()).contains("审核了 1 份年报，1 个文件未能读取").containsPattern("空\\.txt：.*空");
            assertThat(run.code()).isEqualTo(3);
        });
    }

    @Test
    void aBinaryFile() throws Exception {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        Files.write(in.resolve("图片.txt"), noise);

        assertUnreadable("图片.txt");
    }

    @Test
    void aTextThatIsNoReport() throws Exception {
        Files.writeString(in.resolve("通知.txt"), "关于召开会议的通知\n各单位：\n请于本周五下午参加会议。\n".repeat(20));

        assertUnreadable("通知.txt");
    }

    @Test
    void aReportCutInTheMiddleOfTableThree() throws Exception {
        Files.writeString(in.resolve("截断.txt"), SoundReport.text("截断于: 5.属于三类内部事务信息"));

        Run run = audit();

        assertThat(run.out()).contains("审核了 2 份年报", "没有读全：").containsPattern("截断\\.txt.*：");
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void twoReportsInOneFile() throws Exception {
        Files.writeString(
                in.resolve("两份.txt"), SoundReport.text("年度: 2022") + SoundReport.text("年度: 2024", "单位: 南山县人民政府"));

        Run run = audit("--json", folder.resolve("a.json").toString());

        assertThat(run.out()).contains("审核了 3 份年报");
        assertThat(Files.readString(folder.resolve("a.json"))).contains("\"两份.txt\"", "\"两份.txt#2\"");
    }

    @Test
    void aFileNameOf250BytesInChinese() throws Exception {
        String name = "县".repeat(82) + ".txt";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(250);
        Files.writeString(in.resolve(name), SoundReport.text("年度: 2022"));

        Run run = audit("--json", folder.resolve("a.json").toString());

        assertThat(run.out()).contains("审核了 2 份年报，0 个文件未能读取");
        assertThat(Files.readString(folder.resolve("a.json"))).contains(name);
        assertThat(run.code()).isZero();
    }

    /** Who runs as root may open every folder; a link to nowhere is what cannot be opened whoever asks. */
    @Test
    void aFolderThatCannotBeOpened() throws Exception {
        Files.createSymbolicLink(in.resolve("下级单位"), folder.resolve("已移走"));

        assertUnreadable("下级单位");
    }

    @Test
    void aBrokenRule() throws Exception {
        Path rules = copyOfRules();
        Path broken = rules.resolve("arithmetic/requests-balance.drl");
        Files.writeString(broken, Files.readString(broken).replace("then", "thn"));

        assertRefused(rules, broken);
    }

    @Test
    void aHostileConsequence() throws Exception {
        Path rules = copyOfRules();
        Path hostile = rules.resolve("arithmetic/requests-balance.drl");
        Files.writeString(
                hostile,
                Files.readString(hostile)
                        .replaceFirst(
                                "(?m)^then$", "then\n    Runtime.getRuntime().exec(\"touch " + folder + "/owned\");"));

        assertRefused(rules, hostile);
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    private void assertUnreadable(String name) {
        Run run = audit();
        assertThat(run.out()).contains("审核了 1 份年报，1 个文件未能读取", "未能读取：", name + "：");
        assertThat(run.code()).isEqualTo(3);
        assertThat(folder.resolve("out.xlsx")).isNotEmptyFile();
    }

    private void assertRefused(Path rules, Path file) {
        Run run = Run.of(
                "audit",
                in.toString(),
                "--rules",
                rules.toString(),
                "--out",
                folder.resolve("out.xlsx").toString());
        assertThat(run.out())
                .contains("审核了 1 份年报", "被拒用的规则文件")
                .containsPattern(file.getFileName() + ":\\d+(:\\d+)?：.*\\p{IsHan}");
        assertThat(run.code()).isEqualTo(4);

        Run check = Run.of("rules", "check", "--rules", rules.toString());
        assertThat(check.out()).containsPattern(file.getFileName() + ":\\d+(:\\d+)?：.*\\p{IsHan}");
        assertThat(check.code()).isEqualTo(4);
    }

    private Run audit(String... more) {
        String[] args = new String[6 + more.length];
        String[] first = {
            "audit",
            in.toString(),
            "--rules",
            RULES.toString(),
            "--out",
            folder.resolve("out.xlsx").toString()
        };
        System.arraycopy(first, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    private Path copyOfRules() throws IOException {
        Path copy = folder.resolve("rules");
        try (var files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
