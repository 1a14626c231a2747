package org.gouji.read;

import java.util.List;

/**
 * The lines of a text, its tables in whatever marks a program or a person gave them written with pipes or tabs. Most texts have
 * none of the rarer marks, which one look at the whole text tells.
 */
final class MarkedTables {

    private MarkedTables() {}

    static List<Line> lines(String text) {
        List<Line> lines = OneLine.divided(Line.split(text));
        if (text.contains("-----") || text.contains("=====")) {
            lines = RuledColumns.divided(lines);
        }
        boolean markdown = text.contains("**")
                || text.contains("'''")
                || text.contains("]{")
                || text.contains(":::")
                || text.indexOf('\\') >= 0
                || text.startsWith(">")
                || text.contains("\n>");
        if (markdown) {
            lines = MarkdownMarks.removed(lines);
        }
        lines = NumberedRows.removed(SplitTitles.joined(lines));
        lines = BracketedCells.divided(WikiTables.rows(lines));
        lines = SeparatedValues.divided(ListedRows.divided(WrittenRows.divided(lines)));
        return FlatTables.divided(CellMarks.unified(DrawnRows.whole(lines)));
    }
}
