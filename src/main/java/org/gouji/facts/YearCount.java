package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/**
 * A sentence that says how often or how much of one thing there was in the whole year, of what no cell holds: 全年举办新闻发布会15场.
 *
 * @param what kind of doing and thing, so that 召开 and 举办新闻发布会 are the same
 * @param scope whose work it is as printed (全县, 我局), empty where that is not said
 */
public record YearCount(
        int section, String what, String unit, BigDecimal value, String scope, String printed, Place place)
        implements Quotable {}
