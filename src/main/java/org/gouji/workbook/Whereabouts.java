package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Listed;
import org.gouji.facts.Row;
import org.gouji.facts.Section;
import org.gouji.findings.Evidence;

/** Where a finding stands and what is printed there, in words by which a person finds it in the report. */
final class Whereabouts {

    /** From this many cells of one row or column on, the label that they share is said once. */
    private static final int GROUPED_FROM = 3;
    /** From this many on, only the first is placed in full; the others are in the printed text. */
    private static final int SUMMED_UP_FROM = 6;

    private static final Comparator<Evidence> IN_PRINTED_ORDER = Comparator.comparing(
                    (Evidence evidence) -> evidence.cell().row())
            .thenComparing(evidence -> evidence.cell().column());

    /** What long row labels of table three add to the words that tell them apart. */
    private static final Pattern ELABORATION = Pattern.compile("（[^）]{6,}）$|、行政机关不再处理.*$");

    private Whereabouts() {}

    static String places(List<Evidence> collected) {
        List<Evidence> where = asRead(collected);
        Shared shared = Shared.of(where);
        if (shared == Shared.NOTHING && !byRow(where).isEmpty()) {
            return byRow(where).stream().map(Whereabouts::places).collect(Collectors.joining("\n"));
        }
        if (shared == Shared.NOTHING || where.size() < GROUPED_FROM) {
            return lines(where, e -> name(e) + place(e));
        }
        Evidence first = where.get(0);
        if (where.size() < SUMMED_UP_FROM) {
            return shared.heading(first.cell()) + "："
                    + where.stream()
                            .map(e -> "“" + shared.label(e.cell()) + "”" + place(e))
                            .collect(Collectors.joining("、"));
        }
        List<Evidence> others = where.subList(1, where.size());
        String same = shared == Shared.ROW ? "同行" : "同列";
        return name(first) + place(first) + "\n" + same + "其余 " + others.size() + " 格" + span(others);
    }

    static String printed(List<Evidence> collected) {
        List<Evidence> where = asRead(collected);
        if (where.size() == 1) {
            return text(where.get(0));
        }
        Shared shared = Shared.of(where);
        if (shared == Shared.NOTHING && !byRow(where).isEmpty()) {
            return byRow(where).stream().map(Whereabouts::wholeRow).collect(Collectors.joining("\n"));
        }
        if (shared == Shared.NOTHING || where.size() < SUMMED_UP_FROM) {
            return lines(where, e -> title(e) + (e.cell() == null ? text(e) : shared.label(e.cell()) + "：" + text(e)));
        }
        List<Evidence> others = where.stream().skip(1).sorted(IN_PRINTED_ORDER).toList();
        List<String> parts = new ArrayList<>();
        parts.add(shared.label(where.get(0).cell()) + "：" + text(where.get(0)));
        long zeros = others.stream().filter(Whereabouts::zero).count();
        for (Evidence other : others) {
            if (!zero(other) || zeros == 1) {
                parts.add(brief(shared.label(other.cell())) + "：" + text(other));
            }
        }
        if (zeros > 1) {
            parts.add("其余 " + zeros + " 格均为 0");
        }
        return parts.get(0) + "\n" + String.join("；", parts.subList(1, parts.size()));
    }

    /**
     * What a rule collected comes in any order; a person reads from top to bottom. The first stays first where it is another
     * thing than the rest, such as the total before what it adds up.
     */
    private static List<Evidence> asRead(List<Evidence> collected) {
        boolean cells = collected.stream().allMatch(e -> e.cell() != null);
        boolean passages = collected.stream().allMatch(e -> e.cell() == null)
                && collected.stream().map(Evidence::section).distinct().count() == 1;
        if (!cells && !passages
                || collected.stream().anyMatch(e -> e.absent() || e.place().other() != null)) {
            return collected;
        }
        boolean alike = passages && collected.size() > 2
                || collected.stream().map(Evidence::text).distinct().count() == 1;
        int led = alike || collected.isEmpty() ? 0 : 1;
        return Stream.concat(
                        collected.stream().limit(led),
                        collected.stream().skip(led).sorted(Comparator.comparing(Evidence::place)))
                .toList();
    }

