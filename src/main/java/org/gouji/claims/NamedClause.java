package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the clause that names what the next one counts: 申请受理量继续下降，由214件降至161件; 没有作出行政处罚，较上年减少2件. It gives no number
 * itself, and the next one names nothing.
 */
final class NamedClause {

    private static final String NAMES =
            "政府信息公开|信息公开|依申请公开|依申请|因|引发|引起|产生|的|涉及?|类|公开|政府信息|申请|事项|办件|件|受理|收到|接收|收件|办理|新收|答复|办结|行政复议|复议|行政诉讼|诉讼"
                    + "|案件|案|行政许可|行政处罚|行政强制|规范性文件|规章|制发|制定|废止|决定|作出|实施|发生|处理|自然人|公民个人|公民|法人或其他组织|法人和其他组织|企业|总体|数量|件数|总量|总数|规模|数|量|总";
    private static final String WHEN_AND_WHO =
            "20\\d{2}年度?|全年|本年度?|年度|今年|年内|报告期内|我[省市县区局委办厅镇乡]|全[省市县区州旗镇]|本[省市县区局委办厅镇乡机关单位]+|各级行政机关|行政机关";

    /** 申请数量增长明显, 行政复议案件数量有所上升: that it moved, and nothing else. */
    private static final Pattern MOVED = Pattern.compile("(?:" + WHEN_AND_WHO + "|" + NAMES
            + ")+(?:较上年度?|同比|与上年相比|比上年度?|较去年|比去年|与去年相比)?(?:均|都|也|仍|亦|首次|再次|整体|继续|持续|保持|呈现?|出现|稳步|逐年|不断|有所|明显|大幅度?|小幅度?|略有|显著|进一步|较快|快速|稳定|连续[一二两三四五2-5]年)*"
            + "(?:增长|增加|上升|提高|攀升|上涨|增多|下降|减少|降低|回落|下滑|波动|变化)(?:了|的|趋势|态势|势头|明显|较快|较多|较大|显著|不少|幅度较大|迅速)*");

    /** 没有作出行政处罚, 未发生行政复议案件: none of it. */
    private static final Pattern DENIED =
            Pattern.compile("(?:" + WHEN_AND_WHO + ")*(?:没有|未|无|从未)(?:新)?(?:" + NAMES + ")+");

    /** What may stand before a number that says nothing but how much it was or how far it went. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "(?:由|从|自|较|比|与|同|相较|相比|于|之|上年度?|上一年度?|去年|前一年|20\\d{2}年度?|同期|年?[末底]|的|增长|增加|上升|提高|下降|减少|降低|回落|下滑|增|减|升|降|多|少|净|同比|到|至|为|达到?|了|约|近|超过?|仅|只有|全年|本年度?|今年|共|总计|合计|累计|\\(|\\)|\\d+(?:件|宗|起|份)?)*");

    /** What names by itself what is counted. */
    private static final Set<Term> SUBJECTS = EnumSet.of(REQUEST, ASK, NORM, REG, PERMIT, PENALTY, COERCE);

    static {
        SUBJECTS.addAll(Term.DISPUTES);
    }

    private static final Set<Term> MOTION = EnumSet.of(UP, DOWN, COMPARE, LAST, FLAT, YEAR, THIS);

    /** A clause that does no more than that is short: in words, and in characters. */
    private static final int FAR = 20;

    private static final int LONGEST = 60;

    private NamedClause() {}

    /**
     * The words of the clause before, with those of the number's own, where it names what the number at {@code i} counts; else
     * the window itself.
     *
     * @param from index of the first token of the sentence
     */
    static Window of(SentenceState state, int i, Window window, int from) {
        if (ChangeReading.explicit(window)) {
            return window;
        }
        int comma = i - 1;
        while (comma >= from && i - comma < FAR && !state.tokens.get(comma).is(COMMA)) {
            Token word = state.tokens.get(comma);
            if (word.is(SEMICOLON) || word.is(COLON) || word.is(STOP)) {
                return window;
            }
            comma--;
        }
        boolean near = comma > from && state.tokens.get(comma).is(COMMA);
        if (!near || !howMuch(state, comma, i)) {
            return window;
        }
        List<Token> named = clause(state, comma, from);
        if (named.isEmpty()) {
            return window;
        }
        named.addAll(window.left());
        return new Window(named, window.right(), false);
    }

    private static boolean howMuch(SentenceState state, int comma, int i) {
        int begin = state.tokens.get(comma).to();
        int end = state.tokens.get(i).from();
        return end - begin <= LONGEST
                && HOW_MUCH.matcher(state.text).region(begin, end).matches();
    }

    /** 收到申请54件，未发生行政复议，较上年减少3件: it may still be the 54 that are spoken of. */
    private static boolean counted(SentenceState state, int first, int from) {
        for (int k = first - 1;
                k >= Math.max(from, first - LONGEST) && !state.tokens.get(k).is(SEMICOLON);
                k--) {
            if (state.tokens.get(k).is(NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /** The words that name something in the clause before the comma, none where it does more than that. */
    private static List<Token> clause(SentenceState state, int comma, int from) {
        int first = comma;
        while (first > from && !state.tokens.get(first - 1).wall()) {
            first--;
            if (comma - first > FAR) {
                return List.of();
            }
            if (state.tokens.get(first).is(NUMBER)) {
                return List.of();
            }
        }
        int begin = first == 0 ? 0 : state.tokens.get(first - 1).to();
        int end = state.tokens.get(comma).from();
        if (end - begin > LONGEST) {
            return List.of();
        }
        boolean moved = MOVED.matcher(state.text).region(begin, end).matches();
        boolean denied =
                !moved && DENIED.matcher(state.text).region(begin, end).matches() && !counted(state, first, from);
        List<Token> words = new ArrayList<>(state.tokens.subList(first, comma));
        words.removeIf(word -> MOTION.contains(word.term()));
        Set<Term> subjects = EnumSet.noneOf(Term.class);
        words.stream().map(Token::term).filter(SUBJECTS::contains).forEach(subjects::add);
        subjects.remove(ASK);
        boolean one =
                subjects.size() == 1 || subjects.isEmpty() && words.stream().anyMatch(word -> word.is(ASK));
        return (moved || denied) && one ? words : List.of();
    }
}
