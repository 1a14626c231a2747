package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The process that {@link RulesTrial} starts; it loads the rules of its working folder and writes the verdict beside them. */
public final class RulesTrialChild {

    static final String RULES = "rules";
    static final String VERDICT = "verdict.json";

    private RulesTrialChild() {}

    /** @param args the profile, whether this process has a network, and the rule whose cases are run, empty for all */
    public static void main(String[] args) throws IOException {
        ObjectNode node = JsonFile.object();
        try {
            // Loading gates, compiles and fires every rule on the reports made up for that; then it must keep its own
            // cases.
            Rulebook rulebook = Rulebook.load(Path.of(RULES), args[0]);
            Stages.terms(rulebook);
            List<CaseResult> results = results(rulebook, args[2]);
            List<CaseResult> failed =
                    results.stream().filter(result -> !result.passed()).toList();
            node.put("usable", rulebook.refused().isEmpty() && failed.isEmpty())
                    .put("network", Boolean.parseBoolean(args[1]))
                    .put("rulebook", rulebook.hash())
                    .put("rules", rulebook.rules().size())
                    .put("cases", results.size());
            AuditJson.refused(node, rulebook.refused());
            ArrayNode cases = node.putArray("failed_cases");
            failed.forEach(one -> cases.addObject()
                    .put("rule", one.rule())
                    .put("file", one.file())
                    .put("line", one.line())
                    .put("name", one.name())
                    .put("trouble", one.trouble()));
        } catch (RulebookException e) {
            node.put("usable", false)
                    .put("network", Boolean.parseBoolean(args[1]))
                    .put("trouble", e.getMessage());
        }
        Files.write(Path.of(VERDICT), RulesTrial.bytes(node));
    }

    /** A rule without cases is one failed result as well: nothing tells then that it does what it says. */
    private static List<CaseResult> results(Rulebook rulebook, String rule) throws RulebookException {
        return RuleCases.run(
                rulebook.under(Rulebook.NATIONAL), rulebook.folder(), rule.isEmpty() ? null : Set.of(rule));
    }
}
