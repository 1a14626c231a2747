package org.gouji.facts;

import java.math.BigDecimal;
import org.gouji.document.Place;

/**
 * A part, problem or measure of this report that reads like one of another report, after numbers, names, titles and
 * standard phrases are taken out.
 *
 * @param lastYear whether the other report is this office's of the year before; else it is another office's of this year
 * @param what 正文, 问题 or 措施
 * @param percent how much of both texts is the same, 0 to 100
 * @param otherOffice office of the other report
 * @param printed the longest passage that both have, as this report has it
 * @param other the same passage as the other report has it
 */
public record Similarity(
        int section,
        boolean lastYear,
        String what,
        BigDecimal percent,
        String otherOffice,
        String printed,
        Place place,
        OtherText other)
        implements Quotable {}
