package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/** Takes words without a number for which way a number went: 收到申请54件，较上年有所增加; 行政复议案件数量较去年明显下降. */
final class DirectionReading {

    /** What may stand between the word that compares and the word that says which way. */
    private static final Pattern MOVED = Pattern.compile(
            "(?:同比|相比于?|较|比|与|同|上一?年度?|去年|20\\d{2}年度?|同期|之|申请|案件|总数|总量|数量|件数|数|量|有了|有所|略有|稍有|小幅度?|略微|略|明显|显著|大幅度?|较大幅度|较大|一定幅度|一定程度|进一步|均|都|也|又|亦|呈现出?|呈|出现|总体|整体|有|的|地|度|,)*");

    private static final Pattern ENDS =
            Pattern.compile("(?:趋势|态势|明显|较多|较大|较快|显著|不少|较为明显|幅度较大|了|的趋势|的态势)*(?=[,。;、)]|$)");
    /** What a clause names that has grown or shrunk itself, and no quality of it. */
    private static final Pattern NUMBER_OF = Pattern.compile(
            "(?:政府信息公开|信息公开)?(?:申请|案件|办件|受理|收到|接收|新收|办理|件)*(?:的)?(?:总)?(?:数量|数|量|件数|总数|总量|件)?(?:,|均|都|也)*");

    private static final Pattern OF_WHAT = Pattern.compile("总体|总量|数量|总数|件数|申请|申请量|申请数量|全年|本年度?|今年|,");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;
    private final Windows windows;

    DirectionReading(SentenceState state, Antecedents antecedents, ChangeReading changes, Windows windows) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
        this.windows = windows;
    }

    /** Reads the word at {@code i}, which says that something grew or shrank, in a sentence that begins with {@code from}. */
    void read(int i, int from) {
        Token moved = state.tokens.get(i);
        int compare = compared(i, from);
        boolean bare = compare >= 0
                && !state.intended
                && !state.partOfYear
                && MOVED.matcher(state.text.substring(state.tokens.get(compare).from(), moved.from()))
                        .matches()
                && ENDS.matcher(state.text)
                        .region(moved.to(), state.text.length())
                        .lookingAt();
        if (!bare) {
            return;
        }
        int start = windows.leftStart(i, from);
        Window own = windows.before(i, start);
        Window window = NamedClause.of(state, i, own, from);
        boolean before = window != own;
        boolean named = ChangeReading.explicit(window);
        Said antecedent = antecedents.antecedent();
        if (!changes.comparedWithLastYear(window) || !before && !speaksOfNumber(compare, start, named, antecedent)) {
            return;
        }
        Meaning meaning = changes.changed(window, antecedent, i);
        if (!meaning.held()) {
            return;
        }
        state.say(new Said(
                i,
                ClaimKind.CHANGE,
                meaning,
                Quantity.unstated("件"),
                moved.is(UP) ? Direction.UP : Direction.DOWN,
                changes.toldOf(window, antecedent),
                state.scopes.at(windows.begin(start, i), moved.from()),
                false,
                false,
                windows.begin(start, i),
                moved.to(),
                named ? null : antecedent,
                null,
                false));
    }

    /** The word of the same clause that compares, or -1. */
    private int compared(int i, int from) {
        int k = i - 1;
        while (k >= from
                && !state.tokens.get(k).is(NUMBER)
                && !state.tokens.get(k).is(SEMICOLON)) {
            if (state.tokens.get(k).is(COMPARE)) {
                return state.tokens.subList(k, i).stream().noneMatch(token -> token.is(OTHER) || token.is(RATE))
                        ? k
                        : -1;
            }
            k--;
        }
        return -1;
    }

    /** Whether what moved is the number of cases named right before, or the count of the clause before. */
    private boolean speaksOfNumber(int compare, int start, boolean named, Said antecedent) {
        int to = state.tokens.get(compare).from();
        if (!named) {
            int begin = start == 0 ? 0 : state.tokens.get(start - 1).to();
            String between = begin > to ? "" : state.text.substring(begin, to);
            return antecedent != null
                    && antecedent.year() == 0
                    && !antecedent.part()
                    && OF_WHAT.matcher(between).replaceAll("").isEmpty();
        }
        for (int k = compare - 1; k >= start; k--) {
            Token token = state.tokens.get(k);
            boolean subject = SentenceState.REQUEST_WORDS.contains(token.term())
                    || token.is(ASK)
                    || Term.DISPUTES.contains(token.term())
                    || Term.TABLE_TWO.contains(token.term());
            if (subject) {
                return !token.is(MENTION)
                        && NUMBER_OF
                                .matcher(state.text.substring(token.to(), to))
                                .matches();
            }
        }
        return false;
    }
}
