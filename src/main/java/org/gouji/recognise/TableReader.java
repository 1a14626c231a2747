package org.gouji.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.BlockTitle;
import org.gouji.facts.CellState;
import org.gouji.facts.ForeignLabel;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Gap;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Row;
import org.gouji.facts.RowLabel;
import org.gouji.facts.Table;
import org.gouji.facts.TableNote;

/** Reads tables two, three and four by their words: every cell of the form comes out as a figure or as a gap. */
final class TableReader {

    private static final Set<Row> THREE_ROWS =
            EnumSet.of(Row.OTHER_NOT_CORRECTED_IN_TIME, Row.OTHER_FEE_UNPAID, Row.OTHER_OTHER);

    /** The keys of the form's labels, as {@link #canonical} needs them. */
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    /** A label of a web page or Word file with so many letters fewer than the form's was shortened by the office. */
    private static final int FEWEST_LEFT_OUT = 2;

    /** So many cells behind （六）其他处理 are those of a row, blank or not. */
    private static final int COLUMNS = 7;

    private static final String NOTE = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和";
    /** So many letters of the note in a label are no chance. */
    private static final int FEWEST_OF_NOTE = 3;

    private static final String SCATTERED = "表格的单元格次序在转换成文本时被打乱，不能确定各数字属于哪一格，请提供 Word 文件或原 PDF 文件";

    private final List<Piece> pieces;
    private final TableScan proactive;
    private final TableScan requests;
    private final DisputesReading disputes;
    private final Form form;
    private final boolean formCertain;
    private final boolean oneRowOther;
    private final int lastPiece;

