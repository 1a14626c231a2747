package org.gouji.rules;

import java.util.regex.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.Row;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A condition that looks at nothing but where a cell stands in the form. The engine would ask it of every cell of every
 * report; it is asked once for each place of the form, and the answer is kept.
 */
final class OnCell extends Sooner {

    private static final Pattern PLACE =
            Pattern.compile("(?:\\s|[!()]|==|!=|&&|\\|\\||\\b(?:row|column|table)(?:\\.[a-z][A-Za-z]*+)*+"
                    + "|\\b(?:Row|Column|Table)\\.[A-Z][A-Z0-9_]*+)++");
    private static final int COLUMNS = Column.values().length;
    private static final int CELLS = Row.values().length * COLUMNS;
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    /** Threads may ask the same place twice at first, and get the same answer. */
    private final byte[] answers = new byte[CELLS];

    private OnCell(MVELConstraint written) {
        super(written);
    }

    /** The condition, or another that keeps its answers. */
    static Constraint of(MVELConstraint written) {
        return PLACE.matcher(written.getExpression()).matches() ? new OnCell(written) : written;
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver engine) {
        int place = place(handle.getObject());
        byte answer = answers[place];
        if (answer == 0) {
            answer = written().isAllowed(handle, engine) ? HOLDS : FAILS;
            answers[place] = answer;
        }
        return answer == HOLDS;
    }

    private static int place(Object cell) {
        return cell instanceof FormCell now
                ? now.row().ordinal() * COLUMNS + now.column().ordinal()
                : place((PreviousCell) cell);
    }

    private static int place(PreviousCell cell) {
        return cell.row().ordinal() * COLUMNS + cell.column().ordinal();
    }
}
