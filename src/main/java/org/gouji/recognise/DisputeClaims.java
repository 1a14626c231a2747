package org.gouji.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** Counts of reviews and suits in one sentence: the kind must stand right before its number, no result between. */
final class DisputeClaims {

    private static final String BETWEEN = "(?:案件|申请|事项|案|数量|总数|的|被|收到|发生|引发|提起|办理|新收){0,3}";
    private static final Pattern REVIEW = ClaimReader.counted("(?<!经)(?<!后)行政复议" + BETWEEN);
    private static final Pattern LITIGATION = ClaimReader.counted("行政(?:诉讼|应诉)" + BETWEEN);
    private static final Pattern DIRECT = ClaimReader.counted("未经复议直接(?:起诉|提起(?:行政)?诉讼|诉讼)" + BETWEEN);
    private static final Pattern AFTER = ClaimReader.counted("复议后(?:起诉|提起(?:行政)?诉讼|诉讼)" + BETWEEN);
    private static final Pattern TOGETHER = Pattern.compile("复议" + BETWEEN + "(?:和|、|及|与|或|以及)(?:被)?(?:提起)?$");
    private static final Pattern RESULT = Pattern.compile("^.{0,2}(?:维持|纠正|纠错|撤销|驳回|败诉|胜诉|结果)");
    /** Of cases of all kinds only a part is about disclosure, as in 行政复议30件，其中涉及政府信息公开2件. */
    private static final Pattern OURS_ARE_A_PART = Pattern.compile("其中.{0,8}信息公开");

    private final ClaimReader reader;
    private final Sentences.Placed placed;
    private final String text;

    DisputeClaims(ClaimReader reader, Sentences.Placed placed) {
        this.reader = reader;
        this.placed = placed;
        this.text = placed.sentence().text();
    }

    void read() {
        find(REVIEW, ClaimSubject.REVIEW);
        find(LITIGATION, ClaimSubject.LITIGATION);
        find(DIRECT, ClaimSubject.LITIGATION_DIRECT);
        find(AFTER, ClaimSubject.LITIGATION_AFTER_REVIEW);
    }

    private void find(Pattern pattern, ClaimSubject subject) {
        Matcher count = pattern.matcher(text);
        while (count.find()) {
            String before = text.substring(0, count.start());
            int comma = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
            String clause = before.substring(comma + 1) + count.group();
            boolean together = TOGETHER.matcher(before).find();
            boolean result = RESULT.matcher(text.substring(count.end())).find()
                    && text.substring(count.end()).startsWith("维持");
            if (together
                    || result
                    || OURS_ARE_A_PART.matcher(text.substring(count.end())).find()
                    || reader.otherYear(clause)
                    || otherParty(before)) {
                continue;
            }
            reader.count(placed, subject, count, 0, reader.scope(before));
        }
    }

    /** Cases that a justice office reviews for others, or that were filed, are not this office's own. */
    private static boolean otherParty(String before) {
        return Pattern.compile("审理|审结|其中|备案审查").matcher(before).find();
    }
}
