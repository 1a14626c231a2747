package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;

/** Tells what 公开 without 予以 counts among the outcomes of requests: granted alone, together with partly granted, or all that was answered. */
final class OutcomeWords {

    /** 公开和部分公开34件, 公开(含部分公开)34件: both outcomes together, though 公开 alone may mean anything. */
    private static final Pattern WITH_PARTLY =
            Pattern.compile("公开类?(?:和|及|或|与|\\(含)部分公开\\)?(?:的|答复|申请)*(?:了|共|计|有|为)?$");

    private static final int WITH_PARTLY_LENGTH = 16;
    /** How many words after 公开1件 another outcome may come that tells what 公开 is. */
    private static final int OUTCOMES_AHEAD = 14;
    /** 公开答复191件: what was answered, or what was granted. */
    private static final Pattern ANSWERED = Pattern.compile("(?<!部分|不予|未予|予以|同意)公开答复(?:了|共)?$");

    /** 公开类答复34件、不公开类答复8件. */
    private static final Pattern OF_CLASS =
            Pattern.compile("(?<!信息|事务|部分|予以|同意)(?<no>不|不予|未)?(?<!不予)公开类的?(?:答复|申请|办件)(?:了|共|有|为)?$");

    private static final Pattern MADE_PUBLIC =
            Pattern.compile("[,、:(]?(?:其中)?[,:]?(?:(?:答复|办理|处理)?(?:结果|情况)(?:分别)?[为是:]?)?(?:给予|同意|依法)?公开类?(?:的|了)?");
    /** 公开11件(含部分公开2件), 公开134件(全部公开101件，部分公开33件), 公开34件，其中部分公开9件. */
    private static final Pattern PARTLY_AMONG = Pattern.compile("\\([^()]{0,16}部分公开|[,]?(?:其中|[含包]括?)[^;。]{0,12}部分公开");

    private static final Pattern PUBLIC_BEHIND = Pattern.compile("(?:申请)?(?:已|已经|均已|同意|依法)+公开(?=[,;、。])");

    private static final Pattern NOT_PUBLIC = Pattern.compile("[,、;:(]?(?:其中)?[,:]?(?:决定)?不公开类?(?:的|了)?");

    private final SentenceState state;

    OutcomeWords(SentenceState state) {
        this.state = state;
    }

    /** What the number at {@code i} counts by the words before and after it; null where they do not speak of 公开. */
    Meaning of(int i, String words, String after, Term about) {
        String near = state.text.substring(
                Math.max(0, state.tokens.get(i).from() - WITH_PARTLY_LENGTH),
                state.tokens.get(i).from());
        if (near.contains("部分公开") && WITH_PARTLY.matcher(near).find()) {
            return Meaning.of(
                    ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)), Meaning.Kind.OUTCOME);
        }
        if (about == REQUEST && PUBLIC_BEHIND.matcher(after).lookingAt() && partlyNamed(i) && !granted(i)) {
            // 8件已公开，6件部分公开
            return Meaning.of(ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(GRANTED)), Meaning.Kind.OUTCOME);
        }
        if (about != REQUEST || !words.contains("公开")) {
            return null;
        }
        boolean madePublic = MADE_PUBLIC.matcher(words).matches();
        if (madePublic && PARTLY_AMONG.matcher(after).lookingAt()) {
            return Meaning.of(
                    ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)), Meaning.Kind.OUTCOME);
        }
        if (madePublic && outcomeFollows(i)) {
            List<List<CellId>> metrics = new ArrayList<>(Metrics.outcomes(EnumSet.of(GRANTED)));
            if (!partlyNamed(i)) {
                // 公开134件，不予公开37件: 部分公开 may be among them
                metrics.addAll(Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)));
            }
            return Meaning.of(ClaimSubject.OUTCOME, metrics, Meaning.Kind.OUTCOME);
        }
        boolean refused =
                words.contains("不公开") && NOT_PUBLIC.matcher(words).matches() && (outcomeFollows(i) || partlyNamed(i));
        if (refused) {
            return Meaning.of(ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(REFUSED)), Meaning.Kind.OUTCOME);
        }
        Matcher answers = words.contains("类") ? OF_CLASS.matcher(words) : null;
        if (answers != null && answers.find()) {
            return answers.group("no") == null
                    ? Meaning.of(
                            ClaimSubject.OUTCOME,
                            List.of(
                                    Metrics.outcomes(EnumSet.of(GRANTED)).get(0),
                                    Metrics.outcomes(EnumSet.of(GRANTED, PARTLY))
                                            .get(0)),
                            Meaning.Kind.OUTCOME)
                    : Meaning.of(ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(REFUSED)), Meaning.Kind.OUTCOME);
        }
        if (ANSWERED.matcher(words).find() && !state.parts && !outcomeFollows(i)) {
            List<List<CellId>> either = new ArrayList<>(Metrics.requests(ClaimSubject.RESOLVED));
            either.addAll(Metrics.outcomes(EnumSet.of(GRANTED)));
            return Meaning.of(ClaimSubject.RESOLVED, either, Meaning.Kind.VERB);
        }
        return null;
    }

    /** 其中公开8件，部分公开1件: the other outcomes tell what 公开 is. */
    private boolean outcomeFollows(int i) {
        for (int k = i + 1; k < Math.min(i + OUTCOMES_AHEAD, state.tokens.size()); k++) {
            Term term = state.tokens.get(k).term();
            if (term == STOP) {
                return false;
            }
            if (Term.GROUPS.contains(term) || Term.REASONS.contains(term)) {
                return true;
            }
        }
        return false;
    }

    private boolean granted(int i) {
        return named(i, GRANTED);
    }

    /** Whether the sentence counts 部分公开 by itself. */
    private boolean partlyNamed(int i) {
        return named(i, PARTLY);
    }

    private boolean named(int i, Term outcome) {
        int first = i;
        while (first > 0 && !state.tokens.get(first - 1).is(STOP)) {
            first--;
        }
        for (int k = first;
                k < state.tokens.size() && !(k > i && state.tokens.get(k).is(STOP));
                k++) {
            if (state.tokens.get(k).is(outcome)) {
                return true;
            }
        }
        return false;
    }
}
