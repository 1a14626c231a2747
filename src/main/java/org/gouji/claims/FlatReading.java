package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.gouji.facts.Approximation;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/** Takes 持平, 相同, 无变化 for what they say of a number and the year before. */
final class FlatReading {

    private static final Pattern ROUGHLY = Pattern.compile("(?:基本|大致|大体|总体|略|几乎|接近)(?:上)?$");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;
    private final Windows windows;

    /** 本年和上年相同无结转件: what is the same is that there are none. */
    private static final Pattern DENIES = Pattern.compile("(?:均|都|也|同样)?(?:无|没有|未)");

    private static final int DENIES_LENGTH = 5;

    FlatReading(SentenceState state, Antecedents antecedents, ChangeReading changes, Windows windows) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
        this.windows = windows;
    }

    void read(int i, int from) {
        Said handed = state.handedTo.get(i);
        if (handed != null && handed.count() && state.comparing) {
            sameAs(i, handed);
            return;
        }
        if (i > from && listed(i) || DENIES.matcher(after(i)).lookingAt()) {
            return;
        }
        boolean lastYear = state.comparing
                || i > from
                        && (state.tokens.get(i - 1).is(LAST)
                                || state.tokens.get(i - 1).is(COMPARE)
                                || state.tokens.get(i - 1).is(YEAR)
                                        && state.tokens.get(i - 1).year() == -1);
        int start = windows.leftStart(i, from);
        Window window = NamedClause.of(state, i, windows.before(i, start), from);
        Said antecedent = antecedents.antecedent();
        Meaning meaning = changes.changed(window, antecedent, i);
        if (!lastYear || !meaning.held()) {
            return;
        }
        state.say(new Said(
                i,
                ClaimKind.EQUALITY,
                meaning,
                quantity(i),
                Direction.FLAT,
                changes.toldOf(window, antecedent),
                state.scopes.at(windows.begin(start, i), state.tokens.get(i).from()),
                false,
                false,
                windows.begin(start, i),
                state.tokens.get(i).to(),
                ChangeReading.explicit(window) ? null : antecedent,
                null,
                false));
    }

    private String after(int i) {
        int to = state.tokens.get(i).to();
        return state.text.substring(to, Math.min(state.text.length(), to + DENIES_LENGTH));
    }

    /** 同比分别增加219件、减少29件、持平: that of the number it is handed to. */
    private void sameAs(int i, Said counted) {
        if (!counted.meaning().held() || counted.year() != 0) {
            return;
        }
        Token token = state.tokens.get(i);
        state.say(new Said(
                i,
                ClaimKind.EQUALITY,
                changes.asCounted(counted.meaning(), counted),
                quantity(i),
                Direction.FLAT,
                0,
                counted.scope(),
                false,
                false,
                token.from(),
                token.to(),
                counted,
                null,
                false));
    }

    /** 分别增加4件、持平、增加7件: one item of a list, which is not said of the number before it. */
    private boolean listed(int i) {
        Token before = state.tokens.get(i - 1);
        Token after = state.tokens.get(i + 1);
        boolean item = before.is(AND) || after.is(AND);
        for (int k = i - 1; item && k >= 0 && !state.tokens.get(k).wall(); k--) {
            if (state.tokens.get(k).is(PART)) {
                return true;
            }
        }
        return false;
    }

    /** 持平 is no difference, 基本持平 a small one. */
    private Quantity quantity(int i) {
        int at = state.tokens.get(i).from();
        boolean roughly =
                ROUGHLY.matcher(state.text.substring(Math.max(0, at - 4), at)).find();
        return roughly
                ? new Quantity(BigDecimal.ZERO, "件", 0, BigDecimal.ONE, Approximation.ABOUT)
                : Quantity.exact(0, "件");
    }
}
