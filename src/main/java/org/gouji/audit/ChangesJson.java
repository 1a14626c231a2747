package org.gouji.audit;

import java.util.List;
import org.gouji.findings.Changes;
import org.gouji.findings.EarlierEdition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of earlier findings, as JSON: {@code cleared} 已消除, {@code remaining} 仍存在, {@code new} 新出现. */
final class ChangesJson {

    private ChangesJson() {}

    /** Left out where the report has no earlier edition. */
    static void editions(ObjectNode report, List<EarlierEdition> editions) {
        if (editions.isEmpty()) {
            return;
        }
        ArrayNode array = report.putArray("editions");
        editions.forEach(edition -> array.addObject()
                .put("file", edition.file())
                .put("edition", edition.edition())
                .put("findings", edition.findings())
                .set("changes", of(edition.changes())));
    }

    static ObjectNode of(Changes changes) {
        ObjectNode node = JsonFile.object().put("against", changes.against());
        put(node.putArray("cleared"), changes.cleared());
        put(node.putArray("remaining"), changes.remaining());
        put(node.putArray("new"), changes.fresh());
        return node;
    }

    private static void put(ArrayNode array, List<Changes.Past> findings) {
        findings.forEach(past -> array.addObject()
                .put("key", past.key())
                .put("code", past.code())
                .put("title", past.title())
                .put("message", past.message()));
    }
}
