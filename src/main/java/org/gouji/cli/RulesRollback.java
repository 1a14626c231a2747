package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.audit.Reason;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleVersion;
import org.gouji.store.RuleVersions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules rollback}: puts the files of an earlier version back into the rules folder. */
@Command(
        name = "rollback",
        description = "把规则文件夹恢复为以前的一个版本。现有的文件不会丢：没有存为版本的，先另存一份。",
        footer = {"", "退出码：0 已恢复；2 用法有误或没有这个版本。"})
final class RulesRollback implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private RulesFolder rules;

    @Mixin
    private State state;

    @Parameters(paramLabel = "版本", description = "rules versions 所列的序号，或版本号的开头几位。")
    private String version;

    @Option(names = "--why", paramLabel = "原因", required = true, description = "为什么恢复，记入版本记录。")
    private String why;

    @Option(names = "--who", paramLabel = "姓名", description = "何人恢复；不给则为本机用户名。")
    private String who;

    private final Streams streams;

    RulesRollback(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Path folder = rules.folder();
        RuleVersions versions = state.ruleVersions();
        try {
            RuleVersion wanted = found(versions, version);
            Rulebook.load(versions.folder(wanted), Rulebook.NATIONAL);
            Optional<Path> aside = versions.rollBack(wanted, folder, who == null ? State.user() : who, "恢复：" + why);
            aside.ifPresent(copy -> streams.out().println("恢复前的规则文件没有存为版本，已另存到 " + copy));
            streams.out().println(folder + " 已恢复为版本 " + wanted.number() + "（" + wanted.hash() + "）");
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UsageException("没有恢复成：" + Reason.of(e));
        }
    }

    /** The version that a person names. */
    static RuleVersion found(RuleVersions versions, String text) throws IOException {
        return versions.find(text)
                .orElseThrow(() -> new UsageException("没有版本“" + text + "”，或有几个版本以此开头；现有版本见 rules versions"));
    }
}
