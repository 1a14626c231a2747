package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.document.Place;
import org.gouji.facts.Form;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** Reads the three tables: every cell of the form comes out with exactly one state. */
final class TableReader {

    private static final int ENOUGH_LABELS = 10;

    private TableReader() {}

    static TableReading read(List<Piece> pieces) {
        TableThree three = TableThree.find(pieces);
        TableTwo two = TableTwo.find(pieces, three.found() ? three.start() : pieces.size());
        TableFour four = TableFour.find(pieces, three.found() ? three.end() : Math.max(0, two.end()));
        Form told = two.form();
        Form form = told != null ? told : three.oneRowOther() ? Form.FORM_2019 : Form.FORM_2021;
        boolean oneRow = form == Form.FORM_2021 && three.oneRowOther();
        Cells cells = new Cells(form);
        two.fill(cells, form);
        three.fill(cells);
        four.fill(cells);
        List<ReadingProblem> problems = new ArrayList<>();
        boolean cut = cut(pieces, two, three, four, form, cells, problems);
        if (!three.found() && labelsOf(pieces) >= ENOUGH_LABELS) {
            cells.cut(Table.REQUESTS, "表三只有行名，没有数字");
            problems.add(new ReadingProblem("表三只有行名，没有数字，可能在转换成文本时丢失", Place.UNKNOWN, true));
        }
        List<Object> statements = new ArrayList<>(two.statements());
        statements.addAll(three.statements());
        statements.addAll(four.statements());
        Set<Integer> consumed = new HashSet<>(two.consumed());
        consumed.addAll(three.consumed());
        consumed.addAll(four.consumed());
        return new TableReading(
                form, told != null, oneRow, cells.all(oneRow), statements, Set.copyOf(consumed), cut, problems);
    }

    /** How many row labels of table three stand in the text as pieces of their own. */
    private static long labelsOf(List<Piece> pieces) {
        return LabelSpec.TABLE_THREE.stream()
                .filter(spec -> spec.row() != null)
                .filter(spec -> pieces.stream().anyMatch(piece -> spec.isExactly(Label.core(piece.normal()))))
                .count();
    }

    /** A file that ends inside a table, with nothing behind it, was cut off: what it lacks may only have been lost. */
    private static boolean cut(
            List<Piece> pieces,
            TableTwo two,
            TableThree three,
            TableFour four,
            Form form,
            Cells cells,
            List<ReadingProblem> problems) {
        int last = pieces.size();
        while (last > 0 && pieces.get(last - 1).blank()) {
            last--;
        }
        if (four.found()) {
            return four.end() >= last && four.filled() < 15 && report(pieces, last, Table.DISPUTES, cells, problems);
        }
        if (three.found()) {
            boolean complete = three.has(Row.CARRIED_OUT) && lastRowFull(three);
            return three.end() >= last && !complete && report(pieces, last, Table.REQUESTS, cells, problems);
        }
        Row end = form == Form.FORM_2021 ? Row.CHARGES : Row.PROCUREMENT;
        return two.found()
                && two.end() >= last
                && !two.has(end)
                && report(pieces, last, Table.PROACTIVE, cells, problems);
    }

    private static boolean lastRowFull(TableThree three) {
        FoundRow row = three.rows().get(three.rows().size() - 1);
        return row.filled() >= 7;
    }

    private static boolean report(
            List<Piece> pieces, int last, Table table, Cells cells, List<ReadingProblem> problems) {
        Piece piece = pieces.get(last - 1);
        Place place = piece.place();
        String reason = "文件在" + place.words() + "中断";
        for (Table later : Table.values()) {
            if (later.compareTo(table) >= 0) {
                cells.cut(later, reason);
            }
        }
        problems.add(new ReadingProblem(
                table.getLabel() + "在" + place.words() + "“" + piece.printed() + "”之后中断，文件可能不完整", place, true));
        return true;
    }
}
