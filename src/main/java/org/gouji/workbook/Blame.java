package org.gouji.workbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.findings.Action;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/** Which cells and sentences of a report its findings speak of, without what is 内部掌握. */
final class Blame {

    /** From this many cells on, a finding is noted at the first of them alone. */
    private static final int NOTED_AT_EACH = 5;

    private final List<Finding> findings;
    /** Findings that come right with another one, of which it is known what to mend, by themselves. */
    private final Map<Finding, Finding> mendedWith = new IdentityHashMap<>();

    private final Map<CellId, List<Finding>> faulty = new LinkedHashMap<>();
    private final Map<CellId, List<Finding>> concerned = new LinkedHashMap<>();
    private final Map<CellId, List<Finding>> noted = new LinkedHashMap<>();

    private Blame(List<Finding> findings) {
        this.findings = findings;
    }

    static Blame of(AuditedReport report) {
        List<Finding> findings = report.judgement().findings().stream()
                .filter(finding -> finding.action() != Action.INTERNAL)
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.folded().stream()))
                .filter(finding -> finding.action() != Action.INTERNAL)
                .toList();
        Blame blame = new Blame(findings);
        report.judgement().findings().stream()
                .filter(finding -> !finding.repair().isEmpty())
                .forEach(finding -> finding.folded().forEach(folded -> blame.mendedWith.put(folded, finding)));
        findings.forEach(blame::add);
        return blame;
    }

    /** The cells of the report itself that a finding rests on. */
    static List<CellId> cells(Finding finding) {
        return finding.where().stream()
                .filter(evidence -> evidence.cell() != null && evidence.place().other() == null)
                .map(Evidence::cell)
                .distinct()
                .toList();
    }

    private void add(Finding finding) {
        List<CellId> cells = cells(finding);
        // In the order of the finding: hashes of enums differ from run to run.
        List<CellId> wrong =
                finding.repair().stream().map(Repair::cell).distinct().toList();
        boolean said = finding.where().stream().anyMatch(evidence -> evidence.cell() == null);
        if (wrong.isEmpty() && cells.size() == 1 && !said) {
            wrong = cells;
        }
        List<CellId> all = new ArrayList<>(wrong);
        cells.stream().filter(cell -> !all.contains(cell)).forEach(all::add);
        for (CellId cell : all) {
            put(wrong.contains(cell) ? faulty : concerned, cell, finding);
        }
        // Of several corrections that would do, nobody knows which is meant.
        finding.corrections().stream()
                .flatMap(List::stream)
                .map(Repair::cell)
                .filter(cell -> !all.contains(cell))
                .distinct()
                .forEach(cell -> {
                    all.add(cell);
                    put(concerned, cell, finding);
                });
        List<CellId> notes = !wrong.isEmpty() ? wrong : all.size() < NOTED_AT_EACH ? all : all.subList(0, 1);
        notes.forEach(cell -> put(noted, cell, finding));
    }

    private static void put(Map<CellId, List<Finding>> map, CellId cell, Finding finding) {
        map.computeIfAbsent(cell, any -> new ArrayList<>()).add(finding);
    }

    Look look(CellId cell, Look plain) {
        return faulty.containsKey(cell) ? Look.ERROR : concerned.containsKey(cell) ? Look.CONCERNED : plain;
    }

    /** All findings that a cell is coloured for, by cell. */
    Map<CellId, List<Finding>> coloured() {
        Map<CellId, List<Finding>> all = new LinkedHashMap<>();
        Stream.of(faulty, concerned)
                .forEach(map -> map.forEach((cell, found) ->
                        all.computeIfAbsent(cell, any -> new ArrayList<>()).addAll(found)));
        return all;
    }

    List<Finding> notedAt(CellId cell) {
        return noted.getOrDefault(cell, List.of());
    }

    Set<CellId> notedCells() {
        return noted.keySet();
    }

    /** The finding that holds these very words against the report, null where none does. */
    Finding against(String printed, Place place) {
        return findings.stream()
                .filter(finding -> finding.where().stream()
                        .anyMatch(evidence -> evidence.cell() == null
                                && !evidence.absent()
                                && evidence.text().equals(printed)
                                && evidence.place().equals(place)))
                .findFirst()
                .orElse(null);
    }

    /** A finding in the words of a note: rule, stated, expected. What comes right with another one has no correction of its own. */
    String note(Finding finding) {
        StringBuilder words = new StringBuilder(finding.code()).append(" ").append(finding.title());
        String elsewhere = Advice.elsewhere(finding);
        if (!finding.stated().isBlank() && elsewhere.isEmpty()) {
            words.append("\n实为：").append(finding.stated());
        }
        if (!elsewhere.isEmpty()) {
            words.append("\n可改：").append(elsewhere);
        } else if (mendedWith.containsKey(finding)) {
            words.append("\n").append(together(finding));
        } else if (!finding.expected().isBlank()) {
            words.append(figure(finding.expected()) ? "\n应为：" : "\n建议：").append(finding.expected());
        }
        if (!finding.message().isBlank()) {
            words.append("\n").append(finding.message());
        }
        return words.toString();
    }

    String brief(Finding finding) {
        String name = finding.code() + " " + finding.title();
        if (mendedWith.containsKey(finding)) {
            return name + "：" + together(finding);
        }
        String elsewhere = Advice.elsewhere(finding);
        if (!elsewhere.isEmpty()) {
            return name + "：" + elsewhere;
        }
        return figure(finding.stated()) && figure(finding.expected())
                ? name + "：实为 " + finding.stated() + "，应为 " + finding.expected()
                : name;
    }

    private String together(Finding folded) {
        return "与 " + mendedWith.get(folded).code() + " 同因，随它一并改正";
    }

    private static boolean figure(String text) {
        return CellText.number(text).isPresent();
    }
}
