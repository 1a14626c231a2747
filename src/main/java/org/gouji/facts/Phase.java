package org.gouji.facts;

import java.time.LocalDate;
import java.time.Month;

/**
 * Where in the year of reporting an audit stands. The first three follow from the day; when reports are looked over
 * together and when corrections are looked at again each supervising office decides, so these are named by hand.
 */
public enum Phase {
    PRELIMINARY("preliminary", "预审"),
    PUBLICATION("publication", "公布核查"),
    CENTRAL("central", "集中审核"),
    RECTIFICATION("rectification", "整改复核"),
    ROUTINE("routine", "日常抽查");

    private final String code;
    private final String label;

    Phase(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /**
     * The phase of a day for reports on a year: drafts to 31 January of the year after, publication to 31 March (条例第四十九条),
     * then routine. A year of 0 is the one that is reported on at that day.
     */
    public static Phase of(LocalDate today, int year) {
        int reported = year != 0 ? year : today.getMonth() == Month.DECEMBER ? today.getYear() : today.getYear() - 1;
        if (!today.isAfter(LocalDate.of(reported + 1, 1, 31))) {
            return PRELIMINARY;
        }
        return today.isAfter(LocalDate.of(reported + 1, 3, 31)) ? ROUTINE : PUBLICATION;
    }
}
