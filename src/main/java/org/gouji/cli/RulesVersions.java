package org.gouji.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gouji.audit.Reason;
import org.gouji.store.RuleVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules versions}: the rulebooks that were in force, with who, when, why and what changed. */
@Command(
        name = "versions",
        description = "列出用过的规则集版本：何时启用、何人、为何、改了哪些文件。",
        footer = {"", "用旧版本再审一次：audit --rules-version 版本；恢复旧版本：rules rollback 版本。"})
final class RulesVersions implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_CHANGES = 10;

    @Mixin
    private Help help;

    @Mixin
    private State state;

    @Option(names = "--all", description = "列出每个版本改动的全部文件，不只是前 " + MOST_CHANGES + " 个。")
    private boolean all;

    private final Streams streams;

    RulesVersions(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            List<RuleVersion> versions = state.ruleVersions().all();
            versions.forEach(this::print);
            streams.out()
                    .println(
                            versions.isEmpty()
                                    ? "还没有保存过规则集版本：每次审核使用的规则集都会存在 " + state.folder() + " 中"
                                    : "共 " + versions.size() + " 个版本，最后一个是 "
                                            + versions.get(versions.size() - 1).hash());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UsageException("读不出规则集版本（" + state.folder() + "）：" + Reason.of(e));
        }
    }

    private void print(RuleVersion version) {
        streams.out()
                .println(version.number() + "  " + version.shortHash() + "  "
                        + TIME.format(version.at().atZone(ZoneId.systemDefault())) + "  " + version.who() + "  "
                        + version.why());
        List<String> changes = version.changes();
        int shown = all ? changes.size() : Math.min(MOST_CHANGES, changes.size());
        if (version.number() > 1 || all) {
            changes.subList(0, shown).forEach(change -> streams.out().println("     " + change));
            if (shown < changes.size()) {
                streams.out().println("     其余 " + (changes.size() - shown) + " 个文件，加 --all 列出");
            }
        } else {
            streams.out().println("     首次保存，" + changes.size() + " 个文件");
        }
    }
}
