package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/**
 * A sentence that says how much information the office disclosed of its own accord in the whole year: 全年主动公开政府信息 N 条.
 * What is said of one website, one subject or another year is none.
 *
 * @param scope whose information it is as printed (全县, 我局), empty where that is not said
 */
public record DisclosedTotal(int section, BigDecimal value, String scope, String printed, Place place)
        implements Quotable {}
