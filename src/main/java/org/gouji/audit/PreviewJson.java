package org.gouji.audit;

import java.io.OutputStream;
import java.util.Map;
import org.gouji.findings.RulePreview;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change of rules adds, removes and changes, as JSON: {@code rules preview --json}. */
public final class PreviewJson {

    private PreviewJson() {}

    public static void write(RulePreview preview, OutputStream out) {
        ObjectNode node = JsonFile.object().put("from", preview.from()).put("to", preview.to());
        ObjectNode rules = node.putObject("rules");
        preview.added().forEach(rules.putArray("added")::add);
        preview.removed().forEach(rules.putArray("removed")::add);
        preview.edited().forEach(rules.putArray("edited")::add);
        rules.put("data", preview.data());
        node.put("reports", preview.reports());
        counts(node, preview.counts());
        byName(node.putArray("by_rule"), "code", preview.byRule());
        byName(node.putArray("by_office"), "office", preview.byOffice());
        ArrayNode differences = node.putArray("differences");
        preview.differences().forEach(one -> differences.add(difference(one)));
        ArrayNode shifts = node.putArray("outcomes");
        for (RulePreview.Shift shift : preview.shifts()) {
            shifts.addObject()
                    .put("rule", shift.rule())
                    .put("code", shift.code())
                    .put("from", shift.from().getCode())
                    .put("to", shift.to().getCode())
                    .put("reports", shift.reports());
        }
        ArrayNode unreadable = node.putArray("unreadable");
        preview.unreadable()
                .forEach(file -> unreadable.addObject().put("file", file.file()).put("why", file.why()));
        AuditJson.refused(node, preview.refused());
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeTree(JsonFile.masked(node));
        }
    }

    private static void byName(ArrayNode array, String name, Map<String, RulePreview.Counts> counts) {
        counts.forEach((of, count) -> counts(array.addObject().put(name, of), count));
    }

    private static void counts(ObjectNode node, RulePreview.Counts counts) {
        node.put("added", counts.added()).put("removed", counts.removed()).put("changed", counts.changed());
    }

    private static ObjectNode difference(RulePreview.Difference one) {
        ObjectNode node = JsonFile.object()
                .put("kind", one.kind().getCode())
                .put("office", one.office())
                .put("year", one.year() == 0 ? null : one.year())
                .put("file", one.file())
                .put("what", one.what());
        node.set("before", one.before() == null ? null : FindingJson.of(one.before()));
        node.set("after", one.after() == null ? null : FindingJson.of(one.after()));
        return node;
    }
}
