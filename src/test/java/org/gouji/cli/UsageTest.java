package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UsageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    audit | 缺少参数 路径
                    audit @ --bogus | 没有这个选项：--bogus
                    audit @ --fail-on bad | 选项 --fail-on 的值“bad”不认识，应是 error、warning、note、never 之一
                    audit @ --today 2026-13-01 | 选项 --today 的值“2026-13-01”不是日期，应写成 2026-11-22 的样子
                    audit @ --year abc | 选项 --year 的值“abc”不是整数
                    audit @ --year 1900 | 选项 --year 的值“1900”不是年度
                    audit @ --year 2020 --year 2021 | 选项 --year 只能给一次
                    audit @ --out | 缺少选项 --out
                    audit @ --previous x.json | 文件不存在：x.json
                    audit @ --rules nowhere | 规则文件夹不存在：nowhere
                    audit @ --roster nowhere | 单位名册不存在：nowhere
                    audit nowhere | 路径不存在：nowhere
                    extract | 缺少参数 路径
                    bogus | 没有这个命令：bogus
                    rules | 请给出 rules 的一个子命令
                    rules wyh | 没有这个命令：wyh（可用：list、check、test
                    serve --port 99999 | 选项 --port 的值“99999”不是端口
                    """)
    void tellsInChineseWhatIsWrongAndLeavesWithTwo(String args, String message) throws Exception {
        Files.writeString(folder.resolve("a.txt"), SoundReport.text());

        Run run = Run.of(args.replace("@", folder.toString()).split(" "));

        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".xlsx"));
    }

    @CommandLine.Command(name = "x")
    private record Throwing(Throwable what) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (what instanceof Error error) {
                throw error;
            }
            throw (Exception) what;
        }
    }

    /** The exit code of a program that ends by an error of Java is 1, which stands for findings. */
    @Test
    void saysThatMemoryIsShortAndDoesNotLeaveWithOne() {
        OutOfMemoryError tooSmall = new OutOfMemoryError("GC overhead limit exceeded");
        for (Throwable thrown : List.of(tooSmall, new IllegalStateException("程序故障", tooSmall))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
            int code = ChineseMessages.execute(new CommandLine(new Throwing(thrown)), new Streams(told, told, false));
            assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("内存不够").doesNotContain("OutOfMemory");
        }
    }

    @Test
    void saysThatAFolderHoldsNoReports() throws Exception {
        Files.writeString(folder.resolve("README.md"), "说明");

        Run run = Run.of("audit", folder.toString());

        assertThat(run.err()).contains("所给路径下没有可审核的报告文件：" + folder);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void helpsInChinese() {
        Run run = Run.of("audit", "--help");

        assertThat(run.out())
                .contains("用法：", "参数：", "选项：", "--fail-on=级别", "退出码")
                .doesNotContain("Usage");
        assertThat(run.code()).isZero();
    }
}
