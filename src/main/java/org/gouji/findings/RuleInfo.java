package org.gouji.findings;

import java.util.List;
import org.gouji.facts.Form;

/**
 * A rule as people are told of it: one DRL file, one code of the catalogue.
 *
 * @param path its id, such as {@code arithmetic/requests-balance}
 * @param theme folder name, such as arithmetic
 * @param themeLabel theme in Chinese, such as 勾稽
 * @param severity the gravest of its sub-checks under the profile in force
 * @param basis legal basis, as printed in findings
 * @param explanation the comment that heads the rule, in Chinese
 * @param cases number of cases beside it
 * @param inForce false where the rule was refused, or waits for web pages
 * @param subject what it is about
 * @param web what of the live web page it would need (需要网页); empty for all other rules
 */
public record RuleInfo(
        String path,
        String theme,
        String themeLabel,
        String code,
        String title,
        Severity severity,
        Action action,
        List<Form> forms,
        String basis,
        String explanation,
        int cases,
        boolean inForce,
        Subject subject,
        String web) {

    /** What a rule is about; the last two are judged once for the batch besides. */
    public enum Subject {
        REPORT("report"),
        OFFICE("office"),
        BATCH("batch");

        private final String code;

        Subject(String code) {
            this.code = code;
        }

        public String getCode() {
            return code;
        }
    }

    /** A rule about reports. */
    public RuleInfo(
            String path,
            String theme,
            String themeLabel,
            String code,
            String title,
            Severity severity,
            Action action,
            List<Form> forms,
            String basis,
            String explanation,
            int cases,
            boolean inForce) {
        this(
                path,
                theme,
                themeLabel,
                code,
                title,
                severity,
                action,
                forms,
                basis,
                explanation,
                cases,
                inForce,
                Subject.REPORT,
                "");
    }

    /** Whether it is judged for the whole batch as well. */
    public boolean ofBatch() {
        return subject != Subject.REPORT;
    }

    public boolean needsWebPage() {
        return !web.isEmpty();
    }

    public RuleInfo {
        forms = List.copyOf(forms);
    }

    /** The same rule with other words on what it looks for. */
    public RuleInfo explained(String words) {
        return new RuleInfo(
                path,
                theme,
                themeLabel,
                code,
                title,
                severity,
                action,
                forms,
                basis,
                words,
                cases,
                inForce,
                subject,
                web);
    }

    /** The rule as one finding of it shows it, without words on what else it looks for. */
    public RuleInfo shownBy(Finding finding) {
        return new RuleInfo(
                path,
                theme,
                themeLabel,
                finding.code(),
                finding.title(),
                finding.severity(),
                finding.action(),
                forms,
                finding.basis(),
                "",
                cases,
                inForce,
                subject,
                web);
    }
}
