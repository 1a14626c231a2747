package org.gouji.facts;

import java.util.List;
import java.util.Map;
import org.gouji.shelf.Shelf;

/**
 * All that one report states.
 *
 * @param cells every cell of its form, in printed order
 * @param statements everything else that rules can look at: sections, headings, sentences, claims …
 * @param found how office, year and form were told, in Chinese, by 单位, 年度, 版式
 */
public record ReportFacts(
        Report report,
        Receipt receipt,
        List<FormCell> cells,
        List<Object> statements,
        Map<String, String> found,
        List<ReadingProblem> problems) {

    public ReportFacts {
        cells = Shelf.isShelved(cells) ? cells : List.copyOf(cells);
        statements = Shelf.isShelved(statements) ? statements : List.copyOf(statements);
        found = Map.copyOf(found);
        problems = List.copyOf(problems);
    }

    /** The same report with other statements. */
    public ReportFacts with(List<Object> others) {
        return new ReportFacts(report, receipt, cells, others, found, problems);
    }

    /** The same report with only some of its cells. */
    public ReportFacts withCells(List<FormCell> some) {
        return new ReportFacts(report, receipt, some, statements, found, problems);
    }

    /** The same report, whose cells and statements need not stay in memory. */
    public ReportFacts on(Shelf shelf) {
        return new ReportFacts(report, receipt, shelf.put(cells), shelf.put(statements), found, problems);
    }

    /** The statements of one kind, in reading order. */
    public <T> List<T> all(Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
