package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RuleCasesTest {

    private static final Path RULES = Path.of("rules");

    /** Raises only where the file format shows where a title would stand; bare text never does. */
    private static final Set<String> NOT_TO_BE_RAISED_BY_TEXT = Set.of("completeness/title-present");

    /** A guard, and rules that wait for web pages: their cases show that they do not apply. */
    private static final Set<String> NEVER_APPLIED = Set.of(
            "continuity/across-forms",
            "continuity/changed-after-publication",
            "timeliness/column-and-link",
            "format/attachment-only");

    /** An output: its cases show when it is reckoned and when it is not. */
    private static final Set<String> RAISES_NOTHING = Set.of("timeliness/on-time-rate");

    @Test
    void everyCaseOfTheBookPasses() throws Exception {
        List<CaseResult> results = RuleCases.run(Rulebook.load(RULES, Rulebook.NATIONAL), RULES);
        assertThat(results)
                .hasSizeGreaterThan(300)
                .allSatisfy(result ->
                        assertThat(result.passed()).as(result.toString()).isTrue());
    }

    @Test
    void everyRuleHasACaseThatRaisesAndOneThatIsQuiet() throws Exception {
        List<String> lacking = new ArrayList<>();
        for (RuleInfo rule : Rulebook.load(RULES, Rulebook.NATIONAL).rules()) {
            List<Map<String, Object>> cases =
                    new Yaml().load(Files.readString(RULES.resolve(rule.path() + ".cases.yaml")));
            boolean raises = cases.stream().anyMatch(one -> one.containsKey("应发现"));
            boolean quiet = cases.stream().anyMatch(one -> one.containsKey("应无发现"));
            if (NEVER_APPLIED.contains(rule.path())) {
                if (raises || quiet || cases.stream().noneMatch(one -> one.containsKey("不适用"))) {
                    lacking.add(rule.path() + " must have cases with 不适用 and no other");
                }
                continue;
            }
            raises |= RAISES_NOTHING.contains(rule.path());
            if (!raises && !NOT_TO_BE_RAISED_BY_TEXT.contains(rule.path()) || !quiet) {
                lacking.add(rule.path()
                        + (raises ? "" : " has no case with 应发现")
                        + (quiet ? "" : " has no case with 应无发现"));
            }
        }
        assertThat(lacking)
                .as("write the lacking case beside the rule, see rules/README.md")
                .isEmpty();
    }
}
