package org.gouji.facts;

import java.util.List;

/**
 * The cells of one table of a superior's report that are not the sum of the reports of all offices directly below.
 *
 * @param totals whether they are cells of the column 总计; else of the columns of applicants or results, in rows whose 总计
 *     is the sum
 * @param count how many cells
 * @param reports how many offices are below
 * @param cells the cells, in the order of the form
 * @param label the first of them with both numbers, in words
 */
public record ChildDifferences(Table table, boolean totals, int count, int reports, List<Figure> cells, String label) {

    public ChildDifferences {
        cells = List.copyOf(cells);
    }
}
