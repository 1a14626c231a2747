package org.gouji.claims;

import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;

/**
 * What the words around a number make it count.
 *
 * @param subject what is counted; {@code OTHER} where no cell holds it
 * @param metrics cells that could be meant
 * @param why why it is held against nothing, in Chinese, where {@code metrics} is empty
 * @param key words that name the part of a breakdown: parts of one list have the same kind of key
 * @param related cells that count something near to it, so that only a gross difference means anything
 */
record Meaning(ClaimSubject subject, List<List<CellId>> metrics, String why, Kind key, List<CellId> related) {

    /** By what a list divides its total. */
    enum Kind {
        APPLICANT,
        CHANNEL,
        OUTCOME,
        RESULT,
        OFFICE,
        DISPUTE,
        VERB,
        ANY
    }

    static Meaning of(ClaimSubject subject, List<List<CellId>> metrics, Kind key) {
        return new Meaning(subject, metrics, "", key, List.of());
    }

    static Meaning none(String why, Kind key) {
        return new Meaning(ClaimSubject.OTHER, List.of(), why, key, List.of());
    }

    boolean held() {
        return !metrics.isEmpty();
    }
}
