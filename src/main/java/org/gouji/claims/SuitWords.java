package org.gouji.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways to say by which way a suit came: 未经复议直接向法院起诉 and 先复议后诉讼. */
final class SuitWords {

    private static final String SUIT = "(?:向[^,;。、]{0,8}法院)?(?:提起|提出)?的?(?:行政)?(?:诉讼|起诉)";
    private static final Pattern DIRECT =
            Pattern.compile("(?:(?:未经过?|未申请|未提起|没有经过|不经过?)(?:行政)?复议(?:程序)?(?:而|就|便|即)?(?:直接|径行|径直)?|直接|径行|径直)" + SUIT);
    private static final Pattern AFTER = Pattern.compile(
            "(?:先|经过?|申请|对|不服)?(?:行政)?复议(?:决定|结果|程序)?(?:仍|仍然)?(?:不服)?,?(?:之?后|再|又|而){0,3}(?:仍)?(?:不服)?(?:决定|结果)?(?:再|又|而)?"
                    + SUIT);
    /** Without one of these 复议诉讼 is both kinds of cases together. */
    private static final Pattern ONE_AFTER_THE_OTHER = Pattern.compile("^[先经]|不服|后|再|又");

    /** 诉讼案件中，未经复议直接提起的12件，复议后提起的7件: what was brought has been named before. */
    private static final Pattern DIRECT_SHORT = Pattern.compile("未经(?:行政)?复议(?:而)?(?:直接|径行)?提[起出]的?(?=\\d)");

    private static final Pattern AFTER_SHORT = Pattern.compile("经?(?:行政)?复议之?后(?:再|又)?提[起出]的?(?=\\d)");

    /** 经复议维持后又起诉的5件: only those that came after one result. */
    static final Pattern AFTER_RESULT = Pattern.compile(
            "(?:经|对)?(?:行政)?复议(?:决定)?(?:维持|纠正|撤销|驳回|不予受理|终止)(?:的)?(?:决定)?(?:之?后|不服)(?:再|又|仍)?(?:不服)?(?:再|又)?(?:提起|提出)?(?:的)?(?:行政)?(?:诉讼|起诉)");

    private static final String BEGINNINGS = "未没不直径先经申对复行";
    private static final int LONGEST = 30;

    private SuitWords() {}

    /** The term for what begins at {@code at}, or null. */
    static Token at(String text, int at) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        int end = Math.min(text.length(), at + LONGEST);
        Matcher some = AFTER_RESULT.matcher(text).region(at, end);
        if (some.lookingAt()) {
            return new Token(Term.PARTIAL, at, some.end(), null, 0);
        }
        Matcher directly = DIRECT_SHORT.matcher(text).region(at, end);
        if (directly.lookingAt()) {
            return new Token(Term.DIRECT, at, directly.end(), null, 0);
        }
        Matcher later = AFTER_SHORT.matcher(text).region(at, end);
        if (later.lookingAt()) {
            return new Token(Term.AFTER, at, later.end(), null, 0);
        }
        int suit = text.indexOf('诉', at);
        if (suit < 0 || suit >= end) {
            return null;
        }
        Matcher direct = DIRECT.matcher(text).region(at, end);
        if (direct.lookingAt()) {
            return new Token(Term.DIRECT, at, direct.end(), null, 0);
        }
        Matcher after = AFTER.matcher(text).region(at, end);
        return after.lookingAt() && ONE_AFTER_THE_OTHER.matcher(after.group()).find()
                ? new Token(Term.AFTER, at, after.end(), null, 0)
                : null;
    }
}
