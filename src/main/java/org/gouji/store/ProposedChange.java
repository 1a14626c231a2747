package org.gouji.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a rule as somebody proposed it.
 *
 * @param path the rule, such as {@code arithmetic/requests-balance}
 * @param file its file below the rules folder
 * @param ruleBefore the rule as it stood when the change was drafted; empty where it is new
 * @param casesBefore its cases then
 * @param trial what a trial said of it, as JSON; empty before the first
 * @param note what the one who decided says
 */
public record ProposedChange(
        long id,
        String path,
        String file,
        String ruleBefore,
        String ruleAfter,
        String casesBefore,
        String casesAfter,
        String reason,
        String author,
        Instant createdAt,
        State state,
        String trial,
        Optional<Instant> triedAt,
        String decidedBy,
        Optional<Instant> decidedAt,
        String note) {

    /** Where a change stands. */
    public enum State {
        DRAFT("草稿"),
        PROPOSED("待审批"),
        ACTIVE("已启用"),
        RETURNED("已退回"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /** The file of the rule's cases below the rules folder. */
    public String casesFile() {
        return path + ".cases.yaml";
    }
}
