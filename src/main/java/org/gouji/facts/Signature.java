package org.gouji.facts;

import java.time.LocalDate;
import org.gouji.document.Place;

/** The date under which the report is signed (落款、成文日期). */
public record Signature(int section, LocalDate date, String printed, Place place) implements Quotable {

    public int year() {
        return date.getYear();
    }
}
