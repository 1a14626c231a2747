package org.gouji.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.corpus.SpannedTable.Box;
import org.gouji.facts.Table;

/** The markup of one statutory table in a word processor's file. */
record DocxTable(SpannedTable table, DocxLook look) {

    private static final int SPLIT_AT = 14;
    private static final String BORDERS = "<w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders>"
            + "<w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/>"
            + "<w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/>"
            + "<w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders>"
            + "<w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";

    String markup() {
        int rows = table.rows().size();
        if (!look.splits() || table.table() != Table.REQUESTS) {
            return table(0, rows, "");
        }
        String again = look == DocxLook.REPEATED_HEADER ? rows(0, table.headRows()) : "";
        return table(0, SPLIT_AT, "") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + table(SPLIT_AT, rows, again);
    }

    private String table(int from, int to, String before) {
        return "<w:tbl>" + BORDERS + "<w:tblGrid>"
                + ("<w:gridCol w:w=\"" + 9000 / table.width() + "\"/>").repeat(table.width()) + "</w:tblGrid>" + before
                + rows(from, to) + "</w:tbl>";
    }

    private String rows(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int row = from; row < to; row++) {
            String properties =
                    look == DocxLook.REPEATED_HEADER && row < table.headRows() ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
            out.append(look.wrapped("<w:tr>" + properties + cells(row) + "</w:tr>", row));
        }
        return out.toString();
    }

    private String cells(int row) {
        List<Box> boxes = new ArrayList<>(table.rows().get(row));
        boxes.addAll(table.covering(row));
        boxes.sort(Comparator.comparingInt(Box::column));
        StringBuilder out = new StringBuilder();
        for (Box box : boxes) {
            out.append(look.wrapped(cell(box, row), box.column()));
        }
        return out.toString();
    }

    private String cell(Box box, int row) {
        boolean goesOn = box.row() < row;
        String merge = box.rows() == 1 ? "" : goesOn ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + 9000 / table.width() * box.columns() + "\" w:type=\"dxa\"/>"
                + (box.columns() > 1 ? "<w:gridSpan w:val=\"" + box.columns() + "\"/>" : "") + merge + "</w:tcPr>"
                + look.paragraph("<w:jc w:val=\"center\"/>", goesOn ? "" : box.text(), true) + "</w:tc>";
    }
}
