package org.gouji.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.workbook.DefaultTemplates;
import org.gouji.workbook.PaperField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code review templates}: the papers' templates to change, and what can be named in them. */
@Command(
        name = "templates",
        description = "导出整改通知单、整改通知书、整改情况反馈表的模板和占位符说明，供本单位修改后使用。",
        footer = {"", "改好后用 review papers --template、--feedback-template 指明。退出码：0 完成；2 用法有误。"})
final class ReviewTemplatesCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Parameters(paramLabel = "文件夹", description = "写到哪个文件夹；已有同名文件时加序号，不覆盖。")
    private Path folder;

    private final Streams streams;

    ReviewTemplatesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OutputFile.check(folder.resolve("x"));
        for (Map.Entry<String, byte[]> template : DefaultTemplates.all().entrySet()) {
            Path written = OutputFile.writeNew(
                    folder.resolve(template.getKey() + "模板.docx"), out -> out.write(template.getValue()));
            streams.out().println("已写出 " + written);
        }
        Path guide = OutputFile.writeNew(
                folder.resolve("占位符说明.txt"), out -> out.write(PaperField.guide().getBytes(StandardCharsets.UTF_8)));
        streams.out().println("已写出 " + guide);
        return ExitCode.DONE;
    }
}
