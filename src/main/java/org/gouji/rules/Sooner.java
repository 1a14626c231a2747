package org.gouji.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.base.RuleBuildContext;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.drools.util.bitmask.BitMask;
import org.gouji.facts.FormCell;
import org.gouji.facts.PreviousCell;
import org.kie.api.definition.KiePackage;

/** A condition that says what the written one says, and says it sooner. */
abstract class Sooner implements AlphaNodeFieldConstraint {

    private final MVELConstraint written;

    Sooner(MVELConstraint written) {
        this.written = written;
    }

    /** The condition as the engine compiled it. */
    MVELConstraint written() {
        return written;
    }

    /** Takes the place of such conditions in rules that no rulebase has taken in yet. */
    static void in(Collection<? extends KiePackage> packages) {
        packages.forEach(each -> each.getRules().forEach(rule -> in(((RuleImpl) rule).getLhs())));
    }

    private static void in(Object condition) {
        if (condition instanceof GroupElement group) {
            group.getChildren().forEach(Sooner::in);
        } else if (condition instanceof Accumulate accumulate) {
            in(accumulate.getSource());
        } else if (condition instanceof org.drools.base.rule.Pattern pattern) {
            if (pattern.getSource() != null) {
                in(pattern.getSource());
            } else {
                boolean cells = ofCells(pattern.getObjectType());
                pattern.getConstraints().replaceAll(constraint -> sooner(constraint, cells));
            }
        }
    }

    private static Constraint sooner(Constraint constraint, boolean cells) {
        boolean alone = constraint instanceof MVELConstraint written
                && written.getType() == ConstraintType.ALPHA
                && written.getRequiredDeclarations().length == 0;
        if (!alone) {
            return constraint;
        }
        MVELConstraint written = (MVELConstraint) constraint;
        return cells ? OnCell.of(written) : Anywhere.of(written);
    }

    private static boolean ofCells(ObjectType type) {
        return type instanceof ClassObjectType known
                && (FormCell.class.isAssignableFrom(known.getClassType())
                        || PreviousCell.class.isAssignableFrom(known.getClassType()));
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
        written.mergeEvaluationContext(((Sooner) other).written);
    }

    /** Rules share a condition that reads the same; all that Gouji compiles has the same imports. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sooner same && written.getExpression().equals(same.written.getExpression());
    }

    @Override
    public int hashCode() {
        return written.getExpression().hashCode();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    /** A rulebase is kept with the conditions as the engine compiled them; what says them sooner is put in again. */
    protected final Object writeReplace() {
        return written;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("the written condition is kept in its place");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("the written condition is kept in its place");
    }
}
