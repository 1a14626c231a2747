package org.gouji.rules;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.gouji.facts.FormCell;
import org.gouji.facts.Receipt;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Threshold;

/**
 * Finds out in this very process, and before it hurts, whether rules join facts with nothing that says which belong
 * together. They are fired on one fact of each kind, on two, on three and so on; memory and time tell long before the whole
 * report would.
 */
final class Growth {

    /** With fewer joined facts than this no report is large enough to do harm. */
    private static final int JOINED = 3;

    /** Twice what the dearest rule of the book takes on a whole report. */
    private static final long MOST_BYTES = 3_500_000;

    /** Few enough that a row of the form comes in piece by piece. */
    private static final int STEP = 3;

    private static final long MOST_NANOS = 500_000_000;

    private static final double MOST_COMBINATIONS = 100_000;
    private static final Pattern ROW = Pattern.compile("\\brow\\s*==");
    private static final Pattern COLUMN = Pattern.compile("\\bcolumn\\s*==");

    /** Facts of which a report has one, or of which each name has one. */
    private static final Set<String> SINGLE = Set.of("Report", "Threshold", "PreviousReport", "Registered", "Children");

    private final Firing firing;
    private final int rules;
    private final List<Threshold> thresholds;

    private Growth(List<ParsedRule> rules, Rulebases bases, List<Threshold> thresholds) {
        this.firing = new Firing(rules, bases);
        this.rules = rules.size();
        this.thresholds = thresholds;
    }

    /** Whether firing the rules takes more and more, by far, with each fact that a report has more. */
    static boolean tooFast(List<ParsedRule> rules, Rulebases bases, List<Threshold> thresholds) {
        return rules.stream().anyMatch(rule -> joined(rule.descr()) >= JOINED)
                && new Growth(rules, bases, thresholds).tooFast();
    }

    /** How many conditions of a rule are facts of which a report has many. */
    static int joined(RuleDescr rule) {
        int joined = 0;
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            joined += condition instanceof PatternDescr
                            && !SINGLE.contains(Reads.pattern(condition).getObjectType())
                    ? 1
                    : 0;
        }
        return joined;
    }

    /**
     * Whether a rule might join so much that it is worth trying by itself: how many combinations there are if nothing but
     * what its patterns say equals narrows them. A whole book is not tried rule by rule, only these are.
     */
    static boolean suspicious(RuleDescr rule) {
        double combinations = 1;
        int joined = joined(rule);
        for (BaseDescr condition : rule.getLhs().getDescrs()) {
            if (condition instanceof PatternDescr
                    && !SINGLE.contains(Reads.pattern(condition).getObjectType())) {
                combinations *= matches(Reads.pattern(condition));
            }
        }
        return joined >= JOINED && combinations > MOST_COMBINATIONS;
    }

    /** About how many facts of a report one pattern matches. */
    private static double matches(PatternDescr pattern) {
        String all = pattern.getDescrs().stream()
                .map(constraint -> ((ExprConstraintDescr) constraint).getExpression())
                .collect(Collectors.joining(" , "));
        if (!Vocabulary.GAPS.containsKey(pattern.getObjectType())) {
            return all.contains("== $") ? 3 : 60;
        }
        return (ROW.matcher(all).find() ? 1 : 26) * (COLUMN.matcher(all).find() ? 1 : 7);
    }

    private boolean tooFast() {
        ReportFacts whole = Trial.reports().get(0);
        firing.fire(first(whole, 1), thresholds);
        for (int most = 1; most <= whole.cells().size(); most += most < 4 ? 1 : STEP) {
            ReportFacts part = first(whole, most);
            long bytes = allocated();
            long nanos = worked();
            firing.fire(part, thresholds);
            boolean slow = worked() - nanos > MOST_NANOS;
            if (slow || allocated() - bytes > MOST_BYTES + rules * MOST_BYTES / 10) {
                return true;
            }
        }
        return false;
    }

    /** Time on a processor: a busy machine is no fault of a rule. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    /** The first cells and the first statements of each kind. */
    private static ReportFacts first(ReportFacts whole, int most) {
        Map<Class<?>, Integer> counts = new HashMap<>();
        List<Object> statements = new ArrayList<>();
        for (Object statement : whole.statements()) {
            if (counts.merge(statement.getClass(), 1, Integer::sum) <= most) {
                statements.add(statement);
            }
        }
        List<FormCell> cells =
                whole.cells().subList(0, Math.min(most, whole.cells().size()));
        return new ReportFacts(whole.report(), Receipt.of(cells), cells, statements, Map.of(), List.of());
    }
}
