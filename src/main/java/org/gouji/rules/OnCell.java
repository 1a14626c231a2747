package org.gouji.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.base.RuleBuildContext;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.drools.util.bitmask.BitMask;
import org.gouji.facts.Column;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousCell;
import org.gouji.facts.Row;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A condition that looks at nothing but where a cell stands in the form. The engine would ask it of every cell of every
 * report; it is asked once for each place of the form, and the answer is kept.
 */
final class OnCell implements AlphaNodeFieldConstraint {

    private static final Pattern PLACE =
            Pattern.compile("(?:\\s|[!()]|==|!=|&&|\\|\\||\\b(?:row|column|table)(?:\\.[a-z][A-Za-z]*+)*+"
                    + "|\\b(?:Row|Column|Table)\\.[A-Z][A-Z0-9_]*+)++");
    private static final int COLUMNS = Column.values().length;
    private static final int CELLS = Row.values().length * COLUMNS;
    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final MVELConstraint written;

    /** Threads may ask the same place twice at first, and get the same answer. */
    private final byte[] answers = new byte[CELLS];

    private OnCell(MVELConstraint written) {
        this.written = written;
    }

    /** The condition as the engine compiled it. */
    MVELConstraint written() {
        return written;
    }

    /** Takes the place of such conditions in a rule that no rulebase has taken in yet. */
    static void keepAnswers(RuleImpl rule) {
        keepAnswers((Object) rule.getLhs());
    }

    private static void keepAnswers(Object condition) {
        if (condition instanceof GroupElement group) {
            group.getChildren().forEach(OnCell::keepAnswers);
        } else if (condition instanceof Accumulate accumulate) {
            keepAnswers(accumulate.getSource());
        } else if (condition instanceof org.drools.base.rule.Pattern pattern) {
            if (pattern.getSource() != null) {
                keepAnswers(pattern.getSource());
            } else if (ofCells(pattern.getObjectType())) {
                pattern.getConstraints().replaceAll(OnCell::keeping);
            }
        }
    }

    private static boolean ofCells(ObjectType type) {
        return type instanceof ClassObjectType known
                && (FormCell.class.isAssignableFrom(known.getClassType())
                        || PreviousCell.class.isAssignableFrom(known.getClassType()));
    }

    private static Constraint keeping(Constraint constraint) {
        return constraint instanceof MVELConstraint written
                        && written.getType() == ConstraintType.ALPHA
                        && written.getRequiredDeclarations().length == 0
                        && PLACE.matcher(written.getExpression()).matches()
                ? new OnCell(written)
                : constraint;
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver engine) {
        int place = place(handle.getObject());
        byte answer = answers[place];
        if (answer == 0) {
            answer = written.isAllowed(handle, engine) ? HOLDS : FAILS;
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

    @Override
    public AlphaNodeFieldConstraint cloneIfInUse() {
        return this;
    }

    @Override
    public Constraint clone() {
        return this;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return written.getRequiredDeclarations();
    }

    @Override
    public void replaceDeclaration(Declaration before, Declaration after) {
        written.replaceDeclaration(before, after);
    }

    @Override
    public ConstraintType getType() {
        return written.getType();
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public BitMask getListenedPropertyMask(
            Optional<org.drools.base.rule.Pattern> pattern, ObjectType type, List<String> properties) {
        return written.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public void registerEvaluationContext(RuleBuildContext context) {
        written.registerEvaluationContext(context);
    }

    @Override
    public void mergeEvaluationContext(Constraint other) {
        written.mergeEvaluationContext(((OnCell) other).written);
    }

    /** Rules share a condition that reads the same; all that Gouji compiles has the same imports. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OnCell same && written.getExpression().equals(same.written.getExpression());
    }

    @Override
    public int hashCode() {
        return written.getExpression().hashCode();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("rulebases stay in this process");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("rulebases stay in this process");
    }
}
