package org.gouji.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gouji.audit.RulesJson;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules list}: every rule with code, severity, 处置方式 and title. */
@Command(name = "list", description = "列出全部规则。")
final class RulesList implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Option(names = "--json", paramLabel = "文件", description = "写出 JSON；“-”为标准输出。")
    private String json;

    private final Streams streams;

    RulesList(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        Rulebook rulebook = rules.load();
        if ("-".equals(json)) {
            RulesJson.write(rulebook, JsonOut.of(streams.out()));
            streams.out().println();
        } else {
            if (json != null) {
                OutputFile.check(Path.of(json));
                OutputFile.replace(Path.of(json), stream -> RulesJson.write(rulebook, stream));
            }
            String theme = "";
            for (RuleInfo rule : rulebook.rules()) {
                if (!rule.theme().equals(theme)) {
                    theme = rule.theme();
                    streams.out().println(rule.themeLabel() + "（" + theme + "）");
                }
                streams.out().println("  " + line(rule));
            }
            streams.out()
                    .println("共 " + rulebook.rules().size() + " 条，其中执行 "
                            + rulebook.rules().stream()
                                    .filter(RuleInfo::inForce)
                                    .count() + " 条，参数方案 " + rulebook.profile() + "（"
                            + AuditSummary.shortHash(rulebook.profileHash()) + "），规则集 "
                            + rulebook.hash());
        }
        rulebook.refused().forEach(refused -> streams.err().println("被拒用 " + RefusedText.of(refused)));
        return rulebook.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String line(RuleInfo rule) {
        if (rule.needsWebPage()) {
            return rule.code() + " " + rule.severity().getLabel() + " " + rule.title() + "（需要网页，未执行：" + rule.web() + "；"
                    + rule.path() + "）";
        }
        if (!rule.inForce()) {
            return rule.code() + " " + rule.title() + "（被拒用，" + rule.path() + "）";
        }
        return rule.code() + " " + rule.severity().getLabel() + " "
                + rule.action().getLabel() + " " + rule.title() + "（" + rule.path() + "）";
    }
}
