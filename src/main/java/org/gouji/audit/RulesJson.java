package org.gouji.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.gouji.facts.OfficeKind;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.RuleDescription;
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
        Map<String, Map<CaseStory.Kind, Integer>> kinds = RuleCases.kinds(rulebook.folder());
        rulebook.describe()
                .forEach(rule ->
                        rules.add(described(rule, kinds.getOrDefault(rule.info().path(), Map.of()))));
        AuditJson.refused(node, refused);
        if (!notices.isEmpty()) {
            notices.forEach(node.putArray("notices")::add);
        }
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeTree(node);
        }
    }

    private static ObjectNode described(RuleDescription rule, Map<CaseStory.Kind, Integer> kinds) {
        ObjectNode node = rule(rule.info());
        node.put("id", rule.info().path()).put("status", rule.status().getCode());
        rule.applies().stream().map(OfficeKind::getCode).forEach(node.putArray("applies")::add);
        node.put("since", rule.since() == 0 ? null : rule.since());
        var needs = node.putArray("needs");
        for (RuleDescription.Need need : rule.needs()) {
            var codes = needs.addObject()
                    .put("fact", need.fact())
                    .put("label", need.label())
                    .putArray("codes");
            need.codes().forEach(codes::add);
        }
        var checks = node.putArray("sub_checks");
        for (RuleDescription.SubCheck check : rule.subChecks()) {
            checks.addObject()
                    .put("name", check.name())
                    .put("severity", check.severity().getCode())
                    .put("action", check.action().getLabel())
                    .put("on", check.on())
                    .put("raises", check.raises())
                    .put("message", check.message());
        }
        ObjectNode counts = node.putObject("case_kinds");
        for (CaseStory.Kind kind : CaseStory.Kind.values()) {
            counts.put(kind.getCode(), kinds.getOrDefault(kind, 0));
        }
        return node;
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
