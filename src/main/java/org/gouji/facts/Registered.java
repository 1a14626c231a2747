package org.gouji.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gouji.document.Place;

/**
 * What the roster says of the reporting office. Days are written as the month and day of the year after the report's:
 * 131 is its 31 January, 10115 is 15 January of the year after that; a day before that year is negative.
 *
 * @param ruleMaking 规章制定权: 有, 无, or empty where the roster does not say
 * @param due 应公布日期; 0 where the roster gives none for this report
 * @param published 首次公布日期; 0 where the roster gives none for this report
 * @param submitted 提交日期; 0 where the roster gives none for this report
 * @param printed the dates in words
 */
public record Registered(
        OfficeKind kind,
        String superior,
        String ruleMaking,
        BigDecimal due,
        BigDecimal published,
        BigDecimal submitted,
        LocalDate dueDate,
        LocalDate publishedDate,
        LocalDate submittedDate,
        String printed,
        Place place)
        implements Quotable {

    public boolean dueGiven() {
        return dueDate != null;
    }

    public boolean publishedGiven() {
        return publishedDate != null;
    }

    public boolean submittedGiven() {
        return submittedDate != null;
    }

    @Override
    public int section() {
        return 0;
    }
}
