package org.gouji.findings;

import java.util.List;
import java.util.stream.Stream;

/**
 * One fault that a rule found in a report, with all that is needed to defend it to the office.
 *
 * @param key identifies it across runs: office, year, rule, sub-check, cells
 * @param values hash of the figures and words it rests on; when it changes a review must be reopened
 * @param rule path of the rule, such as {@code arithmetic/requests-balance}
 * @param code its code in the catalogue, such as A01
 * @param subCheck which part of the rule, such as the column; empty where the rule has one part
 * @param stated what the report says (实为), empty where that makes no sense
 * @param expected what it should be or what to do (应为／建议)
 * @param corrections the smallest corrections that would clear it, each alone enough; empty where none is known
 * @param folded findings that have the same cause and are shown under this one
 */
public record Finding(
        String key,
        String values,
        String rule,
        String theme,
        String code,
        String subCheck,
        Severity severity,
        Action action,
        String title,
        String message,
        List<Evidence> where,
        String stated,
        String expected,
        List<List<Repair>> corrections,
        String basis,
        List<Finding> folded) {

    public Finding {
        where = List.copyOf(where);
        corrections = corrections.stream().map(List::copyOf).toList();
        folded = List.copyOf(folded);
    }

    /** The cells to correct where only one smallest correction is known; empty where there are several or none. */
    public List<Repair> repair() {
        return corrections.size() == 1 ? corrections.get(0) : List.of();
    }

    /** The same finding with these shown under it instead of its own. */
    public Finding withFolded(List<Finding> others) {
        return with(message, where, expected, corrections, others);
    }

    public Finding withMessage(String words) {
        return with(words, where, expected, corrections, folded);
    }

    /** The same finding that advises in these words. */
    public Finding withExpected(String words) {
        return with(message, where, words, corrections, folded);
    }

    /** The same finding resting on further places as well; its key stays. */
    public Finding withMoreEvidence(List<Evidence> more) {
        return with(
                message,
                Stream.concat(where.stream(), more.stream()).distinct().toList(),
                expected,
                corrections,
                folded);
    }

    public Finding withCorrections(List<List<Repair>> ways) {
        return with(message, where, expected, ways, folded);
    }

    private Finding with(
            String words, List<Evidence> places, String due, List<List<Repair>> ways, List<Finding> others) {
        return new Finding(
                key, values, rule, theme, code, subCheck, severity, action, title, words, places, stated, due, ways,
                basis, others);
    }
}
