package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.List;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** Shares of what became of reviews and suits: 维持95件，占70.9%; 纠错率8.2%, 败诉率为0. */
final class ResultRates {

    /** 占全县行政复议案件的4% is a share of other cases than those of the table. */
    private static final Pattern OF_THEM =
            Pattern.compile("[,(]?(?:约|各)?占(?:比|比例|行政复议|复议|行政诉讼|诉讼|案件|总数|总量|总件数|数|量|的|为|约|近|达|已|审结|办结)*");

    private static final Pattern LOST = Pattern.compile("(?:纠错率|败诉率)(?:约|仅|为|是|达|到|,)*$");
    /** Rates that count other corrections, or those of other offices. */
    private static final Pattern OTHER_RATES = Pattern.compile("综合|直接|实质|自我|主动|平均|一审|二审");

    private ResultRates() {}

    /** Whether a share that follows a count is one of the cases of its own kind. */
    static boolean share(Said counted, String words) {
        ClaimSubject subject = counted.meaning().subject();
        boolean result = subject == ClaimSubject.REVIEW_RESULT || subject == ClaimSubject.LITIGATION_RESULT;
        return result && OF_THEM.matcher(words).matches();
    }

    /** 直接起诉94件，占57.3%: of all suits. */
    static boolean kindOfSuit(Said counted, String words) {
        ClaimSubject subject = counted.meaning().subject();
        boolean kind = subject == ClaimSubject.LITIGATION_DIRECT || subject == ClaimSubject.LITIGATION_AFTER_REVIEW;
        return kind && OF_THEM.matcher(words).matches();
    }

    /** 全县行政诉讼败诉率8.5%，信息公开类案件零败诉: what is about disclosure comes only after it. */
    private static boolean ofAllCases(SentenceState state, int number) {
        int to = state.tokens.get(number).to();
        int stop = state.text.indexOf('。', to);
        int start = state.text.lastIndexOf('。', to - 1) + 1;
        return !state.text.substring(start, to).contains("信息公开")
                && state.text
                        .substring(to, stop < 0 ? state.text.length() : stop)
                        .contains("信息公开");
    }

    /** What a rate of corrections is a share of; nothing where it is not said whether of reviews or of suits. */
    static Meaning of(SentenceState state, Window window, int begin, int number) {
        String words = state.text.substring(begin, state.tokens.get(number).from());
        Term topic = state.topic(window);
        boolean lost = Term.DISPUTES.contains(topic)
                && state.ours
                && !ofAllCases(state, number)
                && LOST.matcher(words).find()
                && !OTHER_RATES.matcher(words).find();
        boolean suits = topic == SUIT || topic == DIRECT || topic == AFTER;
        if (lost && suits) {
            return Meaning.of(
                    ClaimSubject.LITIGATION_RESULT,
                    List.of(List.of(
                            new CellId(Row.LITIGATION_DIRECT, Column.CORRECTED),
                            new CellId(Row.LITIGATION_AFTER_REVIEW, Column.CORRECTED))),
                    Meaning.Kind.RESULT);
        }
        if (lost && topic == REVIEW && words.contains("纠错率")) {
            return Meaning.of(
                    ClaimSubject.REVIEW_RESULT,
                    List.of(List.of(new CellId(Row.REVIEW, Column.CORRECTED))),
                    Meaning.Kind.RESULT);
        }
        return Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY);
    }
}
