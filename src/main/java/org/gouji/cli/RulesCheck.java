package org.gouji.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.audit.Auditor;
import org.gouji.facts.Roster;
import org.gouji.rules.RuleDescription;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--show",
            description = "列出用句子写的规则，每一句之下是它变成的 DRL；后面可以写代码，只看这几条。",
            arity = "0..*",
            paramLabel = "代码")
    private List<String> show;

    private final Streams streams;

    RulesCheck(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Rulebook rulebook = rules.checked();
        new Auditor(rulebook, LocalDate.EPOCH, Roster.NONE);
        rulebook.rules().stream()
                .filter(rule -> rule.inForce() && rule.cases() == 0)
                .forEach(rule -> streams.out()
                        .println("提醒：" + rule.code() + " " + rulebook.fileName(rule.path()) + " 没有用例；请在旁边写 "
                                + rule.path() + ".cases.yaml，至少一个应发现的、一个应无发现的（见 rules/README.md）"));
        if (show != null) {
            rulebook.describe().stream()
                    .filter(rule -> !rule.sentences().isEmpty())
                    .filter(rule -> show.isEmpty()
                            || show.contains(rule.info().code())
                            || show.contains(rule.info().path()))
                    .forEach(this::show);
        }
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

    private void show(RuleDescription rule) {
        streams.out().println(rule.info().code() + " " + rule.info().title() + "（" + rule.file() + "）");
        rule.beside().forEach(each -> {
            streams.out().println("  " + each.sentence());
            each.drl().forEach(drl -> streams.out().println("      → " + drl));
        });
    }
}
