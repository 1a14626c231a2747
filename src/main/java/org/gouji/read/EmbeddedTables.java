package org.gouji.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that holds tables of web pages beside its own: a conversion leaves as it is what Markdown has no way to write.
 * Markdown's own tables become tables of a web page as well, so that one reader reads all of them.
 */
final class EmbeddedTables {

    private EmbeddedTables() {}

    /** The same text, where it begins as a web page does or holds no table of Markdown. */
    static DecodedText unified(DecodedText text) {
        if (BracketedCells.first(text.text()) == '<') {
            return text;
        }
        List<Line> lines = Line.split(text.text());
        List<Line> ruled = RuledColumns.divided(lines);
        if (ruled == lines && lines.stream().noneMatch(line -> row(line.text()))) {
            return text;
        }
        StringBuilder page = new StringBuilder(text.text().length() * 2);
        List<String> rows = new ArrayList<>();
        for (Line line : DrawnRows.whole(MarkdownMarks.removed(ruled))) {
            boolean blank = line.blank();
            if (row(line.text())) {
                rows.add(line.text());
            } else {
                write(rows, page);
                page.append(line.text()).append(blank ? "\n<p>\n" : "\n");
            }
        }
        write(rows, page);
        return new DecodedText(page.toString(), text.encoding());
    }

    /** Whether a line ends with a pipe and has another one, or is one cell with its pipe. */
    private static boolean row(String text) {
        int end = text.length() - 1;
        while (end >= 0 && Line.empty(text.charAt(end))) {
            end--;
        }
        return end > 0 && text.charAt(end) == '|' && text.indexOf('|') < end;
    }

    private static void write(List<String> rows, StringBuilder page) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("<table>\n");
        for (String row : rows) {
            CellLine cells = CellLine.of(new Line(0, row)).orElseThrow();
            if (cells.rule()) {
                continue;
            }
            page.append("<tr>");
            for (String cell :
                    cells.parts().subList(cells.framed() ? 1 : 0, cells.parts().size())) {
                page.append("<td>").append(cell).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        rows.clear();
    }
}
