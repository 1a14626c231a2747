package org.gouji.cli;

import java.util.concurrent.Callable;
import org.gouji.rules.RuleScaffold;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules new}: a rule that already works, to be changed. */
@Command(
        name = "new",
        description = "新建一条规则和它的用例；写出来就能通过检查和用例，再照注释改。",
        footer = {"", "退出码：0 完成；2 用法有误，或代码、名称已有人使用。"})
final class RulesNew implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private RulesFolder rules;

    @Parameters(paramLabel = "主题/名称", description = "如 arithmetic/fees-balance；名称用小写字母、数字和连字符。")
    private String path;

    @Option(names = "--code", paramLabel = "代码", required = true, description = "规则代码，如 A17。")
    private String code;

    @Option(names = "--title", paramLabel = "名称", required = true, description = "规则的中文名称，说的是毛病，如“收费笔数与金额不符”。")
    private String title;

    @Option(names = "--sentences", description = "用中文句子写（.dslr），不用 DRL；句子见 rules/README.md。")
    private boolean sentences;

    private final Streams streams;

    RulesNew(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            RuleScaffold.Made made = RuleScaffold.write(
                    rules.folder(),
                    path,
                    code,
                    title,
                    sentences ? RuleScaffold.Language.SENTENCES : RuleScaffold.Language.DRL);
            streams.out().println("已新建规则 " + made.rule() + "，用例 " + made.cases());
            streams.out().println("请照两个文件中的注释修改，然后运行 rules check 和 rules test");
            streams.out().println("规则存盘即生效：改好之前按样例核对，结果不作数；正在正式审核的，请先在参数方案里把这个代码停用");
            return ExitCode.DONE;
        } catch (RulebookException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
