package org.gouji.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table, or the part of one that stands on one page.
 *
 * @param rows cells by the row in which they begin, from left to right
 */
record PdfTable(double x0, double y0, double x1, double y1, List<List<TableCell>> rows) {

    /** A cell with its place on the page; {@code lastRow} is the row of the table in which it ends. */
    record TableCell(String text, int page, double x0, double x1, int firstRow, int lastRow) {

        TableCell withText(String other) {
            return new TableCell(other, page, x0, x1, firstRow, lastRow);
        }

        boolean over(TableCell other) {
            return Math.abs(x0 - other.x0) < SAME && Math.abs(x1 - other.x1) < SAME;
        }
    }

    private static final double SAME = 5;
    private static final String NUMBERED = "[(（]?[一二三四五六七八九十\\d]{1,2}[)）.．、].*";

    boolean asWideAs(PdfTable other) {
        return Math.abs(x0 - other.x0) < SAME && Math.abs(x1 - other.x1) < SAME;
    }

    /** This table with the part on the next page: repeated headers dropped, rows that the break cut in two put together. */
    PdfTable with(PdfTable next) {
        List<List<TableCell>> all = new ArrayList<>();
        rows.forEach(row -> all.add(new ArrayList<>(row)));
        List<List<TableCell>> rest = new ArrayList<>(next.rows);
        int repeated = 0;
        while (repeated < Math.min(rows.size(), rest.size())
                && !texts(rest.get(repeated)).isBlank()
                && !texts(rest.get(repeated)).matches(".*\\d.*")
                && texts(rest.get(repeated)).equals(texts(rows.get(repeated)))) {
            repeated++;
        }
        rest = rest.subList(repeated, rest.size());
        if (!rest.isEmpty() && repeated == 0) {
            List<TableCell> first = new ArrayList<>(rest.get(0));
            rest = new ArrayList<>(rest);
            if (cutInTwo(all.get(all.size() - 1), first)) {
                all.set(all.size() - 1, together(all.get(all.size() - 1), first));
                rest.remove(0);
            } else {
                intoSpanningCells(all, first);
                rest.set(0, first);
            }
        }
        all.addAll(rest);
        return new PdfTable(x0, y0, x1, next.y1, all);
    }

    /**
     * A group label that spans rows on both pages is one cell; what stands of it on the next page, left of that page's
     * first numbered label, is no cell of a row.
     */
    private static void intoSpanningCells(List<List<TableCell>> rows, List<TableCell> first) {
        int last = rows.size() - 1;
        int leading = 0;
        while (leading < first.size() && !first.get(leading).text().matches(NUMBERED)) {
            leading++;
        }
        if (leading == first.size()) {
            return;
        }
        List<TableCell> before = List.copyOf(first.subList(0, leading));
        for (List<TableCell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                TableCell above = row.get(c);
                for (TableCell below : before) {
                    boolean spanning = above.lastRow() == last && label(above.text()) && below.over(above);
                    if (spanning && !below.text().matches(".*\\d.*")) {
                        row.set(c, above.withText(above.text() + below.text()));
                        first.remove(below);
                    }
                }
            }
        }
    }

    /** Whether the first row after a break only goes on with the last row before it. */
    private static boolean cutInTwo(List<TableCell> before, List<TableCell> after) {
        boolean any = false;
        for (TableCell below : after) {
            TableCell above =
                    before.stream().filter(cell -> cell.over(below)).findFirst().orElse(null);
            if (above == null || below.text().matches(NUMBERED)) {
                return false;
            }
            boolean number = below.text().matches(".*\\d.*") || above.text().matches(".*\\d.*") && !label(above.text());
            if (number && !above.text().isEmpty() && !below.text().isEmpty()) {
                return false;
            }
            any |= !below.text().isEmpty();
        }
        boolean fillsUp = before.stream()
                        .noneMatch(cell -> !label(cell.text()) && !cell.text().isEmpty())
                || after.stream()
                        .noneMatch(cell -> !label(cell.text()) && !cell.text().isEmpty());
        return any && fillsUp && before.stream().anyMatch(cell -> label(cell.text()));
    }

    private static boolean label(String text) {
        return text.chars()
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        .count()
                > 1;
    }

    private static List<TableCell> together(List<TableCell> before, List<TableCell> after) {
        List<TableCell> row = new ArrayList<>();
        for (TableCell above : before) {
            String below = after.stream()
                    .filter(above::over)
                    .map(TableCell::text)
                    .findFirst()
                    .orElse("");
            row.add(above.withText(above.text() + below));
        }
        return row;
    }

    private static String texts(List<TableCell> row) {
        StringBuilder text = new StringBuilder();
        row.forEach(cell -> text.append(cell.text()).append('|'));
        return text.toString();
    }
}
