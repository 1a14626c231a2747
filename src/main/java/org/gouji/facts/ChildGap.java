package org.gouji.facts;

/**
 * Cells that some report of the offices directly below gives no number for, so that they cannot be summed: those of one
 * row of table two, or all of table three or four together.
 *
 * @param row the row of the first of them
 * @param count how many cells
 * @param label the first of them and whose reports have none, in words
 */
public record ChildGap(Table table, Row row, int count, String label) {}
