package org.gouji.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.OtherYear;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds sentences that give last year's or next year's date, or that of the year before last, to this year's work. */
final class OtherYears {

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:[一二三四五六七八九十]是|\\([一二三四五六七八九十\\d]\\)|截至|截止)?(20\\d{2})年(?:度|全年|底|\\d{1,2}月\\d{1,2}日)?,");
    /** The year at the head of a later clause or after who acts: 我县网站2022年更新信息20条. */
    private static final Pattern ACTS = Pattern.compile(
            "^(?:[^\\d]{0,60}?(?:[,;:)]|[我本全][一-龥]{1,6}))?(20\\d{2})年(?:度|全年)?(?:共|累计)?[^,。;\\d《]{0,16}?(?:公开|发布|收到|受理|办理|办结|答复|制发|制定|印发|开展|举办|组织|召开|编发|刊发|出版|培训|接待|回应|解读|推送|更新|新增|作出|出台|废止)[^,。;《]{0,20}?\\d[\\d,]*(?:余|多|万)*(?:件|条|篇|份|次|场|期|人次|个)");

    /** 2024年未收到政府信息公开申请. */
    private static final Pattern NONE = Pattern.compile(
            "^(?:我[一-龥]{1,4}|本[一-龥]{1,4}|全[一-龥])?(20\\d{2})年(?:度|全年)?,?[^,。;\\d《]{0,12}?(?:未|没有|无)(?:收到|发生|产生|受理|接到|收取)[^,。;]{0,24}(?:申请|复议|诉讼|处理费)");

    private static final Pattern COUNTS = Pattern.compile(
            "(?:公开|发布|收到|受理|办理|办结|答复|制发|制定|印发|开展|举办|组织|召开|编发|刊发|出版|培训|接待|回应|解读|推送)[^,。;]{0,30}\\d[\\d,]*(?:余|多|万)*(?:件|条|篇|份|次|场|期|人次|个)");
    private static final Pattern COMPARES = Pattern.compile(
            "较(?![好为大强快全高])|比|同比|环比|上年|上一年|去年|年结转|年度结转|以来|增长|下降|增加|减少|至20|到20|起|本年|今年|当年|其中20|其中,20|计划|将|预算|决算|规划|印发的|制定的|年度报告|要点|下一步");

    /** 2023年,我局认真贯彻…: the year at the head of part one, of work in general. */
    private static final Pattern OPENS = Pattern.compile(
            "^(20\\d{2})年(?:度)?(?:,|(?=我|全[县市区镇乡省局院校委]|本|在|[一-龥]{2,12}(?:认真|深入|坚持|严格|全面|积极|按照|围绕|高度)))[^。]{0,120}"
                    + "(?:认真|深入|坚持|严格|全面|积极|按照|围绕|高度重视|紧扣|扎实|持续|以习近平|贯彻|落实|推进|在.{2,40}领导下)");
    /** What makes an opening on another year a true one. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "较上|较去|较20|相比|比20|同比|上年|上一年|去年|今年|以来|年起|至20|到20|[和与]20|增长|下降|增加|减少|规划|要点|下一步|计划|前一年|往年|年来|以前|整改|反馈|荣获|获得|获评|被评|评估|考核结果|基础上|发布|印发|出台|成立|设立|挂牌|\\d{1,2}月|第.季度|改革|更名|组建|合并|《[^》]*20\\d{2}");
    /** The first sentences may say under what the report was made and for which time. */
    private static final Pattern PREFACE = Pattern.compile("编制|统计期|本报告|年度报告|所列数据|如有疑问|联系电话|现将");

    private static final Pattern ITEM = Pattern.compile(
            "[一二三四五]是|(?:政府信息)?主动公开(?:方面|情况|工作)?[,:。]|依申请公开(?:方面|情况|工作)?[,:。]|首先|第[一二三四五],|\\(?[一二三四五\\d]\\)|\\d\\.");
    private static final int SENTENCES_THAT_MAY_CONTRAST = 2;

    private OtherYears() {}

    static List<OtherYear> of(ReportFacts facts) {
        List<OtherYear> found = new ArrayList<>();
        int own = facts.report().year();
        List<Sentence> sentences = facts.all(Sentence.class);
        opening(sentences, own).ifPresent(found::add);
        for (Sentence sentence : sentences) {
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
            if ((Math.abs(named - own) == 1 || named == own - 2 && alone(sentences, sentence, own - 1))
                    && (!atHead || COUNTS.matcher(text).find())
                    && !COMPARES.matcher(from).find()
                    && !text.contains(String.valueOf(own))) {
                found.add(new OtherYear(sentence.section(), named, false, sentence.printed(), sentence.place()));
            }
        }
        return found;
    }

    /** Whether no sentence of the part tells of the year between: else the text goes through the years. */
    private static boolean alone(List<Sentence> sentences, Sentence one, int between) {
        return sentences.stream()
                .noneMatch(other ->
                        other.section() == one.section() && other.text().contains(between + "年"));
    }

    private static Optional<OtherYear> opening(List<Sentence> sentences, int own) {
        List<Sentence> partOne = sentences.stream()
                .filter(sentence -> sentence.section() == 1)
                .sorted(Comparator.comparing(Sentence::place))
                .dropWhile(sentence ->
                        sentence.heading() || PREFACE.matcher(sentence.text()).find())
                .takeWhile(sentence ->
                        !sentence.heading() && !ITEM.matcher(sentence.text()).lookingAt())
                .limit(1 + SENTENCES_THAT_MAY_CONTRAST)
                .toList();
        if (partOne.isEmpty() || own == 0) {
            return Optional.empty();
        }
        Sentence first = partOne.get(0);
        Matcher year = OPENS.matcher(first.text());
        if (!year.find()) {
            return Optional.empty();
        }
        int named = Integer.parseInt(year.group(1));
        boolean contrast = partOne.stream()
                .anyMatch(sentence -> sentence.text().contains(String.valueOf(own))
                        || sentence.text().matches("(?:今年|本年|一年来|当年|新的一年).*"));
        boolean open = Math.abs(named - own) == 1
                && !contrast
                && !COUNTS.matcher(first.text()).find()
                && !LOOKS_BACK.matcher(first.text()).find();
        return open ? Optional.of(new OtherYear(1, named, true, first.printed(), first.place())) : Optional.empty();
    }
}
