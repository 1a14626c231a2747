package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Keeps what a bracket says inside it: 不予公开6件（保护第三方合法权益2件），占6.3% speaks of the 6, and the topic after a bracket is
 * that before it. The numbers of a bracket that stands beside no number, as in 予以公开（15件）, are told outside as well.
 */
final class Brackets {

    /**
     * @param open how many numbers could be spoken of before it
     * @param said how many numbers had been read before it
     * @param year which year was spoken of before it
     * @param beside whether a number stands before it in its clause
     * @param lists whether the list of parts being read began in it
     */
    private record Bracket(int open, int said, String scope, Term topic, int year, boolean beside, boolean lists) {}

    private final SentenceState state;
    private final Deque<Bracket> inside = new ArrayDeque<>();

    Brackets(SentenceState state) {
        this.state = state;
    }

    /** @param i index of the opening bracket in a sentence that begins at {@code from} */
    void open(int i, int from) {
        boolean listed = state.parts || inside.stream().anyMatch(Bracket::lists);
        inside.push(new Bracket(
                state.open.size(),
                state.said.size(),
                state.scopes.inherited(),
                state.topic,
                state.year,
                beside(i, from),
                !listed));
    }

    void close() {
        if (inside.isEmpty()) {
            return;
        }
        Bracket bracket = inside.pop();
        if (state.said.size() > bracket.said()) {
            state.scopes.back(bracket.scope());
        }
        if (bracket.lists()) {
            state.parts = false;
            state.closed = false;
        }
        // 制定7件（2022年5件），废止4件: the year in the bracket is that of its number alone
        state.year = bracket.beside() ? bracket.year() : state.year;
        if (bracket.topic() != OTHER) {
            state.topic = bracket.topic();
        }
        if (bracket.beside()) {
            shut(bracket.open());
        }
    }

    /** Whether a list is being read that began in a bracket still open. */
    boolean listing() {
        return inside.stream().anyMatch(Bracket::lists);
    }

    /** Numbers of another year stay: 新收29件（2023年33件），下降12.1%. */
    private void shut(int from) {
        List<Said> numbers = state.open.subList(from, state.open.size());
        List<Said> compared = new ArrayList<>(numbers);
        compared.removeIf(one -> !one.reference() && one.year() == 0);
        numbers.clear();
        state.open.addAll(compared);
    }

    /** The bracket that the one at {@code close} closes; -1 where there is none. */
    static int opening(List<Token> tokens, int close, int from) {
        int depth = 0;
        for (int k = close; k >= from; k--) {
            depth += tokens.get(k).is(CLOSE) ? 1 : tokens.get(k).is(OPEN) ? -1 : 0;
            if (depth == 0) {
                return k;
            }
        }
        return -1;
    }

    private boolean beside(int i, int from) {
        for (int k = i - 1; k >= from && !state.tokens.get(k).wall(); k--) {
            if (state.tokens.get(k).is(NUMBER)) {
                return true;
            }
        }
        return false;
    }
}
