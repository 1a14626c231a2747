package org.gouji.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Table;

/** A report in reading order, for the formats that know headings and tables. */
final class Flow {

    private Flow() {}

    /** One piece of the report. */
    sealed interface Item permits Title, Heading, Text, Grid {}

    record Title(String text) implements Item {}

    /** The heading of a part: 一、总体情况. */
    record Heading(String text) implements Item {

        /** The heading without its number. */
        String bare() {
            return text.substring(2);
        }
    }

    record Text(String text) implements Item {}

    record Grid(SpannedTable table) implements Item {}

    static List<Item> of(PrintedReport report) {
        List<Item> items = new ArrayList<>();
        items.add(new Title(report.title()));
        report.parts().get(0).forEach(text -> items.add(new Text(text)));
        for (int part = 1; part <= 6; part++) {
            items.add(new Heading(MissingSection.label(part)));
            report.parts().get(part).forEach(text -> items.add(new Text(text)));
            for (Table table : Table.values()) {
                if (table.getSection() == part) {
                    items.add(new Grid(SpannedTable.of(table, report)));
                }
            }
        }
        return items;
    }
}
