package org.gouji.rules;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.MultiAccumulate;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.SingleAccumulate;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.mvel.MVELConstraint;
import org.drools.mvel.MVELDialectRuntimeData;
import org.drools.mvel.expr.MVELAccumulatorFunctionExecutor;
import org.drools.mvel.expr.MVELCompilationUnit;
import org.drools.mvel.expr.MVELConsequence;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.mvel2.CompileException;
import org.mvel2.ast.ASTNode;

/**
 * The second net: looks at what the engine made of a rulebook, without asking the gate what it let through. Only known
 * kinds of conditions, of compiled expressions and of calls pass; whatever is not known is caught.
 */
final class CompiledNet {

    /** Kinds of compiled expression that can do nothing but compare, reckon and read properties. */
    private static final Set<String> EXPRESSIONS = Set.of(
            "org.mvel2.ast.ASTNode",
            "org.mvel2.ast.And",
            "org.mvel2.ast.Or",
            "org.mvel2.ast.BinaryOperation",
            "org.mvel2.ast.BooleanNode",
            "org.mvel2.ast.Contains",
            "org.mvel2.ast.EndOfStatement",
            "org.mvel2.ast.IntAdd",
            "org.mvel2.ast.IntMult",
            "org.mvel2.ast.IntSub",
            "org.mvel2.ast.LiteralNode",
            "org.mvel2.ast.Negation",
            "org.mvel2.ast.OperatorNode",
            "org.mvel2.ast.RegExMatch",
            "org.mvel2.ast.Sign",
            "org.mvel2.ast.Substatement",
            "org.mvel2.compiler.CompiledExpression",
            "org.mvel2.compiler.ExecutableAccessor",
            "org.mvel2.compiler.ExecutableLiteral");

    /** What hangs on an expression and is no expression. */
    private static final Set<String> BESIDE = Set.of(
            "org.mvel2.ParserContext", "org.mvel2.ParserConfiguration", "org.mvel2.util.SimpleVariableSpaceModel");

    private static final Set<String> READERS = Set.of(
            "org.drools.mvel.accessors.ClassFieldReader",
            "org.drools.base.rule.accessor.PatternExtractor",
            "org.drools.base.base.extractors.ArrayElementReader",
            "org.drools.base.base.extractors.SelfReferenceClassFieldReader");

    /** Names that the engine offers to every expression and that lead to the engine itself. */
    private static final Set<String> ENGINE = Set.of("drools", "kcontext", "rule");

    /** Expressions that passed before; the same text with the same types compiles to the same. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    private static final int MOST_REMEMBERED = 20_000;

    private final Class<?> global;
    private final MVELDialectRuntimeData dialect;

    private CompiledNet(Class<?> global, MVELDialectRuntimeData dialect) {
        this.global = global;
        this.dialect = dialect;
    }

    /** That something was caught. */
    static final class Caught extends RuntimeException {
        Caught(String what) {
            super(what);
        }
    }

    /** The expressions that passed so far. */
    static Set<String> passed() {
        return Set.copyOf(PASSED);
    }

    /** Takes for passed what an earlier process of the same program let pass. */
    static void pass(Set<String> earlier) {
        PASSED.addAll(earlier);
    }

    /**
     * What is caught in a rulebase, by the name of the rule.
     *
     * @param global the type that consequences may speak to
     * @throws Caught where the rulebase as a whole holds what no rule can have asked for
     */
    static Map<String, String> caught(KieBase base, Class<?> global) {
        Map<String, String> caught = new LinkedHashMap<>();
        if (PASSED.size() > MOST_REMEMBERED) {
            PASSED.clear();
        }
        for (KiePackage each : base.getKiePackages()) {
            InternalKnowledgePackage made = (InternalKnowledgePackage) each;
            CompiledNet net = new CompiledNet(global, (MVELDialectRuntimeData)
                    made.getDialectRuntimeRegistry().getDialectData("mvel"));
            net.whole(made);
            for (Rule rule : made.getRules()) {
                try {
                    net.rule((RuleImpl) rule);
                } catch (Caught what) {
                    caught.put(rule.getName(), what.getMessage());
                }
            }
        }
        return caught;
    }

    private void whole(InternalKnowledgePackage made) {
        demand(made.getFunctions().isEmpty(), "function");
        demand(made.getStaticImports().isEmpty(), "import static");
        demand(
                ((JavaDialectRuntimeData) made.getDialectRuntimeRegistry().getDialectData("java"))
                        .getStore()
                        .isEmpty(),
                "Java 类");
        made.getGlobals().values().forEach(type -> demand(global.equals(type), "global"));
        made.getTypeDeclarations()
                .forEach((name, type) -> demand(Vocabulary.isKnown(type.getTypeClass()), "declare " + name));
    }

