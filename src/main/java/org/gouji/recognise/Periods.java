package org.gouji.recognise;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
            Pattern.compile("统计(?:期限?|时限|时段|时间|周期|区间|范围)(?:[^,。;]{0,6}[为是:])(20\\d{2})年(?:全年|度(?!报告))");

    /** 数据截止日期为2023年12月31日，起始日期为2023年1月1日. */
    private static final Pattern END_FIRST =
            Pattern.compile("(20\\d{2})年12月31日[^。;]{0,8}[起始][^。;]{0,8}(20\\d{2})年0?1月0?1日");

    /** 统计期限为2023年1月1日至11月30日: not to the end of the year. */
    private static final Pattern CUT_SHORT = Pattern.compile(
            "(?:统计|数据)(?:的)?(?:期限?|时限|时段|时间|周期|区间|范围|截止)[^,。;]{0,10}?(20\\d{2})年0?1月0?1日[^,。;\\d]{0,6}(?:20\\d{2}年)?(?!12月31日)(?:[2-9]|0[2-9]|1[0-2])月\\d{1,2}日");

    private static final Pattern OF_FIGURES = Pattern.compile("统计|数据|本报告|年度报告|报告期|年报");

    private Periods() {}

    /** One for each year that is printed: 2023年1月1日至2024年12月31日 says two, of which one is no report's. */
    static List<StatisticsPeriod> read(Text text) {
        for (Pattern pattern : new Pattern[] {WHOLE, DAMAGED, SLASHED, BY_NAME, END_FIRST, CUT_SHORT}) {
            Matcher period = possible(pattern, text.normal()) ? pattern.matcher(text.normal()) : null;
            if (period == null || !period.find()) {
                continue;
            }
            SortedSet<String> years = new TreeSet<>();
            for (int group = 1; group <= period.groupCount(); group++) {
                if (period.group(group) != null) {
                    years.add(period.group(group));
                }
            }
            if (years.size() < 2) {
                return List.of(period(text, period, years.isEmpty() ? "0" : years.first()));
            }
            // 方案实施期为2023年1月1日至2025年12月31日 is a period, though not that of the figures
            return OF_FIGURES.matcher(sentence(text.normal(), period)).find()
                    ? years.stream().map(year -> period(text, period, year)).toList()
                    : List.of();
        }
        return List.of();
    }

    private static String sentence(String text, Matcher period) {
        int end = text.indexOf('。', period.end());
        return text.substring(text.lastIndexOf('。', period.start()) + 1, end < 0 ? text.length() : end);
    }

    private static StatisticsPeriod period(Text text, Matcher period, String year) {
        return new StatisticsPeriod(
                text.section(),
                Integer.parseInt(year),
                period.pattern() != CUT_SHORT,
                text.words().printed(text.from() + period.start(), text.from() + period.end()),
                text.place());
    }

    private static boolean possible(Pattern pattern, String text) {
        if (pattern == WHOLE || pattern == END_FIRST) {
            return text.contains("12月31日");
        }
        if (pattern == CUT_SHORT) {
            return text.contains("1月1日") && (text.contains("统计") || text.contains("数据"));
        }
        if (pattern == BY_NAME) {
            return text.contains("统计");
        }
        return pattern == DAMAGED ? text.contains("至20") || text.contains("到20") : text.contains("31");
    }
}
