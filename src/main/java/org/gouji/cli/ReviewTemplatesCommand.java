package org.gouji.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                folder.resolve("占位符说明.txt"), out -> out.write(guide().getBytes(StandardCharsets.UTF_8)));
        streams.out().println("已写出 " + guide);
        return ExitCode.DONE;
    }

    static String guide() {
        return """
                模板是普通的 Word 文档（.docx）：文字、字体、表格、页眉、红头都可以改，下面的占位符可以用、也可以不用。
                占位符前后各两个花括号，如 {{主送}}，要写在同一段里；写错的会在生成时指出，一份也不写出。

                每份文书一个值的：
                """ + lines(PaperField.Of.PAPER) + """

                每个问题一个值的：
                """ + lines(PaperField.Of.FINDING) + """

                表格的一行里有“每个问题一个值”的占位符，这一行就按问题逐个重复；不在表格里的，这一段逐个重复，相连的几段一起重复。
                这些占位符不能用在页眉、页脚里。没有给出的文号、联系人等，写成横线，待手填。
                只有核实结论为“属实”的问题进入文书，“内部掌握”的一律不进。
                反馈表的模板里要有 {{问题编号}}，表头要有“问题编号”“单位意见”“整改措施”“更正后内容”“完成时间”“责任人”，单位填好以后才读得回来。
                """;
    }

    private static String lines(PaperField.Of of) {
        return Stream.of(PaperField.values())
                .filter(field -> field.getOf() == of)
                .map(field -> "  " + field.placeholder() + "　" + field.getMeaning() + "\n")
                .collect(Collectors.joining());
    }
}
