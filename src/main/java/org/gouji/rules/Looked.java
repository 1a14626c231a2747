package org.gouji.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.settings.CheapLook;

/**
 * Puts a cheap look before each {@code matches}: the text must contain one of the words that every match holds. It says
 * nothing that the pattern does not say, but the engine tries each pattern on each sentence of each report.
 */
final class Looked {

    private static final Pattern MATCHES =
            Pattern.compile("\\s*([a-z][A-Za-z]*)\\s+matches\\s+\"(?:\\(\\?s\\))?([^\"\\\\]*)\"\\s*");

    private Looked() {}

    /** The condition with such looks; the given one is left as it is, for it is what the author wrote. */
    static BaseDescr at(BaseDescr condition) {
        if (condition instanceof NotDescr not) {
            NotDescr looked = new NotDescr(at(pattern(not.getDescrs())));
            looked.setLocation(not.getLine(), not.getColumn());
            return looked;
        }
        if (condition instanceof ExistsDescr exists) {
            ExistsDescr looked = new ExistsDescr(at(pattern(exists.getDescrs())));
            looked.setLocation(exists.getLine(), exists.getColumn());
            return looked;
        }
        return condition instanceof PatternDescr pattern && pattern.getSource() == null ? at(pattern) : condition;
    }

    private static PatternDescr pattern(List<?> descrs) {
        return (PatternDescr) descrs.get(0);
    }

    private static PatternDescr at(PatternDescr pattern) {
        if (pattern.getDescrs().stream().allMatch(constraint -> look(constraint).isEmpty())) {
            return pattern;
        }
        PatternDescr looked = new PatternDescr(pattern.getObjectType(), pattern.getIdentifier());
        looked.setUnification(pattern.isUnification());
        looked.setLocation(pattern.getLine(), pattern.getColumn());
        looked.setResource(pattern.getResource());
        for (BaseDescr constraint : pattern.getDescrs()) {
            String look = look(constraint);
            if (!look.isEmpty()) {
                ExprConstraintDescr before = new ExprConstraintDescr(look);
                before.setLocation(constraint.getLine(), constraint.getColumn());
                before.setResource(constraint.getResource());
                looked.addConstraint(before);
            }
            looked.addConstraint(constraint);
        }
        return looked;
    }

    /** What a text must contain to match; empty where nothing can be told. */
    private static String look(BaseDescr constraint) {
        Matcher matches = MATCHES.matcher(((ExprConstraintDescr) constraint).getExpression());
        if (!matches.matches()) {
            return "";
        }
        return CheapLook.words(matches.group(2)).stream()
                .map(word -> matches.group(1) + " contains \"" + word + "\"")
                .collect(Collectors.joining(" || "));
    }
}
