package org.gouji.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.pages.RuleBookPages;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules docs}: the rule book as pages for people. */
@Command(
        name = "docs",
        description = "生成规则说明页：每条规则一页，另有目录；可离线打开和打印。",
        footer = {"", "审核时，工作簿旁的“规则说明”文件夹会自动链接；放在别处的用 audit --rule-pages 指明。", "退出码：0 完成；4 有规则文件被拒用；2 用法有误。"})
final class RulesDocs implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Option(
            names = "--out",
            paramLabel = "文件夹",
            defaultValue = RulePages.USUAL,
            description = "写到哪个文件夹；不给则为“规则说明”。同名文件会被替换。")
    private Path out;

    @Option(names = "--format", paramLabel = "格式", defaultValue = "html", description = "html（默认）或 md。")
    private String format;

    private final Streams streams;

    RulesDocs(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        RuleBookPages.Format chosen = switch (format) {
            case "html" -> RuleBookPages.Format.HTML;
            case "md" -> RuleBookPages.Format.MD;
            default -> throw new UsageException("选项 --format 的值“" + format + "”不认识，应为 html 或 md");
        };
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UsageException("无法写入 " + out + "：这是一个文件，请给出文件夹");
        }
        OutputFile.check(out.resolve("index." + chosen.getEnding()));
        Rulebook rulebook = rules.load();
        Map<String, String> files = RuleBookPages.of(rulebook, chosen);
        files.forEach((name, text) ->
                OutputFile.replace(out.resolve(name), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8))));
        streams.out()
                .println(
                        "已写出 " + rulebook.rules().size() + " 条规则的说明页，目录：" + out.resolve("index." + chosen.getEnding()));
        return rulebook.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
