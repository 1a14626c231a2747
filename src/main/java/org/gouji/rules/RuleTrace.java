package org.gouji.rules;

import java.util.List;
import org.gouji.findings.Outcome;

/**
 * Why a rule raised, was quiet or was not checked for one report: each condition of each sub-check with what matched it,
 * and the first that nothing matched, with the real values.
 *
 * @param outcome the rule's outcome for the report, as an audit tells it
 * @param reason why it is not applicable or failed, empty else
 * @param findings what it raised, as messages
 * @param unchecked what it could not check, with the reason
 */
public record RuleTrace(
        String path,
        String code,
        String title,
        Outcome outcome,
        String reason,
        List<String> findings,
        List<String> unchecked,
        List<Check> checks) {

    /**
     * One {@code rule} of the file.
     *
     * @param settled why its conditions were not asked, such as 参数方案中已停用; empty where they were
     * @param steps its conditions in order, up to the first that nothing matched; empty where they were not asked
     */
    public record Check(String name, String settled, List<Step> steps) {

        public Check {
            steps = List.copyOf(steps);
        }

        /** Whether all its conditions hold somewhere in the report. */
        public boolean holds() {
            return !steps.isEmpty() && steps.get(steps.size() - 1).ways() > 0;
        }
    }

    /**
     * One condition.
     *
     * @param line in the rule's file
     * @param text as the engine has it
     * @param words what it looks at, in an auditor's words
     * @param added whether it stands in no file: the loader demands that no cell is missing where cells are counted or ruled out
     * @param ways in how many ways all conditions up to this one hold together
     * @param values for the first few of these ways, what the names stand for
     * @param obstacle where nothing matched: what is in the way; null else
     */
    public record Step(
            int line, String text, String words, boolean added, int ways, List<String> values, Obstacle obstacle) {

        public Step {
            values = List.copyOf(values);
        }
    }

    /**
     * What keeps a condition from holding.
     *
     * @param part the part of the condition that rules out all that was left; empty where there is no such fact at all
     * @param left how many were left before it
     * @param values for the first few of them, the values that the part looked at
     */
    public record Obstacle(String part, int left, List<String> values) {

        public Obstacle {
            values = List.copyOf(values);
        }
    }

    public RuleTrace {
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        checks = List.copyOf(checks);
    }
}
