package org.gouji.web;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.gouji.store.SettingTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** When the monthly run is due, as people set it. */
@Component
class MonthlySchedule implements Schedule {

    /** @param day of the month, 1 to 28, so that each month has it */
    record Due(boolean on, int day, LocalTime time, ZoneId zone) {

        static final Due FIRST = new Due(true, 1, LocalTime.of(6, 0), ZoneId.of("Asia/Shanghai"));

        Instant after(Instant instant) {
            ZonedDateTime now = instant.atZone(zone);
            ZonedDateTime due = in(YearMonth.from(now));
            return (due.isAfter(now) ? due : in(YearMonth.from(now).plusMonths(1))).toInstant();
        }

        private ZonedDateTime in(YearMonth month) {
            return month.atDay(day).atTime(time).atZone(zone);
        }
    }

    private static final String SETTING = "monthly-run";
    private static final int LATEST_DAY = 28;

    private final SettingTable settings;

    MonthlySchedule(SettingTable settings) {
        this.settings = settings;
    }

    Due due() {
        return settings.find(SETTING).map(MonthlySchedule::parsed).orElse(Due.FIRST);
    }

    Due set(boolean on, int day, String time, String zone) {
        if (day < 1 || day > LATEST_DAY) {
            throw new Problem(HttpStatus.BAD_REQUEST, "日期应在 1 与 28 之间，每个月都有这一天");
        }
        Due due;
        try {
            due = new Due(on, day, LocalTime.parse(time.strip()), ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "时间应写成 06:00 的样子，时区应写成 Asia/Shanghai 的样子");
        }
        settings.put(SETTING, on + " " + day + " " + due.time() + " " + due.zone());
        return due;
    }

    /** When it is due next; empty where it is switched off. */
    Optional<Instant> next(Instant now) {
        Due due = due();
        return due.on() ? Optional.of(due.after(now)) : Optional.empty();
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return next(last.getTimeDone()).orElse(NEVER);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return next(now).orElse(NEVER);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    private static Due parsed(String text) {
        String[] parts = text.split(" ");
        return new Due(
                Boolean.parseBoolean(parts[0]),
                Integer.parseInt(parts[1]),
                LocalTime.parse(parts[2]),
                ZoneId.of(parts[3]));
    }
}
