package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** The whole that a share names behind 占: 占不予公开总数的三成, 占无法提供的86.1%. */
final class NamedWhole {

    private static final Pattern OF_IT = Pattern.compile("(?:的|总数|总量|申请数|件数)(?:约|近|超过?|大约|比例(?:为|达|约)?|比重(?:为|达)?)?$");
    private static final int OF_IT_LENGTH = 8;

    private NamedWhole() {}

    /** 占不予处理(181件)的49.7%, 占不予公开总数的三成: what stands after 占 is the whole. */
    static boolean of(SentenceState state, int i, Window window) {
        int end = state.tokens.get(i).from();
        boolean of = OF_IT.matcher(state.text)
                .region(Math.max(0, end - OF_IT_LENGTH), end)
                .find();
        boolean share = false;
        boolean named = false;
        for (Token word : window.left()) {
            share |= word.is(SHARE);
            named |= share
                    && (Term.GROUPS.contains(word.term())
                            || Term.REASONS.contains(word.term())
                            || Term.APPLICANTS.contains(word.term()));
        }
        return of && named;
    }

    /** Whether the group of outcomes that is named after 占 holds the one counted before. */
    static boolean holds(Window window, Said counted) {
        Set<Term> groups = EnumSet.noneOf(Term.class);
        boolean share = false;
        for (Token word : window.left()) {
            share |= word.is(SHARE);
            if (share && Term.GROUPS.contains(word.term())) {
                groups.add(word.term());
            }
        }
        return counted.meaning().held()
                && counted.year() == 0
                && counted.meaning().subject() == ClaimSubject.OUTCOME
                && groups.size() == 1
                && Metrics.outcomes(groups)
                        .get(0)
                        .containsAll(counted.meaning().metrics().get(0));
    }
}