    private void rule(RuleImpl rule) {
        demand(
                rule.getTimer() == null
                        && rule.getCalendars() == null
                        && rule.getParent() == null
                        && !rule.hasNamedConsequences()
                        && rule.getSalience().getClass().getSimpleName().equals("SalienceInteger")
                        && rule.getEnabled().getClass().getSimpleName().equals("EnabledBoolean"),
                "规则属性");
        demand(rule.getConsequence().getClass() == MVELConsequence.class, rule.getConsequence());
        unit(rule.getConsequence(), "unit");
        condition(rule.getLhs());
    }

    private void condition(Object condition) {
        if (condition.getClass() == GroupElement.class) {
            ((GroupElement) condition).getChildren().forEach(this::condition);
        } else if (condition.getClass() == Pattern.class) {
            pattern((Pattern) condition);
        } else if (condition.getClass() == SingleAccumulate.class || condition.getClass() == MultiAccumulate.class) {
            Accumulate accumulate = (Accumulate) condition;
            condition(accumulate.getSource());
            for (Object function : accumulate.getAccumulators()) {
                demand(function.getClass() == MVELAccumulatorFunctionExecutor.class, function);
                Object used = field(function, "function");
                demand(used.getClass().getName().startsWith("org.drools.core.base.accumulators."), used);
                unit(function, "unit");
            }
        } else {
            throw new Caught("条件 " + condition.getClass().getSimpleName());
        }
    }

    private void pattern(Pattern pattern) {
        demand(
                pattern.getObjectType() instanceof ClassObjectType type
                        && (Vocabulary.isKnown(type.getClassType()) || pattern.getSource() != null),
                pattern.getObjectType());
        demand(pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty(), "over window");
        pattern.getDeclarations()
                .values()
                .forEach(declaration -> demand(
                        READERS.contains(declaration.getExtractor().getClass().getName()), declaration.getExtractor()));
        for (Object constraint : pattern.getConstraints()) {
            Object written = constraint instanceof Sooner sooner ? sooner.written() : constraint;
            demand(written.getClass() == MVELConstraint.class, constraint);
            unit(written, "compilationUnit");
        }
        if (pattern.getSource() != null) {
            condition(pattern.getSource());
        }
    }

    private void unit(Object holder, String field) {
        MVELCompilationUnit unit = (MVELCompilationUnit) field(holder, field);
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < unit.getInputIdentifiers().length; i++) {
            names.put(unit.getInputIdentifiers()[i], unit.getInputTypes()[i]);
        }
        names.keySet().removeAll(ENGINE);
        String key = unit.getExpression() + "\n" + names;
        if (!PASSED.contains(key)) {
            Object compiled;
            try {
                compiled = unit.getCompiledExpression(dialect);
            } catch (CompileException e) {
                // What does not compile cannot run; the trial that follows says so with the rule's line.
                return;
            }
            walk(compiled, new Calls(names, global));
            PASSED.add(key);
        }
    }

    /** Walks over everything that hangs together with a compiled expression, whatever its fields are called. */
    static void walk(Object expression, Calls calls) {
        walk(expression, calls, new IdentityHashMap<>());
    }

    private static void walk(Object node, Calls calls, Map<Object, Object> seen) {
        if (node == null || seen.put(node, node) != null) {
            return;
        }
        Class<?> type = node.getClass();
        if (type.isArray()) {
            for (int i = 0; !type.getComponentType().isPrimitive() && i < Array.getLength(node); i++) {
                walk(Array.get(node, i), calls, seen);
            }
            return;
        }
        if (node instanceof Collection<?> nodes) {
            nodes.forEach(each -> walk(each, calls, seen));
            return;
        }
        if (!type.getName().startsWith("org.mvel2.") || BESIDE.contains(type.getName())) {
            demand(!(node instanceof Class<?>), node);
            return;
        }
        demand(EXPRESSIONS.contains(type.getName()), type.getSimpleName());
        if (type == ASTNode.class) {
            demand(((ASTNode) node).getNameAsArray() != null, "没有名称的表达式");
            calls.check(((ASTNode) node).getName());
            return;
        }
        for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.getType() != Class.class) {
                    walk(value(field, node), calls, seen);
                }
            }
        }
    }

    private static Object field(Object holder, String name) {
        try {
            return value(holder.getClass().getDeclaredField(name), holder);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("the engine is another than the net was made for", e);
        }
    }

    private static Object value(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void demand(boolean known, Object what) {
        if (!known) {
            throw new Caught(
                    what instanceof String text ? text : what.getClass().getSimpleName() + " " + what);
        }
    }
}
