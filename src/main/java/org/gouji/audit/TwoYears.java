package org.gouji.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.derive.YearBefore;
import org.gouji.document.Block;
import org.gouji.document.Document;
import org.gouji.document.Masking;
import org.gouji.document.Paragraph;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.MissingSection;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.PreviousFigure;
import org.gouji.facts.PreviousGap;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.facts.Section;
import org.gouji.facts.Table;
import org.gouji.read.UnreadableException;
import org.gouji.recognise.Recogniser;

/**
 * A report beside the same office's of the year before, as far as the two forms can be compared.
 *
 * @param notes what cannot be compared and why, in Chinese
 */
public record TwoYears(List<Sheet> tables, List<Part> parts, List<String> notes) {

    /** One of the statutory tables. */
    public record Sheet(String label, List<String> columns, List<Line> lines) {}

    /**
     * @param heading what the form prints before this row and its neighbours; empty where the row stands for itself
     * @param cells one for each column of the table; null where the form has no such cell
     */
    public record Line(String heading, String row, List<Pair> cells) {}

    /**
     * A cell in both years as printed, or why there is no number.
     *
     * @param before empty where the two forms count different things
     * @param change with its sign; empty where not both are numbers
     */
    public record Pair(String now, String before, String change) {}

    /** The running text of a part in both years; empty where a report lacks it. */
    public record Part(String title, String now, String before) {}

    private static final List<Integer> NARRATIVE = List.of(1, 2, 3, 4, 5, 6);

    /**
     * @param file the report in the kept file, as findings name it
     * @return empty where one of the two cannot be read as it was in the run
     */
    public static Optional<TwoYears> of(
            ReportSource now, String file, ReportSource before, String fileBefore, Roster roster) {
        Optional<Read> own = read(now, file, roster);
        Optional<Read> earlier = read(before, fileBefore, roster);
        return own.isPresent() && earlier.isPresent() ? Optional.of(of(own.get(), earlier.get())) : Optional.empty();
    }

    private static Optional<Read> read(ReportSource source, String file, Roster roster) {
        try {
            for (ReportSource one : Archives.opened(List.of(source))) {
                if (one.trouble().isEmpty() && file.startsWith(one.name())) {
                    for (Document document : one.read()) {
                        if (document.file().equals(file)) {
                            return Optional.of(new Read(document, Recogniser.recognise(document, roster)));
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (UnreadableException e) {
            // Its run says why.
            return Optional.empty();
        }
    }

    private record Read(Document document, ReportFacts facts) {}

    private static TwoYears of(Read ownRead, Read earlierRead) {
        ReportFacts now = ownRead.facts();
        ReportFacts before = earlierRead.facts();
        Map<CellId, PreviousCell> cells = new HashMap<>();
        YearBefore.added(now, before, List.of()).all(PreviousCell.class).forEach(cell -> cells.put(cell.id(), cell));
        List<Sheet> tables = new ArrayList<>();
        for (Table table : Table.values()) {
            List<FormCell> own =
                    now.cells().stream().filter(cell -> cell.table() == table).toList();
            if (!own.isEmpty()) {
                tables.add(sheet(table, now.report().form(), own, cells));
            }
        }
        return new TwoYears(tables, parts(ownRead, earlierRead), notes(now, before));
    }

    private static Sheet sheet(Table table, Form form, List<FormCell> own, Map<CellId, PreviousCell> before) {
        List<Column> columns = own.stream().map(FormCell::column).distinct().toList();
        Map<Row, Map<Column, FormCell>> rows = new LinkedHashMap<>();
        own.forEach(
                cell -> rows.computeIfAbsent(cell.row(), any -> new TreeMap<>()).put(cell.column(), cell));
        List<Line> lines = new ArrayList<>();
        rows.forEach((row, cells) -> {
            List<Pair> pairs = new ArrayList<>();
            columns.forEach(column -> pairs.add(
                    cells.containsKey(column)
                            ? pair(
                                    cells.get(column),
                                    before.get(cells.get(column).id()))
                            : null));
            lines.add(new Line(row.heading(), row.labelOn(form), pairs));
        });
        return new Sheet(
                table.getLabel(),
                columns.stream()
                        .map(column -> column.labelIn(table) + (column.isMoney() ? "（万元）" : ""))
                        .toList(),
                lines);
    }

    private static Pair pair(FormCell now, PreviousCell before) {
        String own = now.state() == CellState.NUMBER || now.state() == CellState.PLACEHOLDER
                ? now.raw()
                : now.state().getLabel();
        if (before instanceof PreviousFigure figure) {
            String change = "";
            if (now instanceof Figure current) {
                int sign = current.value().compareTo(figure.value());
                change = sign == 0
                        ? "持平"
                        : (sign > 0 ? "+" : "−")
                                + current.value()
                                        .subtract(figure.value())
                                        .abs()
                                        .stripTrailingZeros()
                                        .toPlainString();
            }
            return new Pair(own, figure.raw(), change);
        }
        return new Pair(own, before instanceof PreviousGap gap ? gap.reason() : "", "");
    }

    private static List<Part> parts(Read now, Read before) {
        Map<Integer, String> own = texts(now);
        Map<Integer, String> earlier = texts(before);
        return NARRATIVE.stream()
                .filter(number -> own.containsKey(number) || earlier.containsKey(number))
                .map(number -> new Part(
                        MissingSection.label(number), own.getOrDefault(number, ""), earlier.getOrDefault(number, "")))
                .toList();
    }

    /** The paragraphs of each part as printed. Personal data is hidden here as everywhere. */
    private static Map<Integer, String> texts(Read read) {
        Map<Place, Integer> headings = new HashMap<>();
        read.facts().all(Section.class).forEach(section -> headings.put(section.place(), section.number()));
        Map<Integer, String> texts = new HashMap<>();
        int part = 0;
        for (Block block : read.document().blocks()) {
            if (block instanceof Paragraph paragraph) {
                if (headings.containsKey(paragraph.place())) {
                    part = headings.get(paragraph.place());
                } else if (part > 0 && !paragraph.text().isBlank()) {
                    texts.merge(part, Masking.of(paragraph.text().strip()), (one, other) -> one + "\n" + other);
                }
            }
        }
        return texts;
    }

    private static List<String> notes(ReportFacts now, ReportFacts before) {
        List<String> notes = new ArrayList<>();
        Form form = now.report().form();
        Form earlier = before.report().form();
        if (form != earlier) {
            notes.add("两年的格式不同（" + now.report().year() + " 年用" + form.getLabel() + "，"
                    + before.report().year() + " 年用" + earlier.getLabel() + "）：表二两种格式统计的内容不同，不作比较；表三、表四只比较两种格式都有的行。");
        }
        if (now.cells().stream().anyMatch(cell -> !(cell instanceof Figure))
                || before.cells().stream().anyMatch(cell -> !(cell instanceof Figure))) {
            notes.add("空白、以符号代替和没有读出的单元格不当作 0，不计算增减。");
        }
        return notes;
    }
}
