package org.gouji.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code review}: what people decide on findings, and the papers that follow from it. */
@Command(
        name = "review",
        description = "登记核实结论和单位反馈，生成整改通知单和反馈表。",
        subcommands = {ReviewImportCommand.class, ReviewPapersCommand.class, ReviewTemplatesCommand.class})
final class ReviewCommand implements Runnable {

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
        throw new UsageException(
                "请给出 review 的一个子命令：" + String.join("、", spec.subcommands().keySet()));
    }
}
