package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gouji.facts.CellState;
import org.gouji.facts.Confidence;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.UnreadableFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code audit} and {@code extract} say alike of one file: whose report it is and how well it was read. */
final class ReportJson {

    /** Names under which {@code found} tells how each was recognised, with their names in JSON. */
    private static final List<List<String>> FOUND =
            List.of(List.of("office", "单位"), List.of("year", "年度"), List.of("form", "版式"), List.of("encoding", "文件"));

    private ReportJson() {}

    static ObjectNode head(ReportFacts facts) {
        Report report = facts.report();
        ObjectNode node = JsonFile.object().put("file", report.file());
        node.put("office", nullIfEmpty(report.office()));
        node.put("office_id", nullIfEmpty(report.officeId()));
        node.put("year", report.yearKnown() ? Integer.valueOf(report.year()) : null);
        node.put("form", report.form().getCode());
        node.put("edition", Edition.of(facts).code());
        node.set("reading", reading(facts.receipt()));
        ObjectNode confidence = node.putObject("confidence");
        for (Confidence sure : Confidence.values()) {
            confidence.put(sure.getCode(), facts.receipt().count(sure));
        }
        ObjectNode found = node.putObject("found");
        FOUND.forEach(name -> found.put(name.get(0), facts.found().get(name.get(1))));
        return node;
    }

    static ObjectNode head(UnreadableFile file) {
        ObjectNode node = JsonFile.object().put("file", file.file());
        for (String unknown : List.of("office", "office_id", "year", "form", "edition")) {
            node.putNull(unknown);
        }
        node.set("reading", reading(Receipt.of(List.of())));
        return node;
    }

    static void problems(ObjectNode node, ReportFacts facts) {
        ArrayNode problems = node.putArray("problems");
        facts.problems()
                .forEach(problem -> PlaceJson.put(
                                problems.addObject().put("message", problem.message()), problem.place())
                        .put("grave", problem.grave()));
    }

    static void problems(ObjectNode node, UnreadableFile file) {
        node.putArray("problems")
                .addObject()
                .put("message", file.why())
                .putNull("line")
                .put("grave", true);
    }

    /** Calls back for reports and unreadable files as one list in path order; both come sorted by path. */
    static <R> void inPathOrder(
            List<R> reports,
            Function<R, String> name,
            List<UnreadableFile> unreadable,
            BiConsumer<R, UnreadableFile> each) {
        List<UnreadableFile> waiting = new ArrayList<>(unreadable);
        for (R report : reports) {
            while (!waiting.isEmpty() && waiting.get(0).file().compareTo(name.apply(report)) < 0) {
                each.accept(null, waiting.remove(0));
            }
            each.accept(report, null);
        }
        waiting.forEach(file -> each.accept(null, file));
    }

    static String nullIfEmpty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static ObjectNode reading(Receipt receipt) {
        ObjectNode node = JsonFile.object().put("expected", receipt.expected());
        for (CellState state : CellState.values()) {
            node.put(state.getCode(), receipt.count(state));
        }
        return node;
    }
}
