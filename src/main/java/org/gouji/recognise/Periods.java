package org.gouji.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.StatisticsPeriod;

/** Finds the statement of the statistics period, 1 January to 31 December, also where digits were lost in conversion. */
final class Periods {

    private static final Pattern WHOLE = Pattern.compile("(?:(20\\d{2})年)?0?1月0?1日.{0,14}?(?:(20\\d{2})年)?12月31日");
    private static final Pattern DAMAGED = Pattern.compile("(20\\d{2})年?1月?1日?[起始]?.{0,4}[至到](20\\d{2})年?12月?31日?");
    private static final Pattern SLASHED = Pattern.compile("(20\\d{2})[./-]0?1[./-]0?1.{0,4}(20\\d{2})[./-]12[./-]31");

    /** 统计期限为2023年全年: the whole year by its name. */
    private static final Pattern BY_NAME =
            Pattern.compile("统计(?:期限?|时限|时间|周期|区间|范围)(?:[^,。;]{0,6}[为是:])(20\\d{2})年(?:全年|度(?!报告))");

    /** 数据截止日期为2023年12月31日，起始日期为2023年1月1日. */
    private static final Pattern END_FIRST =
            Pattern.compile("(20\\d{2})年12月31日[^。;]{0,8}[起始][^。;]{0,8}(20\\d{2})年0?1月0?1日");

    private Periods() {}

    static Optional<StatisticsPeriod> read(Text text) {
        for (Pattern pattern : new Pattern[] {WHOLE, DAMAGED, SLASHED, BY_NAME, END_FIRST}) {
            Matcher period = possible(pattern, text.normal()) ? pattern.matcher(text.normal()) : null;
            if (period != null && period.find()) {
                String year = earlier(period);
                return Optional.of(new StatisticsPeriod(
                        text.section(),
                        year == null ? 0 : Integer.parseInt(year),
                        text.words().printed(text.from() + period.start(), text.from() + period.end()),
                        text.place()));
            }
        }
        return Optional.empty();
    }

    /** The year; of two that differ (2024年1月1日至2023年12月31日) the earlier one, which one of the two reports' years is not. */
    private static String earlier(Matcher period) {
        String first = period.group(1);
        String last = period.groupCount() < 2 ? null : period.group(2);
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        return first.compareTo(last) < 0 ? first : last;
    }

    private static boolean possible(Pattern pattern, String text) {
        if (pattern == WHOLE || pattern == END_FIRST) {
            return text.contains("12月31日");
        }
        if (pattern == BY_NAME) {
            return text.contains("统计");
        }
        return pattern == DAMAGED ? text.contains("至20") || text.contains("到20") : text.contains("31");
    }
}
