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

        TableCell down(int by) {
            return new TableCell(text, page, x0, x1, firstRow + by, lastRow + by);
        }

        /** This cell with its part on the next page. */
        TableCell with(TableCell below) {
            return new TableCell(text + below.text, page, x0, x1, firstRow, Math.max(lastRow, below.lastRow));
        }

        boolean over(TableCell other) {
            return Math.abs(x0 - other.x0) < SAME && Math.abs(x1 - other.x1) < SAME;
        }
    }

    private static final double SAME = 5;
    /** Added to a number that may go on after a page break. */
    private static final String TORN = CellJoin.MARK + "?";

    private static final String WITH_DIGIT = ".*[\\d０-９].*";

    private static final String ORDINAL = "^[(（]?[一二三四五六七八九十\\d]{1,2}[)）.．、]";

    /** How the labels of the three tables begin that cannot go on with a label before a page break. */
    private static final String NUMBERED =
            "[(（]?[一二三四五六七八九十\\d]{1,2}[)）.．、].*" + "|(规章|行政(规范|许可|处罚|强制|事业)|规范性文件|其他对外|政府集中|第二十条|信息内容).*";

    /** The beginning of a label whose number the break cuts, as in （ above 四）无法提供. */
    private static final String OPEN_NUMBER = "[(（][一二三四五六七八九十]{0,2}";

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
                && !texts(rest.get(repeated)).matches(WITH_DIGIT)
                && texts(rest.get(repeated)).equals(texts(rows.get(repeated)))) {
            repeated++;
        }
        int down = all.size() - repeated;
        rest = new ArrayList<>(rest.subList(repeated, rest.size()).stream()
                .map(row -> row.stream().map(cell -> cell.down(down)).toList())
                .toList());
        if (!rest.isEmpty()) {
            List<TableCell> first = new ArrayList<>(rest.get(0));
            rest = new ArrayList<>(rest);
            if (cutInTwo(all, all.get(all.size() - 1), first)) {
                all.set(all.size() - 1, together(all.get(all.size() - 1), first));
                // The row that goes on is none of its own: cells beside it end a row earlier.
                List<TableCell> same = new ArrayList<>(
                        first.stream().map(cell -> cell.down(-1)).toList());
                intoSpanningCells(all, same, same.size());
                rest.remove(0);
                rest.replaceAll(row -> row.stream().map(cell -> cell.down(-1)).toList());
            } else {
                intoSpanningCells(all, first);
                if (repeated == 0) {
                    intoHeader(all, first);
                }
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
        int leading = 0;
        while (leading < first.size() && !first.get(leading).text().matches(NUMBERED)) {
            leading++;
        }
        if (leading < first.size()) {
            intoSpanningCells(rows, first, leading);
        }
    }

    private static void intoSpanningCells(List<List<TableCell>> rows, List<TableCell> first, int leading) {
        int last = rows.size() - 1;
        boolean wholeRow = leading == first.size();
        List<TableCell> before = List.copyOf(first.subList(0, leading));
        for (List<TableCell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                TableCell above = row.get(c);
                for (TableCell below : before) {
                    boolean whole = wholeRow && above.firstRow() == last;
                    boolean spanning = !whole && above.lastRow() == last && label(above.text()) && below.over(above);
                    if (spanning && !below.text().matches(WITH_DIGIT)) {
                        row.set(c, above.with(below));
                        first.remove(below);
                    }
                }
            }
        }
    }

    /** A header cell that spans two rows may be cut between them; the row after the break has the rest of its words. */
    private static void intoHeader(List<List<TableCell>> rows, List<TableCell> first) {
        List<TableCell> above = rows.get(rows.size() - 1);
        boolean words = first.stream()
                        .noneMatch(cell ->
                                cell.text().matches(WITH_DIGIT) || cell.text().matches(NUMBERED))
                && above.stream().noneMatch(cell -> cell.text().matches(WITH_DIGIT));
        if (!words) {
            return;
        }
        for (int c = 0; c < above.size(); c++) {
            TableCell cell = above.get(c);
            for (TableCell below : List.copyOf(first)) {
                if (below.over(cell) && label(cell.text()) && !below.text().matches(NUMBERED)) {
                    above.set(c, cell.with(below));
                    first.remove(below);
                }
            }
        }
    }

    /** Whether the first row after a break only goes on with the last row before it. */
    private static boolean cutInTwo(List<List<TableCell>> rows, List<TableCell> before, List<TableCell> after) {
        boolean any = false;
        boolean numbers = false;
        for (TableCell below : after) {
            TableCell above =
                    before.stream().filter(cell -> cell.over(below)).findFirst().orElse(null);
            if (above == null && underSpanning(rows, below)) {
                continue;
            }
            if (above == null || below.text().matches(NUMBERED) && !above.text().matches(OPEN_NUMBER)) {
                return false;
            }
            boolean number =
                    below.text().matches(WITH_DIGIT) || above.text().matches(WITH_DIGIT) && !label(above.text());
            if (number && !above.text().isEmpty() && !below.text().isEmpty()) {
                if (!numberCut(before, after)) {
                    return false;
                }
                numbers = true;
            }
            any |= !below.text().isEmpty();
        }
        boolean fillsUp = before.stream()
                        .noneMatch(cell -> !label(cell.text()) && !cell.text().isEmpty())
                || after.stream()
                        .noneMatch(cell -> !label(cell.text()) && !cell.text().isEmpty());
        return any && (fillsUp || numbers) && before.stream().anyMatch(cell -> label(cell.text()));
    }

    /** Whether a break cuts numbers in two: the row after it goes on with a label and has numbers below some of those before only. */
    private static boolean numberCut(List<TableCell> before, List<TableCell> after) {
        boolean label = after.stream()
                .anyMatch(cell -> label(cell.text()) && !cell.text().matches(NUMBERED));
        return label
                && after.stream()
                        .anyMatch(below -> below.text().isEmpty()
                                && before.stream()
                                        .anyMatch(above -> above.over(below)
                                                && above.text().matches(WITH_DIGIT)));
    }

    /** Whether a cell goes on with a label that spans several rows before the break. */
    private static boolean underSpanning(List<List<TableCell>> rows, TableCell below) {
        return !below.text().matches(WITH_DIGIT)
                && rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.lastRow() == rows.size() - 1
                                && cell.firstRow() < cell.lastRow()
                                && cell.over(below));
    }

    private static boolean label(String text) {
        String words = text.replaceFirst(ORDINAL, "");
        return !words.equals("无")
                && words.chars().noneMatch(Character::isDigit)
                && words.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static List<TableCell> together(List<TableCell> before, List<TableCell> after) {
        List<TableCell> row = new ArrayList<>();
        for (TableCell above : before) {
            String below = after.stream()
                    .filter(above::over)
                    .map(TableCell::text)
                    .findFirst()
                    .orElse("");
            boolean torn = !label(above.text()) && !above.text().isEmpty() && below.matches(WITH_DIGIT);
            row.add(above.withText(torn ? above.text() + TORN : above.text() + below));
        }
        return row;
    }

    private static String texts(List<TableCell> row) {
        StringBuilder text = new StringBuilder();
        row.forEach(cell -> text.append(cell.text()).append('|'));
        return text.toString();
    }
}
