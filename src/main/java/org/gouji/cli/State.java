package org.gouji.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.gouji.store.ReviewLog;
import org.gouji.store.RuleVersions;
import picocli.CommandLine.Option;

/** Where a command finds and leaves what outlives it. */
final class State {

    @Option(
            names = "--state",
            paramLabel = "文件夹",
            defaultValue = ".gouji",
            description = "保存规则集版本、核实结论等的文件夹；默认为当前文件夹的 .gouji。")
    private Path folder;

    RuleVersions ruleVersions() {
        return new RuleVersions(folder, Clock.systemUTC());
    }

    ReviewLog reviews() {
        return new ReviewLog(folder, Clock.systemUTC());
    }

    Path folder() {
        return folder;
    }

    /** Who is noted in the log where the command line names nobody. */
    static String user() {
        return System.getProperty("user.name", "不详");
    }
}
