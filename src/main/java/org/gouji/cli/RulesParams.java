package org.gouji.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gouji.audit.ParametersException;
import org.gouji.audit.ParametersImport;
import org.gouji.audit.ParametersReader;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.settings.Parameters;
import org.gouji.workbook.ParametersWorkbook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules params}: the parameters of a profile as a workbook, and back. */
@Command(
        name = "params",
        description = "把参数方案导出为 Excel 表，改好后再导入成某地的方案。",
        footer = {"", "导入只写与全国方案不同的几项；有一处不对就一项也不写，逐处说明。退出码：0 完成；2 用法有误或表中有误；4 有规则文件被拒用。"})
final class RulesParams implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @ArgGroup(multiplicity = "1")
    private Direction direction;

    static final class Direction {
        @Option(names = "--export", paramLabel = "文件", description = "导出到这个 xlsx 文件；已有同名文件时加序号，不覆盖。")
        private Path export;

        @Option(names = "--import", paramLabel = "文件", description = "从这个 xlsx 文件导入。")
        private Path imported;
    }

    @Option(names = "--to", paramLabel = "名称", description = "导入成哪个方案（写到 profiles/名称.yaml）；不给则为 --profile 所给的方案。")
    private String to;

    private final Streams streams;

    RulesParams(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Rulebook rulebook = rules.load();
        rulebook.refused().forEach(refused -> streams.err().println("被拒用 " + RefusedText.of(refused)));
        if (!rulebook.refused().isEmpty()) {
            streams.err().println("有规则文件被拒用，它们的参数不在表中；请先改好（rules check）");
            return ExitCode.REFUSED;
        }
        Parameters national = rulebook.under(Rulebook.NATIONAL).parameters();
        return direction.export != null ? exported(rulebook.parameters(), national) : imported(rulebook);
    }

    private int exported(Parameters parameters, Parameters national) {
        OutputFile.check(direction.export);
        Path written =
                OutputFile.writeNew(direction.export, out -> ParametersWorkbook.write(parameters, national, out));
        streams.out()
                .println("参数方案 " + parameters.profile() + " 已导出到 " + written + "：规则 "
                        + parameters.rules().values().stream()
                                .filter(Parameters.RuleChoice::raises)
                                .count()
                        + " 项，数值 " + parameters.numbers().size() + " 项，词表 "
                        + parameters.phrases().lists().size() + " 张。浅黄色的格可以改");
        return ExitCode.DONE;
    }

    private int imported(Rulebook rulebook) throws RulebookException {
        String name = to == null ? rules.profile() : to;
        if (name.equals(Rulebook.NATIONAL)) {
            throw new UsageException("请用 --to 给出要写成哪个方案，如 --to 清河县；全国方案请直接改 profile.yaml");
        }
        if (!name.matches("[\\p{L}\\p{N}_-]+")) {
            throw new UsageException("方案名称“" + name + "”不合规，只能用文字、数字、“-”和“_”");
        }
        if (!Files.isRegularFile(direction.imported)) {
            throw new UsageException("文件不存在：" + direction.imported);
        }
        try {
            String from = ParametersReader.exportedFrom(direction.imported);
            if (rulebook.profiles().contains(name) && !from.isEmpty() && !from.equals(name)) {
                throw new UsageException("这张表是从参数方案 " + from + " 导出的，而 " + name + " 已有自己的方案，导入会把它的改动都冲掉；请先用 --profile "
                        + name + " --export 重新导出，在新表上改");
            }
            ParametersImport taken = ParametersImport.of(rulebook, direction.imported, name);
            if (taken.changes().isEmpty()) {
                streams.out().println("与现行的参数方案 " + taken.before() + " 没有不同，什么也没有改");
                return ExitCode.DONE;
            }
            Path file = rules.folder().resolve("profiles").resolve(name + ".yaml");
            OutputFile.check(file);
            rules.keep(rulebook, "导入参数之前", streams);
            OutputFile.replace(file, out -> out.write(taken.yaml().getBytes(StandardCharsets.UTF_8)));
            taken.changes().forEach(change -> streams.out().println("  " + change));
            streams.out().println("共改 " + taken.changes().size() + " 项，已写入 " + file + "；审核时加 --profile " + name);
            return ExitCode.DONE;
        } catch (ParametersException e) {
            e.faults().forEach(fault -> streams.err().println(fault));
            throw new UsageException("表中有 " + e.faults().size() + " 处不对，一项也没有写入");
        }
    }
}
