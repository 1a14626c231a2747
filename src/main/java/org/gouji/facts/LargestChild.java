package org.gouji.facts;

import java.math.BigDecimal;

/** The largest number that an office directly below has in a cell, whether or not all of them are in. */
public record LargestChild(Row row, Column column, BigDecimal value, String office) {}
