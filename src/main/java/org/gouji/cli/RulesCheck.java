package org.gouji.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.gouji.audit.Auditor;
import org.gouji.facts.Roster;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules check}: whether every rule file passes the gate and compiles. */
@Command(
        name = "check",
        description = "检查规则文件能否使用，逐个说明哪一行不行、为什么、该怎么写。",
        footer = {"", "退出码：0 全部可用；4 有规则文件被拒用；2 用法有误。"})
final class RulesCheck implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    private final Streams streams;

    RulesCheck(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Rulebook rulebook = rules.load();
        new Auditor(rulebook, LocalDate.EPOCH, Roster.NONE);
        rulebook.rules().stream()
                .filter(rule -> rule.inForce() && rule.cases() == 0)
                .forEach(rule -> streams.out()
                        .println("提醒：" + rule.code() + " " + rule.path() + ".drl 没有用例；请在旁边写 " + rule.path()
                                + ".cases.yaml，至少一个应发现的、一个应无发现的（见 rules/README.md）"));
        if (rulebook.refused().isEmpty()) {
            streams.out().println(rulebook.rules().size() + " 条规则全部可用，规则集 " + rulebook.hash());
            return ExitCode.DONE;
        }
        rulebook.refused().forEach(refused -> streams.out().println(RefusedText.of(refused)));
        long files = rulebook.refused().stream()
                .map(refused -> refused.file())
                .distinct()
                .count();
        streams.out().println(files + " 个规则文件被拒用");
        return ExitCode.REFUSED;
    }
}
