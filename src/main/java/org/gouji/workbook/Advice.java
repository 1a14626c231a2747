package org.gouji.workbook;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.findings.Action;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/** What stands under 应为／建议. */
final class Advice {

    /** So many corrections are listed; more of them are told with the finding. */
    private static final int MOST_WAYS = 4;

    private static final Set<String> BETWEEN_PLACES = Set.of("consistency", "continuity", "rollup", "control");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private Advice() {}

    static Entry of(Finding finding) {
        List<List<Repair>> ways = finding.corrections();
        if (ways.isEmpty()) {
            String others = orElse(finding);
            return others.isEmpty() ? Entry.figure(finding.expected()) : Entry.text(finding.expected() + others);
        }
        if (ways.size() == 1) {
            boolean ownNumber =
                    elsewhere(finding).isEmpty() && !finding.expected().isBlank();
            return Entry.text((ownNumber ? finding.expected() + "\n" : "") + "可改：" + way(ways.get(0)));
        }
        // Of several corrections the sum alone would say that it is the total which is wrong.
        return Entry.text(
                ways.size() > MOST_WAYS
                        ? "改法有 " + ways.size() + " 种，见问题说明；请对照登记台账确定"
                        : "可改其中一处：" + ways.stream().map(Advice::way).collect(Collectors.joining("；或者")));
    }

    /** What comes right by itself with the correction of the finding above it needs no number of its own, which would contradict that one. */
    static Entry folded(Finding finding, Finding above) {
        return above.repair().isEmpty() ? of(finding) : Entry.text("随上一条改正");
    }

    /**
     * The only smallest correction in words, where it is not to put the expected number: a total that two wrong parts make would be
     * wrong itself if it followed them. Empty elsewhere.
     */
    static String elsewhere(Finding finding) {
        List<Repair> repair = finding.repair();
        boolean own = repair.stream().anyMatch(one -> value(one).equals(finding.expected()));
        return repair.isEmpty() || own ? "" : way(repair);
    }

    /** What may be right instead: of two places that differ, the one that is held against the other need not be the wrong one. */
    private static String orElse(Finding finding) {
        String expected = finding.expected();
        boolean told = !NUMBER.matcher(expected).find() || expected.contains("说明");
        if (told || !BETWEEN_PLACES.contains(finding.theme())) {
            return "";
        }
        if (finding.action() == Action.VERIFY || finding.theme().equals("continuity")) {
            return "，或说明原因";
        }
        boolean said = finding.where().stream().anyMatch(one -> one.cell() == null);
        return finding.where().stream()
                .filter(one -> said && one.cell() != null)
                .map(one -> one.cell().table().getLabel())
                .findFirst()
                .map(table -> "（与" + table + "一致；" + table + "填错的，更正" + table + "）")
                .orElse("");
    }

    private static String way(List<Repair> way) {
        return way.stream().map(one -> one.cell().label() + "改为 " + value(one)).collect(Collectors.joining("，同时"));
    }

    private static String value(Repair repair) {
        return repair.value().stripTrailingZeros().toPlainString();
    }
}
