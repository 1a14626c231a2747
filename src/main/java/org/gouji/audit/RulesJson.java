package org.gouji.audit;

import java.io.OutputStream;
import java.util.List;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The rulebook as JSON: {@code rules list --json} and {@code GET /api/v1/rules}. */
public final class RulesJson {

    private RulesJson() {}

    public static void write(Rulebook rulebook, OutputStream out) {
        write(rulebook, rulebook.refused(), List.of(), out);
    }

    /** @param refused refused files, of this rulebook or of a newer one that was not taken into force */
    public static void write(Rulebook rulebook, List<RefusedRule> refused, List<String> notices, OutputStream out) {
        ObjectNode node = JsonFile.object()
                .put("rulebook", rulebook.hash())
                .put("profile", rulebook.profile())
                .put("profile_hash", rulebook.profileHash())
                .put("count", rulebook.rules().size());
        var rules = node.putArray("rules");
        rulebook.rules().forEach(rule -> rules.add(rule(rule)));
        AuditJson.refused(node, refused);
        if (!notices.isEmpty()) {
            notices.forEach(node.putArray("notices")::add);
        }
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeTree(node);
        }
    }

    private static ObjectNode rule(RuleInfo rule) {
        ObjectNode node = JsonFile.object()
                .put("rule", rule.path())
                .put("code", rule.code())
                .put("theme", rule.theme())
                .put("title", rule.title())
                .put(
                        "severity",
                        rule.severity() == null ? null : rule.severity().getCode())
                .put("action", rule.action() == null ? null : rule.action().getLabel());
        rule.forms().stream().map(form -> form.getCode()).forEach(node.putArray("forms")::add);
        return node.put("basis", rule.basis())
                .put("explanation", rule.explanation())
                .put("cases", rule.cases())
                .put("subject", rule.subject().getCode())
                .put("in_force", rule.inForce())
                .put("needs_web_page", rule.needsWebPage() ? rule.web() : null);
    }
}
