package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/** Counts that stand only to be compared with: 比2022年的105件增加…, 由36件增至45件, 与上年的30件相比. */
final class ComparedCounts {

    private static final Pattern WITH_LAST_YEAR = Pattern.compile("[与同和较比](?:上年度?|去年|上一年度?|20\\d{2}年度?)(?:同期)?的?$");
    private static final Pattern REACHES = Pattern.compile(
            "(?:增加|增长|上升|提高|提升|增多|增|升|下降|减少|降低|回落|降|减|多|少|达)(?:到|至)|(?:变|变化|变动|变更|调整|改|增加|上升|提高|下降|减少|降低|增|升|降|减)(?:到|至|为|成)");
    private static final Pattern REACHES_NEXT =
            Pattern.compile("(?:申请)?(?:" + REACHES.pattern() + ")(?:今年的?|20\\d{2}年的?)?\\d");
    private static final int REACHED_WITHIN = 16;

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;

    ComparedCounts(SentenceState state, Antecedents antecedents, ChangeReading changes) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
    }

    /** 与上年的30件相比增加3件. */
    boolean comparedAfter(int i) {
        Token number = state.tokens.get(i);
        int from = Math.max(0, number.from() - SentenceState.PART_LENGTH);
        return state.tokens.get(i + 1).is(COMPARE)
                && state.tokens.get(i + 1).from() == number.to()
                && WITH_LAST_YEAR
                        .matcher(state.text.substring(from, number.from()))
                        .find();
    }

    /** 新收申请由36件增至45件: what it was the year before. */
    boolean startsFrom(int i) {
        return startsFrom(state, i);
    }

    /** 占比由29.5%升至29.9%, as well. */
    static boolean startsFrom(SentenceState state, int i) {
        Token number = state.tokens.get(i);
        int to = Math.min(state.text.length(), number.to() + REACHED_WITHIN);
        boolean from = number.from() > 0 && "由从".indexOf(state.text.charAt(number.from() - 1)) >= 0;
        return from && REACHES_NEXT.matcher(state.text).region(number.to(), to).lookingAt();
    }

    /** The other number that this one has risen or fallen from: 从2022年的58件增加到73件, 较上年的31件增长74%，达到54件. */
    Said risen(int i, Window window, Quantity quantity, int begin) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        boolean reaches =
                CountMeaning.holds(words, "到至为成") && REACHES.matcher(words).find();
        if (!reaches || ChangeReading.explicit(window)) {
            return null;
        }
        for (int k = state.open.size() - 1; k >= 0; k--) {
            Said one = state.open.get(k);
            if (one.count()) {
                // 申请总量突破4200件，达到4213件: the same number, first in round figures
                boolean rounded = one.year() == 0
                        && !one.quantity().exact()
                        && one.quantity().value().compareTo(quantity.value()) <= 0;
                return one.meaning().held() && (one.reference() || one.year() == -1 || rounded) ? one : null;
            }
        }
        return null;
    }

    /** The number of the other year in 比2022年的105件增加… and in 较2022年（105件）增长…. */
    void reference(int i, Window window, Quantity quantity, int begin, Term about) {
        Said antecedent = ChangeReading.explicit(window) ? null : antecedents.antecedent();
        Meaning meaning = antecedent != null
                ? changes.orOfAll(antecedent.meaning())
                : ChangeReading.explicit(window)
                        ? Meanings.of(window, about, quantity.unit())
                        : Meaning.none("未写明是什么", Meaning.Kind.ANY);
        int other = changes.comparedWithLastYear(window) || yearBefore(i) ? -1 : 1;
        boolean within = ChangeReading.explicit(window) && !yearBefore(i) && bare(window);
        if (within) {
            // 无法提供457件比不予公开151件多306件: two numbers of this year
            state.comparedElsewhere = true;
        }
        if (other != -1 || within) {
            meaning = Meaning.none("说的是其他年度", Meaning.Kind.ANY);
        }
        if (moves(i, window)) {
            meaning = Meaning.none("未写明是上年的数还是增减的数", Meaning.Kind.ANY);
        }
        state.say(new Said(
                i,
                ClaimKind.COUNT,
                meaning,
                quantity,
                Direction.NONE,
                -1,
                state.scopes.at(begin, state.tokens.get(i).from()),
                false,
                false,
                begin,
                state.tokens.get(i).to(),
                antecedent,
                null,
                true));
    }

    /** Whether what compares names no year: 比, 较, 相比. */
    private boolean bare(Window window) {
        return window.left().stream()
                .noneMatch(word -> word.is(LAST)
                        || word.is(YEAR)
                        || word.is(COMPARE)
                                && state.text
                                        .substring(word.from(), word.to())
                                        .chars()
                                        .anyMatch(c -> "上去前同".indexOf(c) >= 0));
    }

    /** 较2022年（105件）, 较上年（105件）: the year stands before the bracket. */
    private boolean yearBefore(int i) {
        return i > 1 && state.tokens.get(i - 1).is(Term.OPEN) && SentenceState.pastYear(state.tokens.get(i - 2));
    }

    /** 较上年扩大3件: a word behind the year that may tell how much it changed. */
    private boolean moves(int i, Window window) {
        int from = window.left().stream()
                .filter(word -> word.is(COMPARE) || word.is(LAST) || word.is(YEAR))
                .mapToInt(Token::to)
                .max()
                .orElse(state.tokens.get(i).from());
        return state.text
                .substring(
                        Math.min(from, state.tokens.get(i).from()),
                        state.tokens.get(i).from())
                .chars()
                .anyMatch(c -> "增减升降多少涨跌扩缩加".indexOf(c) >= 0);
    }
}
