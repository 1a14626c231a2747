package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.DisclosedTotal;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds the sentences that say how much was disclosed in the whole year, which no cell of the form holds. */
final class DisclosedTotals {

    private static final String WHOSE = "(?:本(?!年)|我|全(?!年))[一-龥]{1,3}?";
    private static final Pattern TOTAL = Pattern.compile("(?:^|[,;:)])(?<first>" + WHOSE
            + ")?(?<time>(?:(?<year>20\\d{2})年度?|全年|年内|本年度?|今年|一年来)*),?(?<scope>" + WHOSE
            + ")?(?<channel>(?:在|通过|依托|利用)[一-龥“”]{2,20}?(?:网站|平台|网))?,?(?<all>共计?|累计|总共|总计)?(?:主动)?公开(?:各类)?(?:政府|政务)?信息"
            + "(?<sum>共计?|累计|总计)?(?<number>\\d{1,9}(?:,\\d{3})*)条(?!以|左|多)");
    /** What is said behind these words is said of a part of the information only. */
    private static final Pattern OF_A_PART =
            Pattern.compile("网|平台|公众号|媒体|微博|微信|栏|渠道|专区|终端|公报|领域|方面|其中|上年|去年|较|比|来源|系统|窗口|客户端|类");

    /** 主动公开方面，全年共主动公开…: it only says what the sentences are about. */
    private static final Pattern SUBJECT = Pattern.compile("^(?:\\(?[一二三四五\\d]\\)?[.、]?)?主动公开(?:方面|情况)");

    private DisclosedTotals() {}

    static List<DisclosedTotal> of(ReportFacts facts) {
        List<DisclosedTotal> found = new ArrayList<>();
        for (Sentence sentence : facts.all(Sentence.class)) {
            if (sentence.heading() || !sentence.text().contains("公开")) {
                continue;
            }
            Matcher total = TOTAL.matcher(sentence.text());
            if (!total.find()) {
                continue;
            }
            boolean whole = !total.group("time").isEmpty() || total.group("all") != null || total.group("sum") != null;
            boolean ownYear = total.group("year") == null
                    || Integer.parseInt(total.group("year")) == facts.report().year();
            if (whole
                    && ownYear
                    && !OF_A_PART
                            .matcher(SUBJECT.matcher(sentence.text().substring(0, total.start()))
                                    .replaceFirst(""))
                            .find()) {
                found.add(new DisclosedTotal(
                        sentence.section(),
                        new BigDecimal(total.group("number").replace(",", "")),
                        Stream.of(total.group("first"), total.group("scope"), total.group("channel"))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining()),
                        sentence.printed(),
                        sentence.place()));
            }
        }
        return found;
    }
}
