package org.gouji.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules}: the rulebook. */
@Command(
        name = "rules",
        description = "查看、检查、测试、新建审核规则，生成规则说明页。",
        subcommands = {
            RulesList.class,
            RulesCheck.class,
            RulesTest.class,
            RulesWhy.class,
            RulesPreview.class,
            RulesNew.class,
            RulesDocs.class,
            RulesVersions.class,
            RulesRollback.class,
            RulesParams.class
        })
final class RulesCommand implements Runnable {

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
        throw new UsageException("请给出 rules 的一个子命令：list、check、test、why、preview、new、docs、params、versions 或 rollback");
    }
}
