package org.gouji.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.RunPlan;
import org.gouji.audit.RunProgress;

/**
 * A run as lists show it.
 *
 * @param phase label of the phase that a person named, empty where the day tells it
 * @param stageAt since when it is in its stage
 * @param message one line in Chinese: what it came to, or why it failed
 * @param summary counts by name; empty before it is finished
 * @param forgotten whether its findings and workbook were let go of
 */
public record Run(
        long id,
        RunPlan.Cause cause,
        String startedBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        LocalDate today,
        String phase,
        String rulebook,
        String profile,
        State state,
        Optional<RunProgress> progress,
        Optional<Instant> stageAt,
        String message,
        Map<String, Integer> summary,
        boolean forgotten) {

    /** Where a run stands. */
    public enum State {
        WAITING("等待"),
        RUNNING("进行中"),
        CANCELLING("正在取消"),
        CANCELLED("已取消"),
        FAILED("未完成"),
        FINISHED("已完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public boolean isOver() {
            return this == CANCELLED || this == FAILED || this == FINISHED;
        }
    }

    /** A number of the summary, 0 where it has none of that name. */
    public int count(String name) {
        return summary.getOrDefault(name, 0);
    }
}
