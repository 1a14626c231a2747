package org.gouji.workbook;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.facts.Report;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;

/** A report under the name and year that its rows show. */
record AuditedOffice(AuditedReport audited) {

    static final String UNTOLD = "（未能确定）";

    /** By office in the order of pinyin, then year, then file; reports of no known office last. */
    static List<AuditedOffice> inOrder(List<AuditedReport> reports) {
        Collator pinyin = Collator.getInstance(ULocale.SIMPLIFIED_CHINESE).freeze();
        return reports.stream()
                .map(AuditedOffice::new)
                .sorted(Comparator.comparing(
                                (AuditedOffice line) -> line.group().isEmpty())
                        .thenComparing(AuditedOffice::group, pinyin::compare)
                        .thenComparing(AuditedOffice::group)
                        .thenComparing(line -> line.report().year())
                        .thenComparing(line -> line.report().file()))
                .toList();
    }

    /** The reports of a run, then the offices without one, as 问题清单 lists them. */
    static List<AuditedOffice> ofAll(AuditResult result) {
        return Stream.concat(inOrder(result.reports()).stream(), inOrder(result.absent()).stream())
                .toList();
    }

    /** Of the file alone, for maps: to hash all that was read of a report takes longer than to write its row. */
    @Override
    public int hashCode() {
        return report().file().hashCode();
    }

    Report report() {
        return audited.facts().report();
    }

    String office() {
        return report().office().isBlank() ? UNTOLD : report().office();
    }

    Entry year() {
        return report().yearKnown() ? Entry.number(report().year()) : Entry.centred("不详");
    }

    /** Office and year in running text, or the file where the office is not known. */
    String words() {
        if (report().office().isBlank()) {
            return report().file();
        }
        return office() + (report().yearKnown() ? report().year() + "年" : "");
    }

    private String group() {
        return report().officeId().isBlank() ? report().office().strip() : report().officeId();
    }
}
