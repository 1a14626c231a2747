package org.gouji.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;

/** What stands under 应为／建议. */
final class Advice {

    /** So many corrections are listed; more of them are told with the finding. */
    private static final int MOST_WAYS = 4;

    private Advice() {}

    static Entry of(Finding finding) {
        List<List<Repair>> ways = finding.corrections();
        if (ways.isEmpty()) {
            return Entry.figure(finding.expected());
        }
        if (ways.size() == 1) {
            String first = finding.expected().isBlank() ? "" : finding.expected() + "\n";
            return Entry.text(first + "可改：" + way(ways.get(0)));
        }
        // Of several corrections the sum alone would say that it is the total which is wrong.
        return Entry.text(
                ways.size() > MOST_WAYS
                        ? "改法有 " + ways.size() + " 种，见问题说明；请对照登记台账确定"
                        : "可改其中一处：" + ways.stream().map(Advice::way).collect(Collectors.joining("；或者")));
    }

    private static String way(List<Repair> way) {
        return way.stream()
                .map(one -> one.cell().label() + "改为 "
                        + one.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("，同时"));
    }
}
