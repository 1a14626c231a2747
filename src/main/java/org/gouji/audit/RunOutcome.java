package org.gouji.audit;

import java.util.List;
import java.util.Map;
import org.gouji.findings.Severity;

/**
 * All that is kept of a finished run. It is kept as a whole or not at all.
 *
 * @param summary counts by name, for lists and trends
 * @param message one line that tells what the run came to, in Chinese
 * @param batch what {@code audit --json} says of the run and the batch, as JSON
 */
public record RunOutcome(
        List<Report> reports,
        List<Found> findings,
        Map<String, Integer> summary,
        String message,
        String batch,
        byte[] workbook) {

    /**
     * A report, or a file from which none could be read.
     *
     * @param file path below {@code reports-in/}, or the name under which it was uploaded
     * @param source number of the kept file that it is from
     * @param year 0 where it could not be told
     * @param verdict code of its verdict
     * @param checked rules that were checked, unchecked those that could not be
     * @param json what {@code audit --json} says of it, its findings left out
     */
    public record Report(
            String file,
            long source,
            String office,
            String officeId,
            int year,
            String edition,
            String verdict,
            int findings,
            int checked,
            int unchecked,
            String json) {}

    /** What became of a finding since the run before. */
    public enum Change {
        FRESH("新出现"),
        REMAINING("仍存在"),
        AGAIN("再次出现");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /**
     * A finding of a run.
     *
     * @param file the report's, empty where it is about an office without a report
     * @param figures hash of the figures it rests on
     * @param json what {@code audit --json} says of it
     */
    public record Found(
            String key,
            String file,
            String office,
            String officeId,
            int year,
            String rule,
            String code,
            Severity severity,
            String action,
            String title,
            String message,
            String figures,
            Change change,
            String json) {}
}
