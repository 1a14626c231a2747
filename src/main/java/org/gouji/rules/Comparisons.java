package org.gouji.rules;

import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;

/**
 * Refuses comparisons that can never hold: a number with a text, a row with a column. The engine takes some of them
 * without a word, and the rule then never raises.
 */
final class Comparisons {

    private Comparisons() {}

    static void check(BaseDescr node, int line, String fact) {
        if (node instanceof ConstraintConnectiveDescr connective) {
            connective.getDescrs().forEach(child -> check(child, line, fact));
        } else if (node instanceof RelationalExprDescr relation
                && Vocabulary.isFact(fact)
                && relation.getLeft() instanceof AtomicExprDescr left
                && relation.getRight() instanceof AtomicExprDescr right) {
            compare(left.getExpression().strip(), right.getExpression().strip(), line, fact);
        }
    }

    private static void compare(String property, String literal, int line, String fact) {
        if (!Vocabulary.hasProperty(fact, property)) {
            return;
        }
        Class<?> type = Vocabulary.typeOf(fact, property);
        int dot = literal.indexOf('.');
        String list = dot > 0 ? literal.substring(0, dot) : "";
        if (type.isEnum()) {
            boolean otherList = Vocabulary.isList(list) && !list.equals(type.getSimpleName());
            if (otherList || isText(literal) || isNumber(literal)) {
                throw new Refusal(
                        line,
                        literal,
                        fact + " 的 " + property + " 只能与 " + type.getSimpleName() + " 中的名称比较，如 " + example(type)
                                + "，不能与 " + literal + " 比较");
            }
        } else if (isNumeric(type) && (isText(literal) || Vocabulary.isList(list))) {
            throw new Refusal(line, literal, fact + " 的 " + property + " 是数，不能与 " + literal + " 比较");
        } else if (type == String.class && (isNumber(literal) || Vocabulary.isList(list))) {
            throw new Refusal(line, literal, fact + " 的 " + property + " 是文字，不能与 " + literal + " 比较；文字请用引号括起");
        }
    }

    private static String example(Class<?> type) {
        return type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[0]).name();
    }

    private static boolean isText(String literal) {
        return literal.startsWith("\"");
    }

    private static boolean isNumber(String literal) {
        return literal.matches("-?\\d+(\\.\\d+)?B?");
    }

    private static boolean isNumeric(Class<?> type) {
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type);
    }
}
