package org.gouji.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a changed rulebook adds, removes and changes on a corpus.
 *
 * @param from hash of the rulebook before
 * @param to hash of the rulebook after
 * @param added paths of new rules
 * @param removed paths of rules that are gone
 * @param edited paths of rules whose text differs
 * @param data whether profiles or word lists differ
 * @param reports how many reports were judged
 * @param unreadable files that were not read
 * @param refused rule files of the rulebook after that were refused
 */
public record RulePreview(
        String from,
        String to,
        List<String> added,
        List<String> removed,
        List<String> edited,
        boolean data,
        int reports,
        List<Difference> differences,
        List<Shift> shifts,
        List<UnreadableFile> unreadable,
        List<RefusedRule> refused) {

    /** What becomes of a finding. */
    public enum Kind {
        ADDED("added", "新增"),
        REMOVED("removed", "不再报"),
        CHANGED("changed", "有变化");

        private final String code;
        private final String label;

        Kind(String code, String label) {
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
     * A finding that only one of the two has, or that they tell differently.
     *
     * @param before null where it is new
     * @param after null where it is gone
     * @param what in Chinese what is told differently, such as 严重程度：错误→警告; empty where it is new or gone
     */
    public record Difference(
            Kind kind, String office, int year, String file, Finding before, Finding after, String what) {

        /** The finding as it will be, or was. */
        public Finding finding() {
            return after != null ? after : before;
        }
    }

    /** How many reports change from one outcome to another under a rule, findings left aside. */
    public record Shift(String code, String title, String rule, Outcome from, Outcome to, int reports) {}

    /** Counts by kind. */
    public record Counts(int added, int removed, int changed) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts with(Kind kind) {
            return switch (kind) {
                case ADDED -> new Counts(added + 1, removed, changed);
                case REMOVED -> new Counts(added, removed + 1, changed);
                case CHANGED -> new Counts(added, removed, changed + 1);
            };
        }
    }

    public RulePreview {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        edited = List.copyOf(edited);
        differences = List.copyOf(differences);
        shifts = List.copyOf(shifts);
        unreadable = List.copyOf(unreadable);
        refused = List.copyOf(refused);
    }

    public Counts counts() {
        return counted(differences);
    }

    /** Counts by code of the rule. */
    public Map<String, Counts> byRule() {
        Map<String, Counts> counts = new TreeMap<>();
        differences.forEach(one ->
                counts.merge(one.finding().code(), Counts.NONE.with(one.kind()), (was, more) -> was.with(one.kind())));
        return counts;
    }

    /** Counts by office, most differences first. */
    public Map<String, Counts> byOffice() {
        Map<String, List<Difference>> offices = new TreeMap<>();
        differences.forEach(one ->
                offices.computeIfAbsent(one.office(), none -> new ArrayList<>()).add(one));
        Map<String, Counts> counts = new LinkedHashMap<>();
        offices.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(office -> counts.put(office.getKey(), counted(office.getValue())));
        return counts;
    }

    private static Counts counted(List<Difference> differences) {
        Counts counts = Counts.NONE;
        for (Difference difference : differences) {
            counts = counts.with(difference.kind());
        }
        return counts;
    }

    /**
     * What differs between two results on one report, or on a batch.
     *
     * @param before findings before, folded ones below theirs
     */
    public static List<Difference> between(
            String office, int year, String file, List<Finding> before, List<Finding> after) {
        Map<String, Told> earlier = told(before);
        Map<String, Told> later = told(after);
        List<Difference> differences = new ArrayList<>();
        later.forEach((key, told) -> {
            Told was = earlier.get(key);
            if (was == null) {
                differences.add(new Difference(Kind.ADDED, office, year, file, null, told.finding(), ""));
            } else {
                String what = String.join("；", was.differs(told));
                if (!what.isEmpty()) {
                    differences.add(
                            new Difference(Kind.CHANGED, office, year, file, was.finding(), told.finding(), what));
                }
            }
        });
        earlier.forEach((key, told) -> {
            if (!later.containsKey(key)) {
                differences.add(new Difference(Kind.REMOVED, office, year, file, told.finding(), null, ""));
            }
        });
        return differences;
    }

    /** A finding with the code of the one that it stands under, empty where it stands by itself. */
    private record Told(Finding finding, String under) {

        List<String> differs(Told now) {
            List<String> what = new ArrayList<>();
            add(
                    what,
                    "严重程度",
                    finding.severity().getLabel(),
                    now.finding.severity().getLabel());
            add(what, "处置方式", finding.action().getLabel(), now.finding.action().getLabel());
            add(what, "实为", finding.stated(), now.finding.stated());
            add(what, "应为", finding.expected(), now.finding.expected());
            add(what, "并入", under, now.under);
            add(what, "问题", finding.title(), now.finding.title());
            if (!finding.message().equals(now.finding.message())) {
                what.add("说明改写");
            }
            if (!finding.basis().equals(now.finding.basis())) {
                what.add("依据改写");
            }
            if (!finding.where().equals(now.finding.where())) {
                what.add("所引之处不同");
            }
            return what;
        }

        private static void add(List<String> what, String label, String before, String after) {
            if (!Objects.equals(before, after)) {
                what.add(label + "：" + (before.isEmpty() ? "无" : before) + "→" + (after.isEmpty() ? "无" : after));
            }
        }
    }

    private static Map<String, Told> told(List<Finding> findings) {
        Map<String, Told> told = new LinkedHashMap<>();
        Map<String, Integer> same = new HashMap<>();
        for (Finding finding : findings) {
            put(told, same, new Told(finding, ""));
            finding.folded().forEach(folded -> put(told, same, new Told(folded, finding.code())));
        }
        return told;
    }

    /** Two sentences of one sub-check may share a key; they are told apart by their order. */
    private static void put(Map<String, Told> told, Map<String, Integer> same, Told one) {
        String key = one.finding().key();
        int at = same.merge(key, 1, Integer::sum);
        told.put(at == 1 ? key : key + "#" + at, one);
    }
}
