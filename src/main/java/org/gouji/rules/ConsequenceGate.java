package org.gouji.rules;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.settings.Nearest;

/** Checks a {@code then}: exactly one {@code findings.raise(…)}, {@code findings.unchecked(…)} or {@code findings.notApplicable(…)} chain and nothing else. */
final class ConsequenceGate {

    private static final Set<String> HEADS = Set.of("raise", "unchecked", "notApplicable");
    private static final Set<String> CHAIN = Set.of("stated", "expected", "with", "on");
    private static final Set<BinaryExpr.Operator> ARITHMETIC =
            EnumSet.of(BinaryExpr.Operator.PLUS, BinaryExpr.Operator.MINUS, BinaryExpr.Operator.MULTIPLY);
    private static final String ONE = "then 中只能写一句 findings.raise(…)，其后可接 .stated(…).expected(…).with(\"名\", …).on(…)";

    /** Far more than any rule of the book; parsers and engine go down into a sum term by term. */
    private static final int LONGEST = 1500;

    private final int line;
    private final Bindings bindings;

    private ConsequenceGate(int line, Bindings bindings) {
        this.line = line;
        this.bindings = bindings;
    }

    static Consequence check(String text, int line, Bindings bindings) {
        return new ConsequenceGate(line, bindings).statement(text);
    }

    private Consequence statement(String text) {
        if (text.strip().length() > LONGEST) {
            throw new Refusal(line, "then 超过 " + LONGEST + " 字；" + ONE);
        }
        JavaParser parser =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        ParseResult<BlockStmt> result = parser.parseBlock("{" + text + "\n}");
        if (!result.isSuccessful() || result.getResult().isEmpty()) {
            throw new Refusal(line, slip(parser, text) + ONE);
        }
        BlockStmt block = result.getResult().get();
        if (block.getStatements().stream().anyMatch(IfStmt.class::isInstance)) {
            throw new Refusal(line, "if", "then 中不写 if：判断都写在 when 里");
        }
        if (block.getStatements().size() != 1 || !(block.getStatement(0) instanceof ExpressionStmt statement)) {
            throw new Refusal(line, ONE);
        }
        statement.getAllContainedComments().forEach(Node::remove);
        statement.getComment().ifPresent(Comment::remove);
        MethodCallExpr head = chain(statement.getExpression());
        String key = head.getArguments().isEmpty() ? "" : head.getArgument(0).toString();
        Set<String> names = new TreeSet<>();
        if (!head.getArguments().isEmpty()) {
            head.getArgument(0).findAll(NameExpr.class).forEach(n -> names.add(n.getNameAsString()));
        }
        return new Consequence(
                statement.getExpression() + ";",
                key,
                names,
                !head.getNameAsString().equals("raise"));
    }

    private static String slip(JavaParser parser, String text) {
        if (text.strip().endsWith("end")) {
            return "这条规则多写了一个 end，每条规则只在最后写一个；";
        }
        return parser.parseBlock("{" + text + "\n;}").isSuccessful()
                ? "then 的一句之后缺少分号“;”；"
                : "then 的写法有误（多半是缺分号、括号或引号）；";
    }

    private MethodCallExpr chain(Expression expression) {
        if (!(expression instanceof MethodCallExpr call)
                || call.getTypeArguments().isPresent()) {
            throw new Refusal(line, ONE);
        }
        Expression scope = call.getScope().orElseThrow(() -> new Refusal(line, ONE));
        call.getArguments().forEach(this::argument);
        if (scope instanceof NameExpr name && name.getNameAsString().equals("findings")) {
            if (!HEADS.contains(call.getNameAsString())) {
                throw new Refusal(line, call.getNameAsString(), "findings 没有“" + call.getNameAsString() + "”；" + ONE);
            }
            return call;
        }
        if (!CHAIN.contains(call.getNameAsString())) {
            throw new Refusal(
                    line,
                    call.getNameAsString(),
                    "不得调用“" + call.getNameAsString() + "”" + Nearest.hint(call.getNameAsString(), CHAIN) + "；" + ONE);
        }
        return chain(scope);
    }

    private void argument(Expression expression) {
        if (expression instanceof StringLiteralExpr || expression instanceof IntegerLiteralExpr) {
            return;
        }
        if (expression instanceof NameExpr name) {
            binding(name.getNameAsString());
        } else if (expression instanceof EnclosedExpr enclosed) {
            argument(enclosed.getInner());
        } else if (expression instanceof BinaryExpr binary && ARITHMETIC.contains(binary.getOperator())) {
            argument(binary.getLeft());
            argument(binary.getRight());
        } else if (expression instanceof FieldAccessExpr access) {
            access(access);
        } else if (expression instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getTypeArguments().isEmpty()
                && call.getScope().isPresent()) {
            property(call.getNameAsString(), call.getScope().get());
            argument(call.getScope().get());
        } else {
            throw new Refusal(line, "findings.raise 的参数中不得写“" + expression + "”，只能用 $绑定、其属性、文字、整数和 + - *");
        }
    }

    private void access(FieldAccessExpr access) {
        if (access.getScope() instanceof NameExpr list && Vocabulary.isList(list.getNameAsString())) {
            if (!Vocabulary.isConstant(list.getNameAsString(), access.getNameAsString())) {
                throw new Refusal(
                        line, access.toString(), Meant.constant(list.getNameAsString(), access.getNameAsString()));
            }
            return;
        }
        property(access.getNameAsString(), access.getScope());
        argument(access.getScope());
    }

    private void property(String name, Expression owner) {
        Set<String> known = bindings.properties(owner.toString());
        String getter = name.replaceFirst("^(get|is)(?=[A-Z])", "");
        if (!known.contains(name)) {
            throw new Refusal(
                    line,
                    name,
                    bindings.label(owner.toString()) + " 没有名为“" + name + "”的属性" + Nearest.hint(getter, known));
        }
    }

    private void binding(String name) {
        if (!name.startsWith("$")) {
            throw new Refusal(line, name, "then 中不能使用“" + name + "”，只能用 when 中以 $ 开头的绑定");
        }
        bindings.demand(name, line);
    }
}
