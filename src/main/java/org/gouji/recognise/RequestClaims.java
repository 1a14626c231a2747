package org.gouji.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** Counts of requests in one sentence, clause by clause; the number nearest its verb counts. */
final class RequestClaims {

    private static final String GAP = ClaimReader.gap();
    private static final String NEXT_YEAR = "(?:下一?年度?|次年度?|明年|来年|20\\d{2}年度?)";
    private static final String LAST_YEAR = "(?:上一?年度?|去年|往年|以前年度|20\\d{2}年度?)";
    private static final Pattern CARRIED_IN =
            ClaimReader.counted("(?:" + LAST_YEAR + "(?:度)?(?:结转|转入|遗留|转结|跨年)|结转" + LAST_YEAR + ")" + GAP);
    private static final Pattern CARRIED_OUT =
            ClaimReader.counted("(?:结转|转结|转|顺延|延续|跨)(?:至|到|入)?" + NEXT_YEAR + "(?:度)?(?:继续)?" + GAP);
    private static final Pattern CARRIED_OUT_AFTER = Pattern.compile(ClaimReader.counted("")
                    .pattern() + "(?:申请)?(?:尚未办结|正在办理|未办结)?(?:的)?(?:,)?(?:结转|转结|转|顺延|延续)(?:至|到|入)?" + NEXT_YEAR);
    private static final Pattern NEWLY = ClaimReader.counted("新(?:收到?|增|接收|受理)" + GAP);
    private static final Pattern RECEIVED = ClaimReader.counted("(?:收到和处理|收到及处理|收到|接到|接收|收取|接受)" + GAP);
    private static final Pattern HANDLED = ClaimReader.counted("(?:收到并(?:办理|处理|受理)|办理|受理|处理|收办|承办|收件)(?!结)" + GAP);
    private static final Pattern RESOLVED = ClaimReader.counted("(?:办结|答复|办理完毕|处理完毕|回复)(?!率)" + GAP);
    private static final Pattern BARE =
            ClaimReader.counted("^(?:20\\d{2}年度?|本年度?|全年)?(?:共|合计)?(?:政府信息)?依申请公开(?:政府信息|件|申请)?");
    private static final Pattern ANYBODY = Pattern.compile("公民、?(?:法人)(?:(?:、|和|或者?|及|以及)其他组织)?(?:提出|提交)?");
    private static final Pattern ORDINALS = Pattern.compile("^(?:第?[一二三四五六七八九十]+是|[①-⑳])");
    private static final Pattern RATE = Pattern.compile("率|占|%|百分");
    private static final Pattern ELSEWHERE = Pattern.compile("复议|诉讼|起诉|费");

    private final ClaimReader reader;
    private final Sentences.Placed placed;
    private final String text;
    private boolean parts;

    RequestClaims(ClaimReader reader, Sentences.Placed placed) {
        this.reader = reader;
        this.placed = placed;
        this.text = placed.sentence().text();
    }

    void read() {
        Matcher clause = ClaimReader.clauses().matcher(text);
        String context = "";
        while (clause.find()) {
            String words = neutral(clause.group());
            parts |= ClaimReader.opensParts(words);
            one(words, clause.start(), context);
            if (Pattern.compile("全[省市县区州]|本级|政府办|[省市县区州]直|20\\d{2}年")
                    .matcher(words)
                    .find()) {
                context = words;
            }
        }
    }

    /** 公民、法人或者其他组织 means anybody, not one kind of applicant; its place is kept so that positions hold. */
    private static String neutral(String clause) {
        return ANYBODY.matcher(clause)
                .replaceAll(found -> "某".repeat(found.group().length()));
    }

    private void one(String clause, int offset, String context) {
        if (ELSEWHERE.matcher(clause).find()) {
            return;
        }
        if (carried(clause, offset)) {
            return;
        }
        if (parts
                || reader.otherYear(clause)
                || RATE.matcher(clause).find()
                || ORDINALS.matcher(clause).find()) {
            return;
        }
        if (contextIsOtherYear(context, clause)) {
            return;
        }
        if (try_(NEWLY, ClaimSubject.NEWLY_RECEIVED, clause, offset)) {
            return;
        }
        boolean both = Pattern.compile("收到并(办理|处理|受理)").matcher(clause).find();
        if (!both && try_(RECEIVED, ClaimSubject.RECEIVED, clause, offset)) {
            return;
        }
        if (try_(RESOLVED, ClaimSubject.RESOLVED, clause, offset)) {
            return;
        }
        if (!try_(HANDLED, ClaimSubject.HANDLED, clause, offset)) {
            try_(BARE, ClaimSubject.HANDLED, clause, offset);
        }
    }

    private boolean contextIsOtherYear(String context, String clause) {
        boolean ownYear = Pattern.compile("20\\d{2}年|本年|全年|今年").matcher(clause).find();
        return !ownYear && !context.isEmpty() && reader.otherYear(context) && !context.contains("结转");
    }

    private boolean carried(String clause, int offset) {
        Matcher in = CARRIED_IN.matcher(clause);
        if (in.find() && carriedFrom(in.group())) {
            reader.count(
                    placed, ClaimSubject.CARRIED_IN, in, offset, reader.scope(clause.substring(0, in.start("number"))));
            return true;
        }
        for (Pattern pattern : new Pattern[] {CARRIED_OUT, CARRIED_OUT_AFTER}) {
            Matcher out = pattern.matcher(clause);
            if (out.find() && carriedTo(out.group())) {
                reader.count(
                        placed,
                        ClaimSubject.CARRIED_OUT,
                        out,
                        offset,
                        reader.scope(clause.substring(0, out.start("number"))));
                return true;
            }
        }
        return clause.contains("结转") || clause.contains("顺延");
    }

    /** A year in 2022年结转 or 结转2024年 says which of the two rows is meant; without one the words do. */
    private boolean carriedFrom(String words) {
        Matcher year = Pattern.compile("(20\\d{2})年").matcher(words);
        return !year.find() || Integer.parseInt(year.group(1)) == reader.reportYear() - 1;
    }

    private boolean carriedTo(String words) {
        Matcher year = Pattern.compile("(20\\d{2})年").matcher(words);
        return !year.find() || Integer.parseInt(year.group(1)) == reader.reportYear() + 1;
    }

    private boolean try_(Pattern pattern, ClaimSubject subject, String clause, int offset) {
        Matcher count = pattern.matcher(clause);
        if (!count.find()) {
            return false;
        }
        String before = clause.substring(0, count.start("number"));
        String matched = clause.substring(count.start(), count.start("number"));
        if (ClaimReader.otherThing(before) || ClaimReader.partOnly(before) || matched.contains("、")) {
            return true;
        }
        boolean object = Pattern.compile("申请|公开件|依申请").matcher(before).find()
                || Pattern.compile("^" + Numbers.NUMBER + ".{0,3}(?:政府信息公开|依申请|公开)?申请")
                        .matcher(clause.substring(count.start("number")))
                        .find();
        boolean follows = subject == ClaimSubject.RESOLVED && offset > 0;
        if (object || follows) {
            reader.count(
                    placed, subject, count, offset, reader.scope(text.substring(0, offset + count.start("number"))));
        }
        return true;
    }
}
