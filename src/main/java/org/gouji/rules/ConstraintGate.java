package org.gouji.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.gouji.settings.PatternText;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Checks one constraint against the allow-list. Every identifier, whatever the parser makes of it, must be a binding, a
 * word of the vocabulary or a listed operator, so that no foreign code can even be named.
 */
final class ConstraintGate {

    private static final Pattern TOKEN = Pattern.compile(
            "\"\\s*\"|[$\\p{L}_][$\\p{L}\\p{N}_]*|\\d[\\d.]*[A-Za-z]*|:=|::|&&|\\|\\||[<>=!]=|->|\\+\\+|--|\\*\\*|<<|>>|!\\.|\\S");
    private static final Set<String> SYMBOLS =
            Set.of("(", ")", ",", ".", "==", "!=", "<=", ">=", "<", ">", "&&", "||", "!", "+", "-", "*", ":");
    private static final Set<String> OPERATORS = Set.of("not", "matches", "contains", "memberOf", "in");
    private static final Set<String> LITERALS = Set.of("true", "false", "this");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "matches", "contains", "memberOf");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,9}(?=B)|)B?");
    private static final Pattern INTEGER = Pattern.compile("\\d+");

    private static final Pattern ONE_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Far more than any condition of the book; parsers and engine go down into a condition bracket by bracket. */
    private static final int LONGEST = 1500;

    private static final Pattern BINDING = Pattern.compile("\\$[\\p{L}\\p{N}_]+");

    private ConstraintGate() {}

    /** The names that a constraint uses outside its strings, bindings included. */
    static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher tokens = TOKEN.matcher(bare(expression));
        while (tokens.find()) {
            if (isName(tokens.group())) {
                names.add(tokens.group());
            }
        }
        return names;
    }

    /**
     * @param fact the fact that the constraint is on, empty where it is on none
     * @param bindings what the rule binds
     */
    static void check(String expression, int line, String fact, Bindings bindings) {
        if (bare(expression).replaceAll("\\s+", " ").length() > LONGEST) {
            throw new Refusal(line, "这个条件超过 " + LONGEST + " 字（引号中的不算），请分写成几条规则");
        }
        words(expression, line, fact, bindings);
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(expression);
        if (parser.hasErrors() || tree == null) {
            throw new Refusal(line, expression, "看不懂的条件“" + expression + "”");
        }
        walk(tree, line, expression, fact);
        Comparisons.check(tree, line, fact, bindings);
    }

    private static void words(String expression, int line, String fact, Bindings bindings) {
        Matcher tokens = TOKEN.matcher(bare(expression));
        String before = "";
        String list = "";
        while (tokens.find()) {
            String token = tokens.group();
            if (Vocabulary.isList(before) && !token.equals(".")) {
                throw new Refusal(
                        line,
                        before,
                        "“" + before + "”之后要写名称，如 " + before + "."
                                + Vocabulary.constantsOf(before).iterator().next() + "；属性的名称全部小写");
            }
            if (isName(token)) {
                if (before.equals(".") && Vocabulary.isList(list)) {
                    if (!Vocabulary.isConstant(list, token)) {
                        throw new Refusal(line, list + "." + token, Meant.constant(list, token));
                    }
                } else {
                    name(token, before, list, line, fact, bindings);
                }
            } else if (Character.isDigit(token.charAt(0))) {
                number(token, line);
            } else if (token.equals("/") || token.equals("%")) {
                throw new Refusal(line, token, "不得使用“" + token + "”（整数相除会舍去小数）；比例请改写成乘法，如 a * 100 > b * 5");
            } else if (token.equals(":=")) {
                throw new Refusal(line, token, "不得使用“:=”，绑定请写“$名称 : 属性”");
            } else if (!token.startsWith("\"") && !SYMBOLS.contains(token)) {
                throw new Refusal(line, token, "条件中不得使用“" + token + "”" + (token.equals("=") ? "，相等请写“==”" : ""));
            }
            if (!token.equals(".")) {
                list = token;
            }
            before = token;
        }
    }

    private static void name(String token, String before, String owner, int line, String fact, Bindings bindings) {
        if (token.startsWith("$")) {
            if (!BINDING.matcher(token).matches()) {
                throw new Refusal(line, token, "绑定名“" + token + "”不合规，应为 $ 加文字或数字");
            }
            bindings.demand(token, line);
        } else if (before.equals(".")) {
            Set<String> known = bindings.properties(owner);
            if (!known.contains(token)) {
                throw unknown(token, line, bindings.label(owner), known);
            }
        } else if (!Vocabulary.isList(token) && !OPERATORS.contains(token) && !LITERALS.contains(token)) {
            Set<String> known = Vocabulary.isFact(fact) ? Vocabulary.propertiesOf(fact) : Set.of();
            if (!known.contains(token)) {
                throw unknown(token, line, fact, known);
            }
        }
    }

    private static Refusal unknown(String token, int line, String owner, Set<String> known) {
        return new Refusal(line, token, Meant.word(token, owner, known));
    }

    private static void number(String token, int line) {
        if (INTEGER.matcher(token).matches() && !NUMBER.matcher(token).matches()) {
            throw new Refusal(line, token, "数“" + token + "”不合规：不能以 0 开头，至多 9 位");
        }
        if (!NUMBER.matcher(token).matches()) {
            throw new Refusal(line, token, "小数须在末尾加 B，如 1278.85B；“" + token + "”与表中数字比较会得出错误结果");
        }
    }

    private static void walk(BaseDescr node, int line, String expression, String fact) {
        if (node instanceof ConstraintConnectiveDescr connective) {
            connective.getDescrs().forEach(child -> walk(child, line, expression, fact));
        } else if (node instanceof RelationalExprDescr relation) {
            relation(relation, line, expression, fact);
        } else if (node instanceof BindingDescr binding) {
            if (binding.isUnification() || !binding.getVariable().startsWith("$")) {
                throw new Refusal(line, binding.getVariable(), "绑定名须以 $ 开头：“" + binding.getVariable() + "”");
            }
        } else if (!(node instanceof AtomicExprDescr)) {
            throw new Refusal(line, "不得使用的条件写法“" + expression + "”");
        }
    }

    private static void relation(RelationalExprDescr relation, int line, String expression, String fact) {
        if (!COMPARISONS.contains(relation.getOperator())) {
            throw new Refusal(line, relation.getOperator(), "不得使用运算符“" + relation.getOperator() + "”");
        }
        if (relation.getParametersText() != null) {
            throw new Refusal(line, "运算符“" + relation.getOperator() + "”不得带参数");
        }
        walk(relation.getLeft(), line, expression, fact);
        walk(relation.getRight(), line, expression, fact);
        if (relation.getOperator().equals("matches")) {
            boolean property = relation.getLeft().toString().strip().matches("\\w+");
            boolean section = fact.equals("Section") || !property;
            regex(relation.getRight().toString().strip(), line, section);
        }
    }

    private static void regex(String literal, int line, boolean section) {
        if (!ONE_STRING.matcher(literal).matches()) {
            throw new Refusal(line, "matches", "matches 之后只能写用引号括起的式样，不能用变量");
        }
        String regex = literal.substring(1, literal.length() - 1).replace("\\\\", "\\");
        (section ? PatternText.complaintOnSection(regex) : PatternText.complaint(regex)).ifPresent(why -> {
            throw new Refusal(line, "matches", "matches " + why);
        });
    }

    private static boolean isName(String token) {
        return token.charAt(0) == '$' || token.charAt(0) == '_' || Character.isLetter(token.charAt(0));
    }

    private static String bare(String expression) {
        return DrlText.withoutStringsAndComments(expression);
    }
}
