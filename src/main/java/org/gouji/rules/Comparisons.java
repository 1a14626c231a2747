package org.gouji.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * Refuses comparisons that can never hold: a number with a text, a row with a column. The engine takes some of them
 * without a word, and the rule then never raises.
 */
final class Comparisons {

    private static final Pattern CELL = Pattern.compile(
            "\\s*(?:row\\s*==\\s*Row\\.([A-Z_]+)|column\\s*==\\s*Column\\.([A-Z_]+)|table\\s*==\\s*Table\\.([A-Z]+))\\s*");

    private Comparisons() {}

    static void check(BaseDescr node, int line, String fact, Bindings bindings) {
        if (node instanceof ConstraintConnectiveDescr connective) {
            connective.getDescrs().forEach(child -> check(child, line, fact, bindings));
        } else if (node instanceof RelationalExprDescr relation
                && Vocabulary.isFact(fact)
                && relation.getLeft() instanceof AtomicExprDescr left
                && relation.getRight() instanceof AtomicExprDescr right) {
            compare(left.getExpression().strip(), right.getExpression().strip(), line, fact);
            kinds(left.getExpression().strip(), right.getExpression().strip(), line, fact, bindings);
        }
    }

    /** Refuses a row with a column that it has on neither form, or with a table that it is not in. */
    static void cell(PatternDescr pattern) {
        String row = "";
        String column = "";
        String table = "";
        for (BaseDescr constraint : pattern.getDescrs()) {
            Matcher named = CELL.matcher(((ExprConstraintDescr) constraint).getExpression());
            if (named.matches()) {
                row = named.group(1) == null ? row : named.group(1);
                column = named.group(2) == null ? column : named.group(2);
                table = named.group(3) == null ? table : named.group(3);
            }
        }
        if (!row.isEmpty() && !table.isEmpty() && Row.valueOf(row).getTable() != Table.valueOf(table)) {
            Table own = Row.valueOf(row).getTable();
            throw new Refusal(
                    pattern.getLine(),
                    "Table." + table,
                    "“" + Row.valueOf(row).getLabel() + "”这一行在" + own.getLabel() + "，请写 Table." + own.name()
                            + "，或者不写 table");
        }
        if (row.isEmpty() || column.isEmpty()) {
            return;
        }
        Row asked = Row.valueOf(row);
        Set<Column> columns = new TreeSet<>();
        for (Form form : Form.values()) {
            for (boolean oneRowOther : new boolean[] {false, true}) {
                FormLayout.cells(form, oneRowOther).stream()
                        .filter(cell -> cell.row() == asked)
                        .forEach(cell -> columns.add(cell.column()));
            }
        }
        if (!columns.contains(Column.valueOf(column))) {
            throw new Refusal(
                    pattern.getLine(),
                    "Column." + column,
                    "“" + asked.getLabel() + "”这一行没有“" + Column.valueOf(column).getLabel() + "”这一列，只有 "
                            + columns.stream()
                                    .map(one -> "Column." + one.name())
                                    .collect(Collectors.joining("、")));
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
                        fact + " 的 " + property + " 只能与 " + type.getSimpleName() + " 中的名称比较，如 "
                                + Meant.inList(type, isText(literal) ? literal.replace("\"", "") : "")
                                + "，不能与 " + literal + " 比较");
            }
        } else if (type == LocalDate.class && (isText(literal) || isNumber(literal))) {
            throw new Refusal(
                    line,
                    literal,
                    fact + " 的 " + property + " 是日期，不能与 " + literal
                            + " 比较；要比月日，落款写 monthDay（131 是 1 月 31 日），名册写 published、submitted");
        } else if (type == boolean.class && (isText(literal) || isNumber(literal) || Vocabulary.isList(list))) {
            throw new Refusal(
                    line,
                    literal,
                    fact + " 的 " + property + " 只有是、否，不能与 " + literal + " 比较；是，直接写 " + property + "，否，写 !" + property);
        } else if (isNumeric(type) && (isText(literal) || Vocabulary.isList(list))) {
            throw new Refusal(line, literal, fact + " 的 " + property + " 是数，不能与 " + literal + " 比较");
        } else if (type == String.class && (isNumber(literal) || Vocabulary.isList(list))) {
            throw new Refusal(line, literal, fact + " 的 " + property + " 是文字，不能与 " + literal + " 比较；文字请用引号括起");
        }
    }

    /** Refuses two properties of which one is a text and the other a number: the engine throws when it meets them. */
    private static void kinds(String left, String right, int line, String fact, Bindings bindings) {
        String one = kind(typeOf(left, fact, bindings));
        String other = kind(typeOf(right, fact, bindings));
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            throw new Refusal(line, right, left + " 是" + one + "，" + right + " 是" + other + "，两者不能比较");
        }
    }

    private static Class<?> typeOf(String expression, String fact, Bindings bindings) {
        if (expression.startsWith("$")) {
            return bindings.typeOf(expression);
        }
        return Vocabulary.hasProperty(fact, expression) ? Vocabulary.typeOf(fact, expression) : Object.class;
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "文字";
        }
        if (isNumeric(type)) {
            return "数";
        }
        if (type == LocalDate.class) {
            return "日期";
        }
        if (type == boolean.class) {
            return "“是”或“否”";
        }
        return type.isEnum() ? " " + type.getSimpleName() + " 中的名称" : "";
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
