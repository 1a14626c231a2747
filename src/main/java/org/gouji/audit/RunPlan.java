package org.gouji.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.gouji.facts.Phase;

/**
 * What a run is to audit and with what: pinned when it is started, so that a run that was killed and goes on comes to the
 * same result.
 *
 * @param cause why it is made
 * @param startedBy name of the account or client
 * @param phase where a person named it
 * @param rulebook {@code sha256:…} of the rules
 * @param roster the roster's file, null where there was none
 * @param rosterName its name, by which its kind is told
 * @param control the control figures' file, null where there was none
 */
public record RunPlan(
        Cause cause,
        String startedBy,
        LocalDate today,
        Optional<Phase> phase,
        String rulebook,
        String profile,
        String profileHash,
        byte[] roster,
        String rosterName,
        byte[] control) {

    /** Why a run is made. */
    public enum Cause {
        BY_HAND("人工发起"),
        UPLOAD("上传报告"),
        FOLDER("文件夹变动"),
        SCHEDULE("按月自动");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }
}
