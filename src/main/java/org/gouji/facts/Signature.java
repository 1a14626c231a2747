package org.gouji.facts;

import java.time.LocalDate;
import org.gouji.document.Place;

/** The date under which the report is signed (落款、成文日期). */
public record Signature(int section, LocalDate date, String printed, Place place) implements Quotable {

    public int year() {
        return date.getYear();
    }

    /** The day in the year as a number, 131 for 31 January, as rules compare days. */
    public int monthDay() {
        return date.getMonthValue() * 100 + date.getDayOfMonth();
    }
}
