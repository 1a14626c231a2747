package org.gouji.rules;

import java.util.List;
import java.util.Set;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.findings.Action;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.gouji.sentences.SentenceBook;

/**
 * A rule in full, for the rule list and its page: what it looks at and its sub-checks under the profile in force.
 *
 * @param drl the text of its file, or what its sentences become
 * @param sentences the text of its file where it is written in sentences, else empty
 * @param beside each line of that text with the DRL that it becomes
 * @param limits the sentences of its explanation that say what it does not judge; empty where it names none
 * @param refusal why its file was refused, empty where it was not
 */
public record RuleDescription(
        RuleInfo info,
        Status status,
        List<SubCheck> subChecks,
        List<Need> needs,
        String drl,
        String sentences,
        List<Beside> beside,
        String limits,
        String refusal) {

    /** Whether a rule judges reports, and if not why. */
    public enum Status {
        IN_FORCE("in_force", "执行"),
        OFF("off", "参数方案中停用"),
        REFUSED("refused", "规则文件被拒用"),
        NEEDS_WEB_PAGE("needs_web_page", "需要网页，未执行");

        private final String code;
        private final String label;

        Status(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String getCode() {
            return code;
        }

        public String getLabel() {
            return label;
        }
    }

    /**
     * One {@code rule} of the file.
     *
     * @param name name of the sub-check; the file's own name for its main one
     * @param applies kinds of office it applies to; empty for all
     * @param since first report year it applies to, 0 for all
     * @param under codes of the rules under whose finding this one folds
     * @param raises false where it only says that something cannot be judged
     */
    public record SubCheck(
            String name,
            Severity severity,
            Action action,
            boolean on,
            List<Form> forms,
            Set<OfficeKind> applies,
            int since,
            String basis,
            String message,
            List<String> under,
            boolean raises) {}

    /**
     * Something of the report, or of what lies beside it, that the rule reads.
     *
     * @param fact the fact type, such as Figure
     * @param label in an auditor's words, such as 表三“一、本年新收”
     * @param codes codes of rows or cells, such as requests.received; empty where the fact is no cell
     */
    public record Need(String fact, String label, List<String> codes) {}

    /**
     * A sentence beside what it becomes.
     *
     * @param drl one or more lines
     */
    public record Beside(String sentence, List<String> drl) {}

    public RuleDescription {
        beside = List.copyOf(beside);
        subChecks = List.copyOf(subChecks);
        needs = List.copyOf(needs);
    }

    /** The path with the ending of its file. */
    public String file() {
        return info.path() + (sentences.isEmpty() ? ".drl" : SentenceBook.ENDING);
    }

    /** Kinds of office that some sub-check applies to; empty for all kinds. */
    public List<OfficeKind> applies() {
        if (subChecks.stream().anyMatch(check -> check.applies().isEmpty())) {
            return List.of();
        }
        return List.of(OfficeKind.values()).stream()
                .filter(kind ->
                        subChecks.stream().anyMatch(check -> check.applies().contains(kind)))
                .toList();
    }

    /** First report year that some sub-check applies to, 0 for all. */
    public int since() {
        return subChecks.stream().mapToInt(SubCheck::since).min().orElse(0);
    }
}
