package org.gouji.facts;

import java.math.BigDecimal;

/**
 * A figure of the same cell from another source ({@code control-figures.xlsx}).
 *
 * @param source 来源 as the sheet names it
 * @param system whether the source is the reporting system (系统填报)
 */
public record ControlFigure(Row row, Column column, BigDecimal value, String source, boolean system) {}
