package org.gouji.recognise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.facts.Signature;
import org.gouji.facts.StatisticsPeriod;

/**
 * Which year a report is of whose title names another year than the period of its figures. Whoever starts from last year's
 * text forgets now the one and now the other, so that what else tells of the year decides, and the title where nothing does.
 */
final class TitleYear {

    /** Reports are published in the first months of the year after theirs; a later date may be that of a new edition. */
    private static final int LAST_MONTH = 6;

    private TitleYear() {}

    /**
     * The year of the period, where something bears it out besides and nothing the title's.
     *
     * @param leads years that the text before the tables names
     * @param signature null where no date stands there
     * @param named years in the file's name and in the folder's
     */
    static Optional<Integer> corrected(
            int ofTitle, List<StatisticsPeriod> periods, Stream<Integer> leads, Signature signature, IntStream named) {
        List<Integer> ofPeriods = periods.stream()
                .map(StatisticsPeriod::year)
                .filter(year -> year > 0)
                .distinct()
                .toList();
        boolean differ = ofPeriods.size() == 1
                && Math.abs(ofPeriods.get(0) - ofTitle) == 1
                && periods.stream().allMatch(StatisticsPeriod::whole);
        if (!differ) {
            return Optional.empty();
        }
        int ofPeriod = ofPeriods.get(0);
        List<Integer> told = Stream.of(leads, signed(signature), named.boxed())
                .flatMap(years -> years)
                .toList();
        return told.contains(ofPeriod) && !told.contains(ofTitle) ? Optional.of(ofPeriod) : Optional.empty();
    }

    private static Stream<Integer> signed(Signature signature) {
        return signature == null || signature.date().getMonthValue() > LAST_MONTH
                ? Stream.empty()
                : Stream.of(signature.year() - 1);
    }
}
