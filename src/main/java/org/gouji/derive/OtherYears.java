package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.OtherYear;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds sentences that give last year's or next year's date to this year's work. */
final class OtherYears {

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:[一二三四五六七八九十]是|\\([一二三四五六七八九十\\d]\\)|截至|截止)?(20\\d{2})年(?:度|全年|底|\\d{1,2}月\\d{1,2}日)?,");
    /** The year at the head of a later clause or after who acts: 我县网站2022年更新信息20条. */
    private static final Pattern ACTS = Pattern.compile(
            "^(?:[^\\d]{0,60}?(?:[,;:)]|[我本全][一-龥]{1,6}))?(20\\d{2})年(?:度|全年)?(?:共|累计)?[^,。;\\d《]{0,16}?(?:公开|发布|收到|受理|办理|办结|答复|制发|制定|印发|开展|举办|培训|接待|回应|解读|推送|更新|新增|作出|出台|废止)[^,。;《]{0,20}?\\d[\\d,]*(?:余|多|万)*(?:件|条|篇|份|次|场|期|人次|个)");

    /** 2024年未收到政府信息公开申请. */
    private static final Pattern NONE = Pattern.compile(
            "^(?:我[一-龥]{1,4}|本[一-龥]{1,4}|全[一-龥])?(20\\d{2})年(?:度|全年)?,?[^,。;\\d《]{0,12}?(?:未|没有|无)(?:收到|发生|产生|受理|接到|收取)[^,。;]{0,24}(?:申请|复议|诉讼|处理费)");

    private static final Pattern COUNTS = Pattern.compile(
            "(?:公开|发布|收到|受理|办理|办结|答复|制发|制定|印发|开展|举办|培训|接待|回应|解读|推送)[^,。;]{0,30}\\d[\\d,]*(?:余|多|万)*(?:件|条|篇|份|次|场|期|人次|个)");
    private static final Pattern COMPARES = Pattern.compile(
            "较|比|同比|环比|上年|去年|年结转|年度结转|以来|增长|下降|增加|减少|至20|到20|起|本年|今年|当年|其中20|其中,20|计划|将|预算|决算|规划|印发的|制定的|年度报告|要点|下一步");

    private OtherYears() {}

    static List<OtherYear> of(ReportFacts facts) {
        List<OtherYear> found = new ArrayList<>();
        int own = facts.report().year();
        for (Sentence sentence : facts.all(Sentence.class)) {
            boolean work = !sentence.heading() && own != 0 && (sentence.section() == 1 || sentence.section() == 6);
            if (!work) {
                continue;
            }
            String text = sentence.text();
            Matcher begins = BEGINS.matcher(text);
            boolean atHead = begins.find();
            Matcher year = atHead ? begins : ACTS.matcher(text);
            if (!atHead && !year.find()) {
                year = NONE.matcher(text);
                if (!year.find()) {
                    continue;
                }
            }
            int named = Integer.parseInt(year.group(1));
            String from = atHead ? text : text.substring(Math.max(0, year.start(1) - 3));
            if (Math.abs(named - own) == 1
                    && (!atHead || COUNTS.matcher(text).find())
                    && !COMPARES.matcher(from).find()
                    && !text.contains(String.valueOf(own))) {
                found.add(new OtherYear(sentence.section(), named, sentence.printed(), sentence.place()));
            }
        }
        return found;
    }
}
