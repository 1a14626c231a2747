package org.gouji.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The gate: parses a rule file and lets through only what is on the allow-list. DRL is Java, and unguarded a rule can
 * run any program; whatever is not known here is refused with file, line, what and why.
 */
final class Gate {

    private static final Pattern AT = Pattern.compile("[Ll]ine (\\d+):(\\d+)");
    private static final Pattern NEAR = Pattern.compile("'([^']*)'");
    private static final Set<String> NUMERIC = Set.of("sum", "min", "max");
    private static final int MAX_RULES = 40;
    private static final int MAX_CONDITIONS = 16;
    private static final int MAX_JOINED = 10;

    private final RuleSource source;
    private String code;
    private Bindings bindings;

    private Gate(RuleSource source) {
        this.source = source;
    }

    /** The rules of a file that passes; a file with one fault is refused whole. */
    static List<ParsedRule> check(RuleSource source) throws Refusal {
        return new Gate(source).file();
    }

    private List<ParsedRule> file() {
        DrlText.check(source.drl());
        code = DrlText.code(source.drl());
        PackageDescr parsed = parse();
        topLevel(parsed);
        List<ParsedRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleDescr rule : parsed.getRules()) {
            ParsedRule accepted = rule(rule);
            if (!names.add(rule.getName())) {
                throw new Refusal(rule.getLine(), "规则名“" + rule.getName() + "”在本文件中重复");
            }
            if (!rules.isEmpty()
                    && !rules.get(0).meta().code().equals(accepted.meta().code())) {
                throw new Refusal(
                        rule.getLine(),
                        "一个文件只写目录中的一条规则：@code 先是 " + rules.get(0).meta().code() + "，这里是 "
                                + accepted.meta().code());
            }
            rules.add(accepted);
        }
        return rules;
    }

    private PackageDescr parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, source.drl());
        } catch (DroolsParserException e) {
            throw SyntaxAdvice.of(source.drl()).map(Refusal::new).orElse(new Refusal(0, "语法错误：" + e.getMessage()));
        }
        if (parser.hasErrors()) {
            throw SyntaxAdvice.of(source.drl())
                    .map(Refusal::new)
                    .orElseGet(() -> syntax(parser.getErrors().get(0)));
        }
        if (parsed == null) {
            throw new Refusal(0, "文件中没有规则");
        }
        return parsed;
    }

    private Refusal syntax(DroolsError error) {
        String text = Objects.toString(error.getMessage(), "");
        Matcher at = AT.matcher(text);
        int line = at.find() ? Integer.parseInt(at.group(1)) : error.getLines().length > 0 ? error.getLines()[0] : 0;
        Matcher near = NEAR.matcher(text);
        String word = near.find() ? near.group(1) : "";
        String where = word.isEmpty() ? "此处" : "“" + word + "”附近";
        return new Refusal(line, word, "语法错误：" + where + "写法不对（多半是缺逗号、括号、引号，或缺 when、then、end）");
    }

    private void topLevel(PackageDescr parsed) {
        String expected = "rules." + source.theme();
        refuse(!expected.equals(parsed.getName()), 1, "第一行应为“package " + expected + "”");
        refuseWord(
                !parsed.getImports().isEmpty()
                        || !parsed.getFunctionImports().isEmpty()
                        || !parsed.getAccumulateImports().isEmpty(),
                "import",
                "不得自行 import；事实和名称已由系统引入");
        refuseWord(!parsed.getGlobals().isEmpty(), "global", "不得自行声明 global；只有 findings 可用");
        refuseWord(!parsed.getFunctions().isEmpty(), "function", "不得写 function；判断都写在 when 中");
        refuseWord(
                !parsed.getClassAndEnumDeclarationDescrs().isEmpty()
                        || !parsed.getEntryPointDeclarations().isEmpty()
                        || !parsed.getWindowDeclarations().isEmpty(),
                "declare",
                "不得写 declare");
        refuseWord(parsed.getUnit() != null, "unit", "不得写 unit");
        refuseWord(
                !parsed.getAttributes().isEmpty(),
                parsed.getAttributes().stream()
                        .map(a -> a.getName())
                        .findFirst()
                        .orElse(""),
                "不得写 dialect 等属性");
        refuse(parsed.getRules().isEmpty(), 1, "文件中没有规则");
        refuse(parsed.getRules().size() > MAX_RULES, 1, "一个文件至多 " + MAX_RULES + " 条分项规则");
    }

    private ParsedRule rule(RuleDescr rule) {
        int line = rule.getLine();
        refuse(rule.isQuery() || !rule.isRule(), line, "不得写 query");
        refuse(rule.hasParent(), line, "不得用 extends 继承别的规则");
        rule.getAttributes().keySet().stream().findFirst().ifPresent(name -> {
            throw new Refusal(line, "不得写 " + name + "：规则之间没有先后，也不能自行停用（停用请改参数方案）");
        });
        refuse(!rule.getNamedConsequences().isEmpty(), line, "不得写多个 then");
        RuleMeta meta = MetaReader.read(source, rule);
        refuse(rule.getLhs() == null || rule.getLhs().getDescrs().isEmpty(), line, "when 中没有条件");
        refuse(rule.getLhs().getDescrs().size() > MAX_CONDITIONS, line, "一条规则至多 " + MAX_CONDITIONS + " 个条件");
        bindings = Bindings.of(rule);
        rule.getLhs().getDescrs().forEach(this::condition);
        bindings.within(null);
        refuse(Growth.joined(rule) > MAX_JOINED, line, "一条规则至多对照 " + MAX_JOINED + " 个事实（not、exists 和 Threshold 之类不算）");
        int then = firstLineOf(rule);
        Consequence consequence = ConsequenceGate.check(Objects.toString(rule.getConsequence(), ""), then, bindings);
        for (String name : Wording.names(meta.message())) {
            if (!FindingWriter.WORDS.contains(name) && !consequence.statement().contains(".with(\"" + name + "\"")) {
                throw new Refusal(
                        line,
                        "{" + name + "}",
                        "@message 中的 {" + name + "} 没有内容可填：请在 then 中用 .with(\"" + name + "\", …) 给出，或改用 "
                                + String.join("、", FindingWriter.WORDS));
            }
        }
        return new ParsedRule(source, code, meta, () -> rule, consequence);
    }

    /** The line on which the code of {@code then} begins; the parser only knows the line of the word itself. */
    private int firstLineOf(RuleDescr rule) {
        int then = rule.getConsequenceLine() > 0 ? rule.getConsequenceLine() : rule.getLine();
        List<String> lines = source.drl().lines().toList();
        boolean alone = then <= lines.size() && lines.get(then - 1).strip().equals("then");
        int first = alone ? then + 1 : then;
        while (first < lines.size() && lines.get(first - 1).isBlank()) {
            first++;
        }
        return first;
    }

    private void condition(BaseDescr condition) {
        bindings.within(condition);
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern, true);
        } else if (condition instanceof NotDescr not) {
            refuse(
                    not.getDescrs().size() != 1 || !(not.getDescrs().get(0) instanceof PatternDescr),
                    not.getLine(),
                    "not 之后只能是一个事实，如 not Section( number == 6 )");
            pattern((PatternDescr) not.getDescrs().get(0), false);
        } else if (condition instanceof ExistsDescr exists) {
            refuse(
                    exists.getDescrs().size() != 1 || !(exists.getDescrs().get(0) instanceof PatternDescr),
                    exists.getLine(),
                    "exists 之后只能是一个事实");
            pattern((PatternDescr) exists.getDescrs().get(0), false);
        } else {
            String what =
                    condition.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
            throw new Refusal(condition.getLine(), "不得使用 " + what + "；只能用事实、not、exists、accumulate，“或者”请分写成几条规则");
        }
    }

    private void pattern(PatternDescr pattern, boolean accumulateAllowed) {
        int line = pattern.getLine();
        refuse(pattern.isQuery(), line, "不得调用 query");
        refuse(pattern.isUnification(), line, "不得使用 “:=”");
        refuse(!pattern.getBehaviors().isEmpty(), line, "不得使用 over window");
        refuse(!pattern.getAnnotations().isEmpty(), line, "条件上不得写 @ 注解");
        String name = pattern.getIdentifier();
        refuse(
                name != null && !name.isEmpty() && !name.matches("\\$[\\p{L}\\p{N}_]+"),
                line,
                "绑定名须以 $ 开头：“" + name + "”");
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            refuse(!accumulateAllowed, line, "not、exists 之内不得用 accumulate");
            refuse(
                    !"Object".equals(pattern.getObjectType()),
                    line,
                    "accumulate 请写成 accumulate( 事实; $数 : sum($v); 条件 )，不要用 from");
            accumulate(accumulate);
        } else {
            refuse(pattern.getSource() != null, line, "不得使用 from");
            refuse(pattern.getObjectType() == null, line, "条件须以事实名开头，如 Figure( … )");
            if (!Vocabulary.isFact(pattern.getObjectType())) {
                throw new Refusal(
                        line,
                        pattern.getObjectType(),
                        "没有名为“" + pattern.getObjectType() + "”的事实" + Meant.fact(pattern.getObjectType()));
            }
        }
        constraints(pattern);
    }

    private void accumulate(AccumulateDescr accumulate) {
        int line = accumulate.getLine();
        refuse(accumulate.getClass() != AccumulateDescr.class, line, "不得使用 groupby，请用 accumulate");
        refuse(
                !accumulate.isExternalFunction()
                        || accumulate.getInitCode() != null
                        || accumulate.getActionCode() != null
                        || accumulate.getResultCode() != null
                        || accumulate.getReverseCode() != null,
                line,
                "accumulate 中不得写代码，只能用 sum、count、min、max、collectList");
        for (AccumulateDescr.AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            refuse(
                    !Vocabulary.FUNCTIONS.containsKey(function.getFunction()),
                    line,
                    "accumulate 没有“" + function.getFunction() + "”，只能用 sum、count、min、max、collectList");
            refuse(
                    function.getBind() == null || !function.getBind().matches("\\$[\\p{L}\\p{N}_]+"),
                    line,
                    "accumulate 的结果须绑定到 $ 开头的名称，如 $合计 : sum($v)");
            for (String parameter : function.getParams()) {
                refuse(
                        NUMERIC.contains(function.getFunction())
                                && parameter
                                        .strip()
                                        .equals(input(accumulate) instanceof PatternDescr of ? of.getIdentifier() : ""),
                        line,
                        function.getFunction() + "(" + parameter.strip() + ") 要的是数，不是整格：请在事实中写 $数 : value，再写 "
                                + function.getFunction() + "($数)");
                ConstraintGate.check(parameter, line, "", bindings);
            }
        }
        refuse(!(input(accumulate) instanceof PatternDescr), line, "accumulate 之中只能是一个事实");
        pattern((PatternDescr) input(accumulate), false);
    }

    /** The single pattern that an accumulate runs over; another element where it is no single pattern. */
    static BaseDescr input(AccumulateDescr accumulate) {
        BaseDescr input = accumulate.getInput();
        while (input instanceof AndDescr and && and.getDescrs().size() == 1) {
            input = and.getDescrs().get(0);
        }
        return input;
    }

    private void constraints(PatternDescr pattern) {
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                throw new Refusal(pattern.getLine(), "条件须写明属性名，如 number == 6");
            }
            int line = expression.getLine() > 0 ? expression.getLine() : pattern.getLine();
            ConstraintGate.check(expression.getExpression(), line, pattern.getObjectType(), bindings);
        }
        Comparisons.cell(pattern);
    }

    private static void refuse(boolean bad, int line, String why) {
        if (bad) {
            throw new Refusal(line, why);
        }
    }

    /** Looks for the line of the word only where it is refused: a whole book is gated while its author waits. */
    private void refuseWord(boolean bad, String word, String why) {
        if (bad) {
            throw new Refusal(line(word), why);
        }
    }

    private int line(String word) {
        int number = 0;
        for (String text :
                DrlText.withoutStringsAndComments(source.drl()).lines().toList()) {
            number++;
            if (!word.isEmpty() && text.strip().startsWith(word)) {
                return number;
            }
        }
        return 1;
    }
}
