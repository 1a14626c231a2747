package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.YearCount;

/**
 * Finds the sentences that begin by saying how much of one thing was done in the whole year. What is introduced by a channel,
 * another office or 其中 is a part of it and none.
 */
final class YearCounts {

    /** Words of the same doing, of which one count has one and another count another. */
    private static final Map<String, String> DOINGS =
            Map.of("召开", "举办", "开展", "举办", "组织", "举办", "组织开展", "举办", "编发", "发布", "推送", "发布");

    private static final Pattern COUNT = Pattern.compile(
            "^(?:\\([一二三四五六七八九十]\\)[^,。;]{2,20}。)?(?<scope>(?:本(?!年)|我|全(?!年))[一-龥]{1,3}?)?(?:(?<year>20\\d{2})年度?|全年|本年度?|年内|一年来)+,?(?<other>(?:本(?!年)|我|全(?!年))[一-龥]{1,3}?)?"
                    + "(?:共计?|累计|总共)?(?<doing>组织开展|举办|召开|开展|组织|发布|编发|推送|开设|制作|编印)(?:了)?(?<what>[一-龥]{2,12}?)(?:共计?|累计)?(?<number>\\d{1,6})(?<unit>场次?|期|次|篇|个|条|件|份|部)(?=[,。;]|$)");

    private YearCounts() {}

    static List<YearCount> of(ReportFacts facts) {
        List<YearCount> found = new ArrayList<>();
        for (Sentence sentence : facts.all(Sentence.class)) {
            Matcher count = sentence.heading() ? null : COUNT.matcher(sentence.text());
            if (count != null && count.find() && ofThisYear(count.group("year"), facts)) {
                String doing = count.group("doing");
                found.add(new YearCount(
                        sentence.section(),
                        DOINGS.getOrDefault(doing, doing) + count.group("what"),
                        count.group("unit"),
                        new BigDecimal(count.group("number")),
                        said(count.group("scope")) + said(count.group("other")),
                        sentence.printed(),
                        sentence.place()));
            }
        }
        return found;
    }

    private static boolean ofThisYear(String year, ReportFacts facts) {
        return year == null || Integer.parseInt(year) == facts.report().year();
    }

    private static String said(String group) {
        return group == null ? "" : group;
    }
}
