package org.gouji.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points of time as pages show them. */
final class Times {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    /** By the clock of Beijing. */
    static String of(Instant instant) {
        return SHOWN.format(instant);
    }
}
