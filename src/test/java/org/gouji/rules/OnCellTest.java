package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.evaluator.GeneratedReports;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Holds what the shipped rules say, fired as fast as they are, against the engine left to itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnCellTest {

    private static final int REPORTS = Integer.getInteger("gouji.reports", 150);

    private static List<Threshold> thresholds;
    private static List<Rulebase> bases;
    private static List<ReportFacts> reports;

    @BeforeAll
    static void theShippedRules() throws Exception {
        RuleFolder folder = RuleFolder.read(Path.of("rules"));
        Profile profile = ProfileReader.read(folder, Rulebook.NATIONAL);
        thresholds = profile.thresholds();
        List<ParsedRule> gated = new ArrayList<>();
        for (RuleSource source : folder.sources()) {
            gated.addAll(Gate.check(source));
        }
        Rulebases.Built built = Rulebases.whole(gated);
        assertThat(built.complaints()).isEmpty();
        bases = built.bases().parts().get(0).bases().rules();
        Deriver deriver = new Deriver(Terms.parse(folder.text("terms.yaml"), profile.phrases()));
        reports = Stream.iterate(0L, seed -> seed + 1)
                .limit(REPORTS)
                .map(seed -> GeneratedReports.of(seed).facts(deriver))
                .toList();
    }

    @Test
    @Order(1)
    void onlyWhatLooksAtThePlaceAloneIsAskedOnce() {
        TreeSet<String> once = new TreeSet<>();
        TreeSet<String> eachTime = new TreeSet<>();
        nodes().forEach(node -> (node.getConstraint() instanceof OnCell ? once : eachTime)
                .add(node.getConstraint().toString()));

        assertThat(once)
                .contains("row == Row.RECEIVED", "column.part", "row.leaf", "!column.money", "table == Table.REQUESTS")
                .allMatch(text -> !text.matches(".*(value|raw|place|confidence|state|kind|decimals|negative|\\$).*"));
        assertThat(eachTime).contains("value != 0");
    }

    @Test
    @Order(2)
    void theEngineLeftToItselfSaysTheSame() {
        List<List<String>> fast =
                reports.stream().map(OnCellTest::asTheyAreFired).toList();

        List<AlphaNode> changed =
                nodes().filter(node -> node.getConstraint() instanceof Sooner).toList();
        assertThat(changed)
                .filteredOn(node -> node.getConstraint() instanceof Anywhere)
                .hasSizeGreaterThan(20);
        changed.forEach(OnCellTest::asWritten);

        assertThat(changed).hasSizeGreaterThan(100);
        assertThat(nodes()).noneMatch(node -> node.getConstraint() instanceof Sooner);
        for (int i = 0; i < REPORTS; i++) {
            assertThat(fast.get(i)).as("seed " + i).isEqualTo(leftToItself(reports.get(i)));
        }
        assertThat(fast.stream().mapToInt(List::size).sum()).isGreaterThan(REPORTS);
    }

    private static List<String> asTheyAreFired(ReportFacts report) {
        Findings findings = new Findings();
        List<Object> facts = Compiled.facts(report, thresholds);
        bases.forEach(base -> base.rules().fire(facts, name -> true, -1, session -> listening(session, findings)));
        return said(findings);
    }

    private static List<String> leftToItself(ReportFacts report) {
        Findings findings = new Findings();
        for (Rulebase base : bases) {
            KieSession session = base.rules().base().newKieSession();
            listening(session, findings);
            session.insert(report.report());
            thresholds.forEach(session::insert);
            report.cells().forEach(session::insert);
            report.statements().forEach(session::insert);
            session.fireAllRules();
            session.dispose();
        }
        return said(findings);
    }

    private static void listening(KieSession session, Findings findings) {
        session.setGlobal("findings", findings);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                findings.firing(
                        event.getMatch().getRule().getName(),
                        event.getMatch().getFactHandles().stream()
                                .mapToLong(handle -> ((InternalFactHandle) handle).getId())
                                .toArray());
            }
        });
    }

    private static List<String> said(Findings findings) {
        findings.order(String::hashCode);
        return findings.raised().stream()
                .map(raise -> String.join(
                        "|",
                        raise.rule(),
                        raise.key(),
                        raise.says().toString(),
                        raise.stated(),
                        raise.expected(),
                        raise.words().toString(),
                        raise.evidence().toString()))
                .toList();
    }

    private static Stream<AlphaNode> nodes() {
        return bases.stream()
                .map(base -> base.rules().base())
                .flatMap(base -> ((InternalRuleBase) base).getRete().getObjectTypeNodes().stream())
                .flatMap((ObjectTypeNode node) ->
                        below(node.getObjectSinkPropagator().getSinks()));
    }

    private static Stream<AlphaNode> below(ObjectSink[] sinks) {
        return Stream.of(sinks)
                .filter(AlphaNode.class::isInstance)
                .map(AlphaNode.class::cast)
                .flatMap(node -> Stream.concat(
                        Stream.of(node), below(node.getObjectSinkPropagator().getSinks())));
    }

    private static void asWritten(AlphaNode node) {
        try {
            Field constraint = AlphaNode.class.getDeclaredField("constraint");
            constraint.setAccessible(true);
            constraint.set(node, ((Sooner) node.getConstraint()).written());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
