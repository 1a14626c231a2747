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
 * @param inForce false where the rule was refused
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
        boolean inForce) {

    public RuleInfo {
        forms = List.copyOf(forms);
    }
}
