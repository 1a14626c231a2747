package org.gouji.facts;

import java.time.LocalDate;

/**
 * Whether and when an office of the roster published its report, by the dates that the roster registers.
 *
 * @param superior name of the office above it, empty for the highest
 * @param due 应公布日期, from the roster or from law; null where neither sets one
 * @param published 首次公布日期; null where none is registered
 * @param address 网址, empty where the roster gives none
 * @param excuse 免报原因, empty where a report is expected
 */
public record Publication(
        String office,
        OfficeKind kind,
        String superior,
        LocalDate due,
        LocalDate published,
        State state,
        String address,
        String excuse) {

    /** What the registered dates say. 未公布 is not among them: only a person can say that. */
    public enum State {
        ON_TIME("按时公布"),
        LATE("逾期公布"),
        UNDATED("未登记公布日期"),
        NOT_DUE("未到期限"),
        EXCUSED("免报");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }
}
