package org.gouji.audit;

import java.util.List;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.Unchecked;

/**
 * One case of a rule, run, as it can be shown to people.
 *
 * @param rule path of the rule
 * @param kind what the case shows of the rule
 * @param changes how its report differs from a faultless one, in Chinese
 * @param findings what the rule said, folded findings included
 * @param outcome what became of the rule
 * @param reason why it did not apply or was not checked; empty else
 */
public record CaseStory(
        String rule,
        String name,
        Kind kind,
        List<String> changes,
        List<Finding> findings,
        Outcome outcome,
        List<Unchecked> unchecked,
        String reason) {

    /** What a case is written to show. */
    public enum Kind {
        RAISES("raises", "应发现"),
        QUIET("quiet", "应无发现"),
        UNCHECKED("unchecked", "未核对"),
        NOT_APPLICABLE("not_applicable", "不适用");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String getCode() {
            return code;
        }

        public String getLabel() {
            return label;
        }
    }

    public CaseStory {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
    }
}
