package org.gouji.audit;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.document.Place;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.FeeStatement;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.LooseNumber;
import org.gouji.facts.Quotable;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Section;
import org.gouji.facts.Sentence;
import org.gouji.facts.Signature;
import org.gouji.facts.StatisticsPeriod;
import org.gouji.findings.UnreadableFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer of {@code extract}: what was recognised in each report, without any rule. */
public final class ExtractJson {

    private ExtractJson() {}

    public static void write(ReadResult result, OutputStream out) {
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeStartObject();
            json.writeName("reports");
            json.writeStartArray();
            ReportJson.inPathOrder(
                    result.reports(),
                    facts -> facts.report().file(),
                    result.unreadable(),
                    (facts, unreadable) ->
                            json.writeTree(JsonFile.masked(facts == null ? unreadable(unreadable) : report(facts))));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static ObjectNode report(ReportFacts facts) {
        ObjectNode node = ReportJson.head(facts);
        ArrayNode cells = node.putArray("cells");
        facts.cells().forEach(cell -> cells.add(cell(cell)));
        ArrayNode sections = node.putArray("sections");
        for (Section section : facts.all(Section.class)) {
            PlaceJson.put(
                            sections.addObject().put("number", section.number()).put("heading", section.printed()),
                            section.place())
                    .put("characters", section.characters());
        }
        ArrayNode claims = node.putArray("claims");
        claims(facts).forEach(claims::add);
        ArrayNode loose = node.putArray("unchecked_numbers");
        Set<Place> personal = besidePersonalData(facts);
        for (LooseNumber number : facts.all(LooseNumber.class)) {
            PlaceJson.put(
                            loose.addObject()
                                    .put("text", personal.contains(number.place()) ? "（所在句含个人信息，略）" : number.printed()),
                            number.place())
                    .put("section", number.section())
                    .put("reason", number.reason());
        }
        ReportJson.problems(node, facts);
        return node;
    }

    private static ObjectNode unreadable(UnreadableFile file) {
        ObjectNode node = ReportJson.head(file);
        for (String empty : List.of("cells", "sections", "claims", "unchecked_numbers")) {
            node.putArray(empty);
        }
        ReportJson.problems(node, file);
        return node;
    }

    private static ObjectNode cell(FormCell cell) {
        ObjectNode node = JsonFile.object()
                .put("table", cell.table().getCode())
                .put("row", cell.row().getCode())
                .put("column", cell.column().getCode())
                .put("raw", cell.raw())
                .put("value", cell instanceof Figure figure && !ofPerson(figure) ? figure.value() : null)
                .put("state", cell.state().getCode());
        if (cell instanceof Figure figure) {
            node.put("confidence", figure.confidence().getCode());
        } else if (cell instanceof Gap gap) {
            node.put("reason", gap.reason());
        }
        return PlaceJson.put(node, cell.place());
    }

    /** A telephone or card number that was typed into a count is no count. */
    private static boolean ofPerson(Figure figure) {
        return !figure.column().isMoney() && !Masking.of(figure.raw()).equals(figure.raw());
    }

    /** Groups of digits that are no claims by themselves put together again what is hidden. */
    private static Set<Place> besidePersonalData(ReportFacts facts) {
        return facts.all(Sentence.class).stream()
                .filter(sentence -> !Masking.of(sentence.printed()).equals(sentence.printed()))
                .map(Sentence::place)
                .collect(Collectors.toSet());
    }

    private static List<ObjectNode> claims(ReportFacts facts) {
        List<Quotable> said = new ArrayList<>();
        said.addAll(facts.all(Claim.class));
        said.addAll(facts.all(StatisticsPeriod.class));
        said.addAll(facts.all(FeeStatement.class));
        said.addAll(facts.all(Signature.class));
        said.sort(Comparator.comparing(Quotable::place));
        return said.stream().map(ExtractJson::claim).toList();
    }

    private static ObjectNode claim(Quotable said) {
        ObjectNode node = PlaceJson.put(JsonFile.object().put("text", said.printed()), said.place())
                .put("section", said.section());
        if (said instanceof Claim claim) {
            node.put("kind", claim.kind().getCode())
                    .put("value", claim.directionOnly() ? null : claim.value())
                    .put("unit", claim.directionOnly() ? null : ReportJson.nullIfEmpty(claim.unit()))
                    .put("direction", ReportJson.nullIfEmpty(claim.direction().getCode()));
            ArrayNode metrics = node.putArray("metrics");
            claim.metrics().forEach(sum -> {
                ArrayNode cells = metrics.addArray();
                sum.forEach(cell -> cells.add(cell.code()));
            });
            node.put("scope", ReportJson.nullIfEmpty(claim.scope())).put("year", claim.year());
            return node;
        }
        ClaimKind kind = said instanceof FeeStatement
                ? ClaimKind.FEE
                : said instanceof Signature ? ClaimKind.DATE : ClaimKind.PERIOD;
        if (said instanceof FeeStatement fee) {
            node.put("kind", kind.getCode())
                    .put("value", fee.amount())
                    .put("unit", fee.amount() == null ? null : "元")
                    .putNull("direction")
                    .putArray("metrics");
            return node.putNull("scope");
        }
        boolean year = said instanceof StatisticsPeriod period && period.year() != 0;
        node.put("kind", kind.getCode())
                .put("value", year ? BigDecimal.valueOf(((StatisticsPeriod) said).year()) : null)
                .put("unit", year ? "年" : null)
                .putNull("direction")
                .putArray("metrics");
        return node.putNull("scope");
    }
}
