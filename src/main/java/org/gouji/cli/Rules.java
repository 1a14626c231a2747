package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gouji.audit.Reason;
import org.gouji.audit.Version;
import org.gouji.rules.ReadyRulebooks;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleVersions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rulebook a command works with, as given on the command line. */
final class Rules {

    @Mixin
    private RulesFolder found;

    @Mixin
    private State state;

    @Option(
            names = "--profile",
            paramLabel = "名称",
            defaultValue = Rulebook.NATIONAL,
            description = "参数方案：national（全国，默认）或 rules/profiles 下的名称。")
    private String profile;

    @Option(names = "--rules-version", paramLabel = "版本", description = "用以前的规则集版本：rules versions 所列的序号，或版本号的开头几位。")
    private String version;

    /** The rulebook as it is, however it was come by. */
    Rulebook load() throws RulebookException {
        return Rulebook.load(folder(), profile, ready());
    }

    /** The rulebook gated, compiled and tried now, for commands whose business is just that. */
    Rulebook checked() throws RulebookException {
        return Rulebook.load(folder(), profile);
    }

    /** Where the start scripts of the office zip keep what was compiled, for each build and Java apart; a bare jar keeps nothing. */
    static ReadyRulebooks ready() {
        String folder = System.getProperty("gouji.ready", "");
        if (folder.isEmpty()) {
            return ReadyRulebooks.NONE;
        }
        // A build is told by its hour, with signs that no file of Windows may have in its name.
        String made = (Version.build() + "-" + System.getProperty("java.version")).replaceAll("[^A-Za-z0-9.-]", "");
        return ReadyRulebooks.in(Path.of(folder, made), Boolean.getBoolean("gouji.training"));
    }

    String profile() {
        return profile;
    }

    Path folder() {
        if (version == null) {
            return found.folder();
        }
        RuleVersions versions = versions();
        try {
            return versions.folder(RulesRollback.found(versions, version));
        } catch (IOException e) {
            throw new UsageException("读不出规则集版本（" + state.folder() + "）：" + Reason.of(e));
        }
    }

    State state() {
        return state;
    }

    RuleVersions versions() {
        return state.ruleVersions();
    }

    /** Keeps the rulebook of a run, so that the run can be repeated; where that fails the run goes on and says so. */
    void keep(Rulebook rulebook, Streams streams) {
        keep(rulebook, "审核时使用", streams);
    }

    void keep(Rulebook rulebook, String why, Streams streams) {
        if (version != null || !rulebook.refused().isEmpty()) {
            return;
        }
        try {
            versions().keep(found.folder(), rulebook.hash(), State.user(), why);
        } catch (IOException e) {
            streams.err().println("提醒：这次的规则集没有存为版本（" + state.folder() + "）：" + Reason.of(e));
        }
    }
}
