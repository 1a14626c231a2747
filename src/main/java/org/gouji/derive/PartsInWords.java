package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Breakdown;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/**
 * Totals with their parts in sentences that say by their form alone that these are all: a list behind a colon or 分为 that ends
 * the sentence, a list with 共计 right behind it, and the channels of 新媒体. What words of the table say is taken by the claim reader.
 */
final class PartsInWords {

    private static final String NUMBER = "(\\d{1,7})";
    private static final String UNIT = "(?<unit>条|篇|件|次|场|期|个|家|份|人次|部|封|项|名|宗|起)";
    private static final String ITEM = "[一-龥“”]{2,14}?\\d{1,7}\\k<unit>";
    private static final String LIST = "(?<list>" + ITEM + "(?:[、,]" + ITEM + "){1,9})";
    private static final String MEDIA = "(?:微信|微博|抖音|快手|头条|视频号|公众号|客户端)[一-龥]{0,6}";

    /** 回应关切88件：咨询类40件、建议类21件、投诉类22件。 */
    private static final Pattern BEHIND_COLON =
            Pattern.compile("[一-龥](?<total>\\d{1,7})" + UNIT + ":" + LIST + "[。;]?$");

    /** 发布财政信息560条，分为预算类210条、决算类180条、专项资金类170条。 */
    private static final Pattern DIVIDED =
            Pattern.compile("[一-龥](?<total>\\d{1,7})" + UNIT + ",(?:共|可|具体)?分(?:为|成)" + LIST + "[。;]?$");

    /** 机构职能类12条、财政类30条、民生类41条，共计93条: nothing stands between 共计 and the number. */
    private static final Pattern SUMMED =
            Pattern.compile("^(?:\\([一二三四五六七八九十]\\)[^,。;]{2,20}。)?[^\\d]{0,24}?(?<list>[一-龥“”]{2,14}?\\d{1,7}" + UNIT
                    + "(?:、" + ITEM + "){2,9}),(?:合计|共计|总计)(?<total>\\d{1,7})\\k<unit>[。;]?$");

    /** 政务新媒体发布信息400条，微信260条、抖音190条: the one is made of the others. */
    private static final Pattern OF_MEDIA = Pattern.compile("新媒体[^,。;:\\d]{0,12}?(?<total>\\d{1,7})" + UNIT
            + "[,:](?<list>" + MEDIA + "\\d{1,7}\\k<unit>(?:[、,]" + MEDIA + "\\d{1,7}\\k<unit>){1,6})[。;]?$");

    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    /** Words by which a list is not all, or says something of another year. */
    private static final Pattern NOT_ALL = Pattern.compile("其中|上年|去年|同比|较|比|增|减|占|等\\d|结转");

    private PartsInWords() {}

    static List<Breakdown> of(ReportFacts facts) {
        List<Breakdown> known = facts.all(Breakdown.class);
        List<Breakdown> found = new ArrayList<>();
        for (Sentence sentence : facts.all(Sentence.class)) {
            String text = sentence.text();
            if (sentence.heading() || NOT_ALL.matcher(text).find()) {
                continue;
            }
            first(sentence, BEHIND_COLON, DIVIDED, SUMMED, OF_MEDIA)
                    .filter(parts -> known.stream()
                            .noneMatch(one -> one.place().equals(parts.place())
                                    && one.total().compareTo(parts.total()) == 0))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Breakdown> first(Sentence sentence, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher parts = pattern.matcher(sentence.text());
            if (parts.find()) {
                BigDecimal total = new BigDecimal(parts.group("total"));
                List<BigDecimal> items = DIGITS.matcher(parts.group("list"))
                        .results()
                        .map(part -> new BigDecimal(part.group()))
                        .toList();
                return Optional.of(new Breakdown(
                        sentence.section(),
                        total,
                        items,
                        pattern != OF_MEDIA && items.size() > 2,
                        parts.group("unit"),
                        sentence.printed(),
                        sentence.place()));
            }
        }
        return Optional.empty();
    }
}