    private TableReader(List<Piece> pieces, Form fallback) {
        this.pieces = pieces;
        proactive = TableScan.of(pieces, Table.PROACTIVE);
        requests = TableScan.of(pieces, Table.REQUESTS);
        int from = requests.found() ? requests.end() : proactive.found() ? proactive.end() : 0;
        disputes = new DisputesReading(pieces, from);
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last).blank()) {
            last--;
        }
        lastPiece = last;
        boolean threeRows = requests.rows.stream()
                .anyMatch(row -> THREE_ROWS.contains(row.label().row()));
        String words = words();
        int later = TableWords.votes(words, Form.FORM_2021);
        int earlier = TableWords.votes(words, Form.FORM_2019);
        formCertain = later != earlier || threeRows;
        if (later == earlier) {
            form = threeRows ? Form.FORM_2021 : fallback;
        } else {
            form = later > earlier ? Form.FORM_2021 : Form.FORM_2019;
        }
        boolean otherHasValues = requests.rows.stream()
                .filter(row -> row.label().row() == Row.OTHER)
                .anyMatch(row -> row.values().size() >= COLUMNS
                        || row.values().stream().anyMatch(k -> !pieces.get(k).blank()));
        oneRowOther = otherHasValues && !threeRows;
    }

    /** Reads the tables; where no table word tells the form, the 2021 form is assumed. */
    static TableReading read(List<Piece> pieces) {
        return read(pieces, Form.FORM_2021);
    }

    /** Reads the tables; {@code fallback} is the form to take where no table word tells it. */
    static TableReading read(List<Piece> pieces, Form fallback) {
        return new TableReader(pieces, fallback).reading();
    }

    private TableReading reading() {
        Table cut = cutTable();
        boolean scattered = proactive.scattered() || requests.scattered();
        List<FormCell> cells = new ArrayList<>();
        cells.addAll(rows(proactive, Table.PROACTIVE, cut));
        cells.addAll(rows(requests, Table.REQUESTS, cut));
        if (cut != null && !disputes.found()) {
            cells.addAll(notReached(Table.DISPUTES));
        } else {
            cells.addAll(disputes.cells(form, cut == Table.DISPUTES));
        }
        List<ReadingProblem> problems = new ArrayList<>();
        if (cut != null) {
            Piece end = pieces.get(lastPiece);
            problems.add(new ReadingProblem(
                    cut.getLabel() + "在" + end.place().words() + "“" + Pieces.trimmed(end) + "”之后中断，文件可能不完整",
                    end.place(),
                    true));
        }
        if (scattered) {
            cells.replaceAll(cell -> found(cell.row().getTable())
                    ? new Gap(cell.row(), cell.column(), CellState.UNREADABLE, "", cell.place(), SCATTERED)
                    : cell);
            problems.add(new ReadingProblem(SCATTERED, Place.UNKNOWN, true));
        }
        if (requests.labelsOnly()) {
            Place first = pieces.get(requests.rows.get(0).start()).place();
            problems.add(new ReadingProblem("表三只有行名，没有数字，可能在转换成文本时丢失", first, true));
        }
        BitSet consumed = new BitSet();
        consumed.or(proactive.consumed);
        consumed.or(requests.consumed);
        disputes.consumed().forEach(consumed::set);
        return new TableReading(
                form,
                formCertain,
                oneRowOther,
                List.copyOf(cells),
                scattered ? asInForm(statements()) : statements(),
                consumed,
                cut != null,
                problems);
    }

    /** Where the order of the cells is lost, pieces of labels got into others: that the rows are there is all that they say. */
    private static List<Object> asInForm(List<Object> statements) {
        return statements.stream()
                .filter(one -> !(one instanceof ForeignLabel))
                .map(one -> one instanceof RowLabel label
                        ? new RowLabel(label.row(), true, label.printed(), label.place())
                        : one)
                .toList();
    }

    /** Whether anything of a table is there. */
    private boolean found(Table table) {
        return switch (table) {
            case PROACTIVE -> proactive.found();
            case REQUESTS -> requests.found();
            case DISPUTES -> disputes.found();
        };
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        proactive.consumed.stream().forEach(k -> words.append(pieces.get(k).normal()));
        return words.toString();
    }

    /** The table inside which the file ends, or null. */
    private Table cutTable() {
        // A format with cells of its own is read to its end or not at all.
        if (lastPiece < 0 || pieces.get(lastPiece).exact()) {
            return null;
        }
        if (disputes.found()) {
            return disputes.last() >= lastPiece && disputes.filled() < 15 ? Table.DISPUTES : null;
        }
        if (requests.found()) {
            String rest = rest(requests.end());
            if (whole(requests, Row.CARRIED_OUT)) {
                return rest.startsWith("行政复议") && rest.length() < 20 && !TableWords.heading(rest)
                        ? Table.DISPUTES
                        : null;
            }
            return brokenLabel(rest, TableLabel.REQUESTS) ? Table.REQUESTS : null;
        }
        Row end = form == Form.FORM_2019 ? Row.PROCUREMENT : Row.CHARGES;
        boolean broken =
                proactive.found() && !whole(proactive, end) && brokenLabel(rest(proactive.end()), TableLabel.PROACTIVE);
        return broken ? Table.PROACTIVE : null;
    }

    /** The text after a table, as far as it may be one broken label. */
    private String rest(int end) {
        StringBuilder rest = new StringBuilder();
        for (int k = end; k <= lastPiece && rest.length() < 100; k++) {
            rest.append(pieces.get(k).normal());
        }
        return rest.toString();
    }

    /** Whether nothing is left, or only the beginning of a label. */
    private static boolean brokenLabel(String rest, List<TableLabel> labels) {
        String key = LabelKey.of(rest);
        return key.length() < 2 && rest.length() < 6
                || "第二十条第".startsWith(key)
                || labels.stream().anyMatch(label -> label.keys().get(0).startsWith(key));
    }

    private boolean whole(TableScan scan, Row end) {
        return scan.rows.stream()
                .filter(row -> row.label().row() == end)
                .anyMatch(row -> row.values().stream()
                                .filter(k -> !pieces.get(k).blank())
                                .count()
                        >= end.columns(form).size());
    }

    private List<FormCell> rows(TableScan scan, Table table, Table cut) {
        if (cut != null && !scan.found() && cut.compareTo(table) < 0) {
            return notReached(table);
        }
        List<Row> rows = FormLayout.rows(table, form, oneRowOther);
        RowReading reading = new RowReading(pieces, scan, table, form, rows, cut == table, lastPiece);
        List<FormCell> cells = new ArrayList<>();
        rows.forEach(row -> cells.addAll(reading.row(row)));
        return reading.settled(cells);
    }

    private List<FormCell> notReached(Table table) {
        Place place = pieces.get(lastPiece).place();
        Cells maker = new Cells(form, pieces);
        List<FormCell> cells = new ArrayList<>();
        for (Row row : FormLayout.rows(table, form, oneRowOther)) {
            row.columns(form).forEach(column -> cells.add(maker.unreadable(row, column, place, "文件在此中断")));
        }
        return cells;
    }

    private List<Object> statements() {
        List<Object> statements = new ArrayList<>();
        for (int k : BlockTitles.printed(pieces, proactive.blocks, FormLayout.rows(Table.PROACTIVE, form, false))) {
            statements.add(new BlockTitle(
                    BlockTitles.block(pieces.get(k)),
                    statements.size() + 1,
                    Pieces.trimmed(pieces.get(k)),
                    pieces.get(k).place()));
        }
        rowStatements(proactive, Table.PROACTIVE, statements);
        for (int k : requests.notes) {
            statements.add(
                    new TableNote(Pieces.trimmed(pieces.get(k)), pieces.get(k).place()));
        }
        rowStatements(requests, Table.REQUESTS, statements);
        statements.addAll(disputes.labels());
        foreignColumns(disputes.header(), Table.DISPUTES, statements);
        return statements;
    }

    private void rowStatements(TableScan scan, Table table, List<Object> statements) {
        List<Row> rows = FormLayout.rows(table, form, oneRowOther);
        scan.headers.stream()
                .filter(header ->
                        !header.isEmpty() && begins(pieces.get(header.get(0)).words()))
                .forEach(header -> foreignColumns(header, table, statements));
        for (PrintedRow row : scan.rows) {
            Place place = pieces.get(row.start()).place();
            if (row.label().group() || row.label().row() == Row.OTHER && !rows.contains(Row.OTHER)) {
                continue;
            }
            if (row.printed().isEmpty()) {
                continue;
            }
            if (rows.contains(row.label().row())) {
                statements.add(new RowLabel(row.label().row(), canonical(row), row.printed(), place));
            } else if (row.values().stream().anyMatch(k -> !pieces.get(k).blank())) {
                statements.add(new ForeignLabel(table, false, row.printed(), place));
            }
        }
        for (TableScan.Foreign foreign : scan.foreign) {
            String name = foreign.printed().printed();
            if (foreign.row() && !LabelScraps.left(name) && !LabelScraps.overprinted(name, unprinted(scan, rows))) {
                statements.add(new ForeignLabel(
                        table, false, name, pieces.get(foreign.at()).place()));
            }
        }
    }

    /** The keys of the rows that were not found. */
    private List<String> unprinted(TableScan scan, List<Row> rows) {
        return Stream.concat(rows.stream(), Stream.of(Row.OTHER))
                .filter(row -> scan.rows.stream().noneMatch(one -> one.label().row() == row))
                .map(row -> LabelKey.of(
                        Words.of(row.labelOn(form), new Script(false, false)).normal()))
                .toList();
    }

    /** What closes the text of the cell above may be printed in front of a label. */
    private static final Pattern LEFT_OF_ANOTHER = Pattern.compile("^[)）、，。；”」]+");

    /** In text, letters that are missing were lost in conversion, and only other letters make another wording. */
    private boolean canonical(PrintedRow row) {
        String label = row.label().row().labelOn(form);
        String own = KEYS.computeIfAbsent(
                label,
                any -> LabelKey.of(Words.of(any, new Script(false, false)).normal()));
        String printed = Words.of(LEFT_OF_ANOTHER.matcher(row.printed()).replaceFirst(""), new Script(false, false))
                .normal();
        return row.holdsDigits()
                || LabelKey.of(printed).equals(own)
                || LabelKey.leftOf(row.key(), own) && !shortened(row, own)
                || row.label().keys().contains(row.key())
                || overprinted(row.key(), own);
    }

    /** Where a page prints the note of the header over a label, its letters got into the label's. */
    private static boolean overprinted(String key, String own) {
        StringBuilder others = new StringBuilder();
        int at = 0;
        for (int i = 0; i < key.length(); i++) {
            boolean ofLabel = at < own.length() && key.charAt(i) == own.charAt(at);
            at += ofLabel ? 1 : 0;
            others.append(ofLabel ? "" : key.charAt(i));
        }
        return at == own.length() && others.length() >= FEWEST_OF_NOTE && LabelKey.leftOf(others.toString(), NOTE);
    }

    /** Where a page break cuts a label, its beginning is left, or an end without its number. */
    private boolean shortened(PrintedRow row, String own) {
        return own.length() - row.key().length() >= FEWEST_LEFT_OUT
                && !row.numbering().isEmpty()
                && !own.startsWith(row.key())
                && row.at().stream().allMatch(k -> pieces.get(k).exact());
    }

    private static boolean begins(Words words) {
        return TableWords.informationContent(words) || TableWords.applicants(words);
    }

    private void foreignColumns(List<Integer> header, Table table, List<Object> statements) {
        for (int k : header) {
            String normal = pieces.get(k).normal();
            boolean told = pieces.get(k).words().headerCell()
                    || TableWords.inventedName(normal)
                    || TableWords.ofNote(normal)
                    || LabelScraps.within(normal);
            if (!told) {
                statements.add(new ForeignLabel(
                        table,
                        true,
                        Pieces.trimmed(pieces.get(k)),
                        pieces.get(k).place()));
            }
        }
    }
}
