package org.gouji.claims;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Approximation;
import org.gouji.facts.Quantity;

/** Numbers as the narrative prints them: 1,234件 · 3.5万余条 · 一百二十件 · 百分之五 · 三成 · 1.2倍 · 翻一番. */
final class NumberScan {

    private static final String DIGITS = "[-+]?\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|[-+]?\\d{1,30}(?:\\.\\d{1,10})?";
    private static final String SPELLED_DIGITS = "零〇一二两三四五六七八九十百千";
    private static final int MOST_SPELLED = 9;
    private static final String SPELLED = "[" + SPELLED_DIGITS + "]{1," + MOST_SPELLED + "}";
    private static final String UNIT =
            "个百分点|个工作日|个部分|大部分|件次(?!之)|人次|万元|亿元|千元|元|%|‰|成|倍|部分|件|份|起|宗|条|次|项|封|例|篇|家|人|户|批|则|期|场|部|类|个|幅|本|册|张|座|处|名|户次|种|字|页|天|日|分钟|小时|工作日|个工作日|月|年|号|时|亩|公里|度|级|届|轮|辆|台|套|组|区|篇次|篇目|部次|笔|万|亿";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>" + DIGITS + "|" + SPELLED + ")(?<more>余|多|来)?(?<tens>万|亿)?(?<more2>余|多)?(?<blank>余)?(?<unit>"
                    + UNIT + ")?(?<after>以上|以内|左右|多(?![至到于\\d]))?");
    private static final Pattern PERCENT =
            Pattern.compile("百分之(?<digits>\\d{1,9}(?:\\.\\d{1,6})?|[零〇一二两三四五六七八九十百点]{1,9})(?<after>以上|左右)?");
    private static final Pattern HALVED = Pattern.compile("(?:减少|下降|降低|增加|增长|降|减|占|超过|超|近|约|过)(?:了|近|约|到|为)?$");

    private static final int HALVED_LENGTH = 4;
    private static final String PARTS_OF = "一二三四五六七八九十";
    private static final int SMALLEST_WHOLE = 2;

    private static final Pattern TIMES = Pattern.compile("翻(?:了)?(?<n>一|两|二)?(?:番|倍)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?<under>将近|接近|近|不足|不到)|(?<about>大约|约)|(?<over>超过|超出|超|逾|突破|至少|高于|多于))(?:达|达到|有|为)?$");
    private static final String COUNT_UNITS = "件份起宗条例次项封家个倍成人部笔";

    /** What was found: the number and where it ends. */
    record Found(Quantity quantity, int to, boolean spelled) {}

    private NumberScan() {}

    /** Whether a number can begin with this character. */
    static boolean begins(char c) {
        return c >= '0' && c <= '9' || "零一二两三四五六七八九十百千翻".indexOf(c) >= 0;
    }

    /** The number that begins at {@code at}, or null where there is none. */
    static Found at(Passage passage, int at) {
        String text = passage.text();
        char first = text.charAt(at);
        if (first == '一' && text.startsWith("一半", at)) {
            return half(text, at);
        }
        if (first == '翻') {
            return times(text, at);
        }
        if (text.startsWith("分之", at + 1) && PARTS_OF.indexOf(first) >= 0) {
            return fraction(text, at);
        }
        Matcher percent =
                text.startsWith("百分之", at) ? PERCENT.matcher(text).region(at, Math.min(text.length(), at + 40)) : null;
        if (percent != null && percent.lookingAt()) {
            BigDecimal value = first(percent.group("digits"));
            if (value == null) {
                return null;
            }
            Approximation how = approximation(text, at, null, percent.group("after"));
            return new Found(
                    new Quantity(value, "%", value.scale(), BigDecimal.ONE.movePointLeft(value.scale()), how),
                    percent.end(),
                    true);
        }
        if (SPELLED_DIGITS.indexOf(first) >= 0 && !counted(text, at)) {
            return null;
        }
        Matcher number = NUMBER.matcher(text).region(at, Math.min(text.length(), at + 60));
        if (!number.lookingAt()) {
            return null;
        }
        return number(passage, at, number);
    }

    /** Whether a unit or what may stand before one follows a number in characters, which else is none: 一体化, 统一. */
    private static boolean counted(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < MOST_SPELLED && SPELLED_DIGITS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length()
                && ("余多来万亿千元".indexOf(text.charAt(end)) >= 0 || COUNT_UNITS.indexOf(text.charAt(end)) >= 0);
    }

    private static Found number(Passage passage, int at, Matcher number) {
        String text = passage.text();
        String digits = number.group("digits");
        String unit = number.group("unit") == null ? "" : number.group("unit");
        boolean spelled = !Character.isDigit(digits.charAt(digits.length() - 1));
        int comma = digits.indexOf(',');
        if (comma >= 0 && !passage.printed(at + comma, at + comma + 1).equals(",")) {
            // a Chinese comma separates two numbers
            digits = digits.substring(0, comma);
            return new Found(plain(new BigDecimal(digits), ""), at + digits.length(), false);
        }
        if (spelled
                && (unit.isEmpty()
                        || COUNT_UNITS.indexOf(unit.charAt(0)) < 0 && !unit.endsWith("元")
                        || at > 0 && "第之十几数".indexOf(text.charAt(at - 1)) >= 0)) {
            return null;
        }
        BigDecimal value = spelled ? spelled(digits) : new BigDecimal(digits.replace(",", ""));
        if (value == null) {
            return null;
        }
        int end = number.end();
        String tens = number.group("tens");
        int decimals = Math.max(0, value.scale());
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        boolean money = unit.equals("元");
        if (tens != null && money) {
            unit = tens + unit;
        } else if (tens != null) {
            int places = tens.equals("万") ? 4 : 8;
            value = value.movePointRight(places);
            step = step.movePointRight(places);
        }
        if (unit.equals("成")) {
            int half = end < text.length() ? "一二三四五六七八九".indexOf(text.charAt(end)) + 1 : 0;
            value = value.movePointRight(1).add(BigDecimal.valueOf(half));
            step = half > 0 ? BigDecimal.ONE : BigDecimal.TEN;
            end += half > 0 ? 1 : 0;
            unit = "%";
        }
        String more = number.group("more") != null ? number.group("more") : number.group("more2");
        Approximation how = approximation(text, at, more, number.group("after"));
        return new Found(new Quantity(strip(value), unit, decimals, step, how), end, spelled);
    }

    /** 减少一半, 占一半: no more precise than the words. */
    private static Found half(String text, int at) {
        return HALVED.matcher(text).region(Math.max(0, at - HALVED_LENGTH), at).find()
                ? new Found(
                        new Quantity(BigDecimal.valueOf(50), "%", 0, BigDecimal.TEN, Approximation.ABOUT), at + 2, true)
                : null;
    }

    /** 减少三分之一, 占四分之三: no more precise than the words. */
    private static Found fraction(String text, int at) {
        int whole = PARTS_OF.indexOf(text.charAt(at)) + 1;
        int part = at + 3 < text.length() ? PARTS_OF.indexOf(text.charAt(at + 3)) + 1 : 0;
        if (whole < SMALLEST_WHOLE || part == 0 || part >= whole) {
            return null;
        }
        BigDecimal percent = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
        String after = text.startsWith("以上", at + 4) ? "以上" : "";
        Approximation how = approximation(text, at, null, after);
        return new Found(
                new Quantity(percent, "%", 1, BigDecimal.ONE, how == Approximation.EXACT ? Approximation.ABOUT : how),
                at + 4 + after.length(),
                true);
    }

    private static Found times(String text, int at) {
        Matcher times = TIMES.matcher(text).region(at, Math.min(text.length(), at + 6));
        if (!times.lookingAt()) {
            return null;
        }
        boolean twice = times.group("n") != null && !times.group("n").equals("一");
        BigDecimal percent = BigDecimal.valueOf(twice ? 300 : 100);
        return new Found(new Quantity(percent, "%", 0, BigDecimal.TEN, Approximation.ABOUT), times.end(), true);
    }

    private static Approximation approximation(String text, int at, String more, String after) {
        if (more != null || "以上".equals(after) || "多".equals(after)) {
            return Approximation.OVER;
        }
        if ("左右".equals(after)) {
            return Approximation.ABOUT;
        }
        if ("以内".equals(after)) {
            return Approximation.UNDER;
        }
        Matcher before = BEFORE.matcher(text).region(Math.max(0, at - 5), at);
        if (at == 0 || "近足到约过出超逾破少于达有为".indexOf(text.charAt(at - 1)) < 0 || !before.find()) {
            return Approximation.EXACT;
        }
        if (before.group("under") != null) {
            return Approximation.UNDER;
        }
        return before.group("about") != null ? Approximation.ABOUT : Approximation.OVER;
    }

    private static Quantity plain(BigDecimal value, String unit) {
        int decimals = Math.max(0, value.scale());
        return new Quantity(value, unit, decimals, BigDecimal.ONE.movePointLeft(decimals), Approximation.EXACT);
    }

    private static BigDecimal strip(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static BigDecimal first(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return new BigDecimal(digits);
        }
        int point = digits.indexOf('点');
        if (point < 0) {
            return spelled(digits);
        }
        BigDecimal whole = spelled(digits.substring(0, point));
        StringBuilder places = new StringBuilder("0.");
        for (char c : digits.substring(point + 1).toCharArray()) {
            int digit = "零一二三四五六七八九".indexOf(c == '〇' ? '零' : c);
            if (digit < 0) {
                return null;
            }
            places.append(digit);
        }
        return whole == null || places.length() == 2 ? null : whole.add(new BigDecimal(places.toString()));
    }

    private static BigDecimal spelled(String chinese) {
        String plain = chinese.replace('两', '二').replace('零', '〇');
        if (plain.startsWith("十")) {
            plain = "一" + plain;
        }
        ParsePosition position = new ParsePosition(0);
        java.lang.Number number = FORMAT.get().parse(plain, position);
        return number == null || position.getIndex() != plain.length()
                ? null
                : new BigDecimal(new BigInteger(number.toString()));
    }

    /** ICU's number formats must not be shared between threads. */
    private static final ThreadLocal<RuleBasedNumberFormat> FORMAT =
            ThreadLocal.withInitial(() -> new RuleBasedNumberFormat(Locale.CHINESE, RuleBasedNumberFormat.SPELLOUT));
}
