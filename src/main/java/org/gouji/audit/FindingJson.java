package org.gouji.audit;

import java.util.List;
import org.gouji.document.Place;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;
import org.gouji.findings.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One finding as JSON. Texts are never null, so that a reader can compare {@code sub_check} without a guard. Where several
 * corrections are equally small, {@code repair} has the cells of all, those that belong together with the same {@code way}.
 */
final class FindingJson {

    private FindingJson() {}

    static ObjectNode of(Finding finding, Standing standing) {
        ObjectNode node = of(finding);
        ReviewJson.put(node, standing);
        return node;
    }

    static ObjectNode of(Finding finding) {
        ObjectNode node = JsonFile.object()
                .put("key", finding.key())
                .put("values", finding.values())
                .put("rule", finding.rule())
                .put("code", finding.code())
                .put("sub_check", finding.subCheck())
                .put("severity", finding.severity().getCode())
                .put("action", finding.action().getLabel())
                .put("title", finding.title())
                .put("message", finding.message());
        ArrayNode where = node.putArray("where");
        finding.where().forEach(evidence -> where.add(where(evidence)));
        node.put("stated", finding.stated()).put("expected", finding.expected());
        ArrayNode repair = node.putArray("repair");
        List<List<Repair>> ways = finding.corrections();
        for (int i = 0; i < ways.size(); i++) {
            for (Repair item : ways.get(i)) {
                ObjectNode one =
                        repair.addObject().put("cell", item.cell().code()).put("value", item.value());
                if (ways.size() > 1) {
                    one.put("way", i + 1);
                }
            }
        }
        node.put("basis", finding.basis());
        ArrayNode folded = node.putArray("folded");
        finding.folded()
                .forEach(other -> folded.addObject().put("code", other.code()).put("key", other.key()));
        return node;
    }

    private static ObjectNode where(Evidence evidence) {
        ObjectNode node = JsonFile.object();
        if (evidence.cell() != null) {
            node.put("table", evidence.cell().table().getCode())
                    .put("row", evidence.cell().row().getCode())
                    .put("column", evidence.cell().column().getCode());
        } else {
            node.put("section", evidence.section());
        }
        if (evidence.absent()) {
            return node.put("absent", true);
        }
        Place place = evidence.place();
        return PlaceJson.put(node, place).put("text", evidence.text());
    }
}
