package org.gouji.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a number, taken apart.
 *
 * @param level 1 for 一、 2 for （一） 3 for 1.; 0 where no number is printed
 * @param style how the number is written, so that a change of style in mid-list can be seen
 * @param titleEnd index in the normalised line at which the title ends
 * @param rest whether text follows on the same line
 */
record HeadingLine(int level, int ordinal, String style, String title, int titleEnd, boolean rest) {

    private static final Pattern NUMBERED = Pattern.compile(
            "^#{0,4}(?:([一二三四五六七八九十]{1,3})([、.．,，:]|(?=[^一-龥]))|[(（]([一二三四五六七八九十]{1,3})[)）][、.]?|(\\d{1,2})[、.．](?!\\d))");
    private static final Pattern TITLE_END = Pattern.compile("[。:：;；!]");
    private static final String DIGITS = "一二三四五六七八九十";
    /** What a numbered line can begin with. */
    private static final String FIRST = "#(（0123456789" + DIGITS;

    /** 第一部分：总体情况: the colon does not end the title. */
    private static final Pattern PART = Pattern.compile("第[一二三四五六]部分[:、,.]");

    private static final int LONGEST = 40;
    private static final Pattern STATES =
            Pattern.compile("[0-9一二三四五六七八九十百]+[余多万]{0,2}(?:件|条|篇|份|次|元|宗|起|%)|(?:未|没有|没)(?:收到|收取|新收|发生|产生|制发|制定|出现|被)");

    static Optional<HeadingLine> of(String normal) {
        if (normal.isEmpty() || FIRST.indexOf(normal.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher number = NUMBERED.matcher(normal);
        if (!number.find()) {
            return Optional.empty();
        }
        int level = number.group(1) != null ? 1 : number.group(3) != null ? 2 : 3;
        int ordinal = level == 3
                ? Integer.parseInt(number.group(4))
                : ordinal(level == 1 ? number.group(1) : number.group(3));
        String style = level == 1 ? number.group(2) : level == 2 ? "()" : ".";
        return Optional.of(cut(normal, number.end(), level, ordinal, style));
    }

    /** The same for a line without a number. */
    static HeadingLine unnumbered(String normal) {
        int from = 0;
        while (from < normal.length() && normal.charAt(from) == '#') {
            from++;
        }
        Matcher part = PART.matcher(normal).region(from, normal.length());
        return cut(normal, part.lookingAt() ? part.end() : from, 0, 0, "");
    }

    /** Whether what stands in a heading's place is a statement, as in 1.全年新收申请9件。2.已全部办结。 */
    boolean states() {
        return rest && level > 1 && STATES.matcher(title).find();
    }

    /** The same heading as one of the six parts, whatever number it prints. */
    HeadingLine asTop() {
        return new HeadingLine(1, ordinal, style, title, titleEnd, rest);
    }

    private static HeadingLine cut(String normal, int from, int level, int ordinal, String style) {
        Matcher end = TITLE_END.matcher(normal);
        int titleEnd = end.find(from) && end.start() - from <= LONGEST ? end.start() : -1;
        if (titleEnd < 0) {
            int comma = normal.indexOf(',', from);
            titleEnd = normal.length() - from <= LONGEST
                    ? normal.length()
                    : comma > 0 && comma - from <= LONGEST ? comma : from;
        }
        int after = Math.min(normal.length(), titleEnd + 1);
        String title = normal.substring(from, titleEnd);
        return new HeadingLine(level, ordinal, style, title, titleEnd, after < normal.length());
    }

    static int ordinal(String chinese) {
        if (chinese.length() == 1) {
            return DIGITS.indexOf(chinese) + 1;
        }
        if (chinese.startsWith("十")) {
            return 10 + DIGITS.indexOf(chinese.charAt(1)) + 1;
        }
        int tens = DIGITS.indexOf(chinese.charAt(0)) + 1;
        return chinese.length() == 2 ? tens * 10 : tens * 10 + DIGITS.indexOf(chinese.charAt(2)) + 1;
    }
}
