package org.gouji.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.audit.CaseResult;
import org.gouji.audit.RuleCases;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules test}: the cases beside the rules, run. */
@Command(
        name = "test",
        description = "运行规则旁边的用例。",
        footer = {"", "退出码：0 全部通过；1 有用例未通过；4 有规则文件被拒用；2 用法有误。"})
final class RulesTest implements Callable<Integer> {

    /** Each takes a moment, and what is wrong with the first is often wrong with all. */
    private static final int MOST_EXPLAINED = 5;

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Parameters(paramLabel = "规则", arity = "0..*", description = "只运行这些规则的用例：代码（A01）、路径或主题；不给则全部运行。")
    private List<String> only = List.of();

    private final Streams streams;

    RulesTest(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Rulebook rulebook = rules.checked();
        rulebook.refused().forEach(refused -> streams.out().println("被拒用 " + RefusedText.of(refused)));
        List<CaseResult> results =
                RuleCases.run(rulebook, rules.folder(), only.isEmpty() ? null : NamedRules.paths(rulebook, only));
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        int explained = 0;
        for (CaseResult result : failed) {
            streams.out()
                    .println(
                            result.name().isEmpty()
                                    ? result.trouble()
                                    : result.file() + " 第 " + result.line() + " 行，用例“" + result.name() + "”未通过：\n  "
                                            + result.trouble());
            List<String> why =
                    explained < MOST_EXPLAINED ? RuleCases.notFound(rulebook, rules.folder(), result) : List.of();
            explained += why.isEmpty() ? 0 : 1;
            why.forEach(streams.out()::println);
        }
        streams.out()
                .println("运行 " + results.size() + " 个用例，通过 " + (results.size() - failed.size()) + " 个，未通过 "
                        + failed.size() + " 个");
        if (!rulebook.refused().isEmpty()) {
            return ExitCode.REFUSED;
        }
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
