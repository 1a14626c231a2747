package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/** A number of last year's report, with the meaning and unit of {@link Figure}. */
public record PreviousFigure(Row row, Column column, BigDecimal value, String raw, Place place)
        implements PreviousCell {}
