package org.gouji.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it into a cell: 2026-12-31, 2026年12月31日, 2026/12/31, 2026.12.31, 20261231. */
final class PrintedDay {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]0?0:00(?::00)?)?|(\\d{4})(\\d{2})(\\d{2})");

    private PrintedDay() {}

    /** Whether it is written as a day is, be there such a day or not. */
    static boolean looksLikeOne(String text) {
        return DAY.matcher(text.strip()).matches();
    }

    static Optional<LocalDate> of(String text) {
        Matcher day = DAY.matcher(text.strip());
        if (!day.matches()) {
            return Optional.empty();
        }
        int from = day.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(from)),
                    Integer.parseInt(day.group(from + 1)),
                    Integer.parseInt(day.group(from + 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
