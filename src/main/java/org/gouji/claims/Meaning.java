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
        /** Named by itself, whatever the whole is: 印发文件45件，其中行政规范性文件12件. */
        ITEM,
        ANY
    }

    static Meaning of(ClaimSubject subject, List<List<CellId>> metrics, Kind key) {
        return new Meaning(subject, metrics, "", key, List.of());
    }

    static Meaning none(String why, Kind key) {
        return new Meaning(ClaimSubject.OTHER, List.of(), why, key, List.of());
    }

    /** A reading that counts only where the tables bear it out; {@code why} says what is not certain. */
    static Meaning probable(ClaimSubject subject, List<List<CellId>> metrics, String why) {
        return probable(subject, metrics, why, Kind.VERB);
    }

    static Meaning probable(ClaimSubject subject, List<List<CellId>> metrics, String why, Kind key) {
        return new Meaning(subject, metrics, why, key, List.of());
    }

    /** The same where the tables bear it out, else held against nothing for the reason given. */
    Meaning onlyIf(boolean borneOut, String doubt) {
        return borneOut ? this : new Meaning(subject, List.of(), doubt, key, List.of());
    }

    boolean held() {
        return !metrics.isEmpty() && why.isEmpty();
    }

    boolean isProbable() {
        return !metrics.isEmpty() && !why.isEmpty();
    }

    /** What a probable reading becomes: certain where the tables bear it out, else held against nothing. */
    Meaning settled(boolean borneOut) {
        if (!isProbable()) {
            return this;
        }
        return borneOut ? of(subject, metrics, key) : new Meaning(subject, List.of(), why, key, List.of());
    }
}
