package org.gouji.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Table;

/** Prints a report as a text file would hold it. */
public final class ReportText {

    private ReportText() {}

    /** The whole report with line ends {@code \n}. */
    public static String of(PrintedReport report, Layout layout) {
        return of(report, layout, false);
    }

    /** As {@link #of(PrintedReport, Layout)}; {@code headersCut} drops words from the column headers. */
    public static String of(PrintedReport report, Layout layout, boolean headersCut) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title());
        lines.addAll(report.parts().get(0));
        for (int part = 1; part <= 6; part++) {
            lines.add(MissingSection.label(part));
            lines.addAll(report.parts().get(part));
            for (Table table : Table.values()) {
                if (table.getSection() == part) {
                    lines.addAll(layout.print(PrintedTable.of(table, report, headersCut)));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
