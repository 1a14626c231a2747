package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The second net, asked about rules that no gate has seen: what the engine compiles to anything dangerous is caught. */
class NetsTest {

    private static final String QUIET = "findings.raise( $r.office ).stated( $r.year + 1 ).on( $r );";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$r : Report( Runtime.getRuntime() != null )",
                "$r : Report( java.lang.Runtime.getRuntime().availableProcessors() > 0 )",
                "$r : Report( System.getProperty(\"user.home\") != null )",
                "$r : Report( this.getClass() != null )",
                "$r : Report( office.getClass().getClassLoader() != null )",
                "$r : Report( office.getBytes().length > 0 )",
                "$r : Report( new String(\"x\") == office )",
                "$r : Report( office.toString() == \"x\" )",
                "$r : Report( [1, 2].size() > 0 )",
                "$r : Report( drools != null )",
                "$r : Report( kcontext.getKieRuntime() != null )",
                "$r : Report( office[0] == \"x\" )",
                "$r : Report( (year > 0 ? 1 : 2) > 0 )",
                "$r : Report( office soundslike \"x\" )",
                "$r : Report( office str[startsWith] \"x\" )",
                "$r : Report( kind.getDeclaringClass() != null )",
                "$r : Report( OfficeKind.valueOf(\"TOWNSHIP\") == kind )",
                "$r : Report() eval( true )",
                "$r : Report() Object() from new java.util.ArrayList()",
                "$r : Report() java.io.File()",
                "$r : Report() Number() from accumulate( Figure( $v : value ), init( int n = 0; ), action( n++; ), result( n ) )"
            })
    void catchesWhatAConditionMustNotDo(String when) {
        assertThat(caught("", "", when, QUIET)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exec(\"id\");",
                "System.exit(1);",
                "drools.halt();",
                "kcontext.getKieRuntime().halt();",
                "insert( new Object() );",
                "findings.getClass().forName(\"x\");",
                "findings.raise( $r.getClass() );",
                "findings.raise( new java.io.File(\"/tmp/x\") );",
                "findings.raise( System.getProperty(\"user.home\") );",
                "findings.raise( $r.office.getBytes() );",
                "findings.raise().hashCode();",
                "while (true) { findings.raise(); }",
                "foreach (x : $r.office) { findings.raise(); }",
                "def f() { 1 } f();",
                "x = 1; findings.raise( x );",
                "with( $r ) { office = \"x\" };"
            })
    void catchesWhatAConsequenceMustNotDo(String then) {
        assertThat(caught("", "", "$r : Report()", then)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience ($r.year)",
                "enabled (Runtime.getRuntime() != null)",
                "timer (int: 1s)",
                "calendars \"x\"",
                "dialect \"java\""
            })
    void catchesAttributes(String attribute) {
        assertThat(caught("", attribute, "$r : Report()", QUIET)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function int f() { return 1; }",
                "import function java.lang.System.exit",
                "global java.util.List list",
                "declare Own\n  a : int\nend"
            })
    void catchesWhatStandsBesideRules(String beside) {
        assertThat(caught(beside, "", "$r : Report()", QUIET)).isNotEmpty();
    }

    @Test
    void letsAnOrdinaryRulePass() {
        assertThat(caught(
                        "",
                        "",
                        "$r : Report( year > 2020, office matches \".*县\", kind == OfficeKind.GOVERNMENT )",
                        QUIET))
                .isEmpty();
    }

    @Test
    void generatedClassesMaySpeakToFactsAndNumbersOnly() throws Exception {
        assertThatThrownBy(() -> BytecodeNet.check(bytes(Spawns.class)))
                .isInstanceOf(CompiledNet.Caught.class)
                .hasMessageContaining("java.lang.Runtime");
        assertThatThrownBy(() -> BytecodeNet.check(bytes(Reads.class))).hasMessageContaining("java.io.File");
        assertThatThrownBy(() -> BytecodeNet.check(bytes(Concats.class))).hasMessageContaining("invokedynamic");
        assertThatCode(() -> BytecodeNet.check(bytes(Compares.class))).doesNotThrowAnyException();
    }

    private static class Spawns {
        Object it() {
            return Runtime.getRuntime();
        }
    }

    private static class Reads {
        Object it() {
            return new java.io.File("x");
        }
    }

    private static class Concats {
        Object it(String x) {
            return x + 1;
        }
    }

    private static class Compares {
        boolean it(org.gouji.facts.Figure figure) {
            return figure.value().compareTo(figure.value()) > 0;
        }
    }

    private static byte[] bytes(Class<?> type) throws Exception {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return in.readAllBytes();
        }
    }

    /** What the net says of a rule; text where the engine itself does not take the rule. */
    private static String caught(String beside, String attribute, String when, String then) {
        StringBuilder drl = new StringBuilder("package org.gouji.rulebook\nimport org.gouji.facts.*\n");
        drl.append("global ").append(Findings.class.getName()).append(" findings\n");
        drl.append(beside).append("\nrule \"x\"\n    dialect \"mvel\"\n    ").append(attribute);
        drl.append("\nwhen\n").append(when).append("\nthen\n").append(then).append("\nend\n");
        KnowledgeBuilderImpl builder = (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(
                ResourceFactory.newByteArrayResource(drl.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ResourceType.DRL);
        if (builder.hasErrors()) {
            return "engine: " + builder.getErrors();
        }
        try {
            return CompiledNet.caught(builder.newKieBase(), Findings.class)
                    .toString()
                    .replace("{}", "");
        } catch (CompiledNet.Caught whole) {
            return whole.getMessage();
        }
    }
}
