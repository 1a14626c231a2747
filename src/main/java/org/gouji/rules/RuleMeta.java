package org.gouji.rules;

import java.util.List;
import java.util.Set;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.findings.Action;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;

/**
 * The metadata of one {@code rule} of a DRL file (a sub-check of the catalogue's rule).
 *
 * @param name name of the sub-check; the file's own name for its main one
 * @param applies kinds of office it applies to; empty for all
 * @param since first report year it applies to, 0 for all
 * @param under codes of the rules under whose finding this one folds, empty for none
 * @param subject what it is about: a report, an office without one, the whole batch
 * @param web what of the live web page it would need; empty for a rule that can be in force
 */
record RuleMeta(
        String path,
        String name,
        String code,
        String title,
        Severity severity,
        Action action,
        List<Form> forms,
        Set<OfficeKind> applies,
        int since,
        String basis,
        String message,
        List<String> under,
        RuleInfo.Subject subject,
        String web) {

    String theme() {
        return path.substring(0, path.indexOf('/'));
    }

    boolean absentOffice() {
        return subject == RuleInfo.Subject.OFFICE;
    }

    boolean ofBatch() {
        return subject == RuleInfo.Subject.BATCH;
    }

    /** Whether this is the file's main sub-check, which needs no name of its own in {@code sub_check}. */
    boolean main() {
        return path.endsWith("/" + name);
    }

    /** The sub-check as findings name it: the instance for the main rule, else name and instance. */
    String subCheck(String instance) {
        if (main()) {
            return instance;
        }
        return instance.isEmpty() ? name : name + "/" + instance;
    }

    RuleMeta with(Severity newSeverity, Action newAction) {
        return new RuleMeta(
                path,
                name,
                code,
                title,
                newSeverity,
                newAction,
                forms,
                applies,
                since,
                basis,
                message,
                under,
                subject,
                web);
    }
}