    /** Many cells of a few rows, each row by itself; empty where there are no such rows. */
    private static List<List<Evidence>> byRow(List<Evidence> where) {
        if (where.size() < SUMMED_UP_FROM
                || where.stream().anyMatch(e -> e.cell() == null || e.place().other() != null)) {
            return List.of();
        }
        Map<Row, List<Evidence>> rows = where.stream()
                .collect(Collectors.groupingBy(e -> e.cell().row(), LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().allMatch(row -> row.size() >= GROUPED_FROM)
                ? List.copyOf(rows.values())
                : List.of();
    }

    private static String wholeRow(List<Evidence> row) {
        return row.get(0).cell().row().getLabel() + "："
                + row.stream()
                        .map(e -> Shared.ROW.label(e.cell()) + " " + text(e))
                        .collect(Collectors.joining("，"));
    }

    /** A place in brackets, empty where none is known. */
    static String bracketed(Place place) {
        return place == null || place.words().isEmpty() ? "" : "（" + place.words() + "）";
    }

    static String part(int section) {
        return Section.words(section);
    }

    private static String lines(List<Evidence> where, Function<Evidence, String> words) {
        return where.stream().map(words).distinct().collect(Collectors.joining("\n"));
    }

    private static String name(Evidence evidence) {
        if (Listed.ROSTER.equals(evidence.place())) {
            return evidence.place().words();
        }
        return evidence.cell() == null
                ? part(evidence.section())
                : evidence.cell().label();
    }

    private static String place(Evidence evidence) {
        if (Listed.ROSTER.equals(evidence.place())) {
            return "";
        }
        return evidence.absent() ? "（未见）" : bracketed(evidence.place());
    }

    private static String title(Evidence evidence) {
        return evidence.place().other() == null ? "" : evidence.place().other().title() + " ";
    }

    private static String text(Evidence evidence) {
        if (evidence.absent()) {
            return "（未见）";
        }
        return evidence.text().isEmpty() ? "（空白）" : evidence.text();
    }

    private static String brief(String label) {
        return ELABORATION.matcher(label).replaceFirst("");
    }

    private static boolean zero(Evidence evidence) {
        return !evidence.absent() && evidence.text().equals("0");
    }

    private static String span(List<Evidence> where) {
        TreeSet<Place> places = where.stream()
                .filter(e -> !e.absent())
                .map(Evidence::place)
                .filter(place -> !bracketed(place).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (places.isEmpty()) {
            return "";
        }
        if (places.first().line() == null || places.size() == 1) {
            return bracketed(places.first());
        }
        return "（第 " + places.first().line() + "—" + places.last().line() + " 行）";
    }

    /** What a group of cells has in common, so that it need not be said for each. */
    private enum Shared {
        ROW,
        COLUMN,
        NOTHING;

        static Shared of(List<Evidence> where) {
            if (where.isEmpty() || where.stream().anyMatch(e -> e.cell() == null)) {
                return NOTHING;
            }
            if (where.stream().map(e -> e.place().other()).distinct().count() > 1) {
                return NOTHING;
            }
            CellId first = where.get(0).cell();
            if (where.stream().allMatch(e -> e.cell().row() == first.row())) {
                return ROW;
            }
            return where.stream()
                            .allMatch(e -> e.cell().column() == first.column()
                                    && e.cell().table() == first.table())
                    ? COLUMN
                    : NOTHING;
        }

        String heading(CellId cell) {
            return switch (this) {
                case ROW -> cell.table().getLabel() + "“" + cell.row().getLabel() + "”行";
                case COLUMN -> cell.table().getLabel() + "“" + cell.column().labelIn(cell.table()) + "”列";
                case NOTHING -> "";
            };
        }

        String label(CellId cell) {
            return switch (this) {
                case ROW -> cell.column().labelIn(cell.table());
                case COLUMN -> cell.row().getLabel();
                case NOTHING -> cell.label();
            };
        }
    }
}
