package org.gouji.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many of the offices of the roster published their reports of one year in time, by the registered dates.
 *
 * @param expected offices that the roster lists and does not excuse
 * @param onTime those published by their day
 * @param late those published after it
 * @param undated names of those whose day is past and of which no date is registered: not known, never 未公布
 * @param notDue names of those whose day is still to come
 */
public record Punctuality(
        int year, int expected, int onTime, List<Late> late, List<String> undated, List<String> notDue) {

    private static final int NAMED = 5;

    /** An office that published late. */
    public record Late(String office, LocalDate published, LocalDate due) {}

    public Punctuality {
        late = List.copyOf(late);
        undated = List.copyOf(undated);
        notDue = List.copyOf(notDue);
    }

    /** How many offices cannot be told yet. */
    public int open() {
        return undated.size() + notDue.size();
    }

    /** The offices that cannot be told yet, in words. */
    public String openLabel() {
        return List.of(undated, notDue).stream()
                        .flatMap(List::stream)
                        .limit(NAMED)
                        .collect(Collectors.joining("、"))
                + (open() > NAMED ? "等 " + open() + " 个单位" : "");
    }
}
