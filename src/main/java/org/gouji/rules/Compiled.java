package org.gouji.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.phreak.RuleAgendaItem;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Compiled rules as the engine fires them on one report, in a session of its own. */
final class Compiled {

    private final KieBase base;
    private final Map<Class<?>, Boolean> looksAt = new ConcurrentHashMap<>();

    Compiled(KieBase base) {
        this.base = base;
    }

    KieBase base() {
        return base;
    }

    /** What a session is shown of a report, each fact once. */
    static List<Object> facts(ReportFacts facts, List<Threshold> thresholds) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(1024));
        List<Object> all = new ArrayList<>(512);
        Consumer<Object> add = fact -> {
            if (seen.add(fact)) {
                all.add(fact);
            }
        };
        add.accept(facts.report());
        thresholds.forEach(add);
        facts.cells().forEach(add);
        facts.statements().forEach(add);
        return all;
    }

    /**
     * Fires the rules in force.
     *
     * @param facts as {@link #facts} gives them; those that none of the rules looks at are left out
     * @param most how many matches may fire, -1 for all
     */
    void fire(List<Object> facts, Predicate<String> inForce, int most, Consumer<KieSession> prepare) {
        KieSession session = base.newKieSession();
        StatefulKnowledgeSessionImpl engine = (StatefulKnowledgeSessionImpl) session;
        try {
            prepare.accept(session);
            for (Object fact : facts) {
                if (looksAt.computeIfAbsent(fact.getClass(), this::looks)) {
                    // Nobody asks the session for its facts, so they need not go into its store, which costs as much
                    // again.
                    engine.insertAsync(fact);
                }
            }
            engine.flushPropagations();
            // A filter of the engine is asked only after a rule's conditions were worked out.
            for (RuleAgendaItem rule : List.copyOf(engine.getAgenda()
                    .getAgendaGroupsManager()
                    .getMainAgendaGroup()
                    .getActivations())) {
                if (!inForce.test(rule.getRule().getName())) {
                    rule.dequeue();
                }
            }
            session.fireAllRules(most);
        } finally {
            session.dispose();
        }
    }

    private boolean looks(Class<?> fact) {
        return ((InternalRuleBase) base)
                .getRete().getObjectTypeNodes().stream()
                        .anyMatch(node -> ((ClassObjectType) node.getObjectType())
                                .getClassType()
                                .isAssignableFrom(fact));
    }
}
