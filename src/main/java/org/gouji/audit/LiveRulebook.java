package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gouji.derive.Deriver;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.ReadyRulebooks;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rulebook of a long-running process. A thread of its own looks after the rules folder; what was edited there is gated,
 * compiled, fired on trial and held against its cases, and only then takes the place of the rulebook in force. Whoever
 * asks gets the one in force at once and keeps it for the whole audit.
 */
public final class LiveRulebook {

    /** How often the folder is looked at: what an author waits is this and the time to load the rulebook. */
    private static final long LOOK_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(LiveRulebook.class);
    private static final String WHO = "规则文件夹";

    /**
     * What is in force.
     *
     * @param since when it came into force in this process
     * @param refused refused files: of this rulebook, or of the newer one that was not taken
     * @param notices what the user should know, in Chinese; empty where all is well
     */
    public record InForce(Rulebook rulebook, Instant since, List<RefusedRule> refused, List<String> notices) {}

    /** Who brings a rulebook into force, and why. */
    private record Cause(String who, String why) {}

    private final Path folder;
    private volatile String profile;
    private final KeptRulebooks kept;
    private final ReadyRulebooks ready;
    private final Clock clock;
    private final AtomicReference<InForce> inForce = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final FolderEdits edits;
    private final CaseReadings readings = new CaseReadings();
    private final Map<String, Cause> announced = new ConcurrentHashMap<>();

    /**
     * Takes the rulebook of the folder into force, or the one kept last where the folder's cannot be used.
     *
     * @throws RulebookException where neither can be used
     */
    public LiveRulebook(Path folder, String profile, KeptRulebooks kept, Clock clock) throws RulebookException {
        this(folder, profile, kept, ReadyRulebooks.NONE, clock);
    }

    /**
     * The same, which takes a rulebook that was compiled before as it is.
     *
     * @throws RulebookException where neither can be used
     */
    public LiveRulebook(Path folder, String profile, KeptRulebooks kept, ReadyRulebooks ready, Clock clock)
            throws RulebookException {
        this.folder = folder;
        this.ready = ready;
        this.profile = profile;
        this.kept = kept;
        this.clock = clock;
        this.edits = new FolderEdits(folder);
        InForce first = first();
        inForce.set(first);
        start("rules-folder", this::watch);
        if (first.rulebook().folder().equals(folder)) {
            start("rules-cases", () -> tried(first));
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The rulebook for one request; it stays the same for that request whatever is edited meanwhile. */
    public InForce current() {
        return inForce.get();
    }

    /** The folder that is looked after. */
    public Path folder() {
        return folder;
    }

    /** Says who is about to put a rulebook into the folder and why, so that its version tells. */
    public void announce(String hash, String who, String why) {
        announced.put(hash, new Cause(who, why));
    }

    /** The rulebook that a folder which was tried elsewhere holds, beside the one in force, of which it compiles only what differs. */
    public Rulebook beside(Path other) throws RulebookException {
        return checked(current().rulebook().reloaded(other, profile));
    }

    /**
     * Brings another profile into force, of the rules as they are now.
     *
     * @throws RulebookException where it cannot be used; the one in force stays
     */
    public synchronized void use(String other) throws RulebookException {
        InForce now = inForce.get();
        Rulebook under = checked(now.rulebook().under(other));
        profile = other;
        inForce.set(new InForce(under, clock.instant(), now.refused(), now.notices()));
    }

    /** Looks after the folder no longer; what is in force stays so. */
    public void stop() {
        stopped.countDown();
    }

    private InForce first() throws RulebookException {
        try {
            Rulebook own = load(folder);
            if (own.refused().isEmpty() || last().isEmpty()) {
                List<String> notices = own.refused().isEmpty()
                        ? keep(own)
                        : List.of("有 " + own.refused().size() + " 个规则文件被拒用，其余规则照常使用");
                return new InForce(own, clock.instant(), own.refused(), notices);
            }
            return before(own.refused(), own.refused().size() + " 个规则文件被拒用");
        } catch (RulebookException e) {
            if (last().isEmpty()) {
                throw e;
            }
            return before(List.of(), e.getMessage());
        }
    }

    /** The rulebook that was in force before the process was restarted. */
    private InForce before(List<RefusedRule> refused, String why) throws RulebookException {
        Rulebook good = load(last().orElseThrow());
        return new InForce(good, clock.instant(), refused, List.of(keptInForce(good, why)));
    }

    /**
     * Runs the cases of the rulebook that the process began with, one rule after the other so that requests come first.
     * They are not waited for, but whoever asks for the rules is told; and what they read is ready for the next edit.
     */
    private void tried(InForce first) {
        List<CaseResult> failed = new ArrayList<>();
        try {
            for (RuleInfo rule : first.rulebook().rules()) {
                if (inForce.get() != first || stopped.getCount() == 0) {
                    return;
                }
                if (hasCases(rule)) {
                    failed.addAll(failed(first.rulebook(), Set.of(rule.path())));
                }
            }
        } catch (RulebookException | RuntimeException e) {
            // Nothing rests on this but a warning, and the next edit runs the cases again.
            LOG.error("用例没有运行完", e);
        }
        if (!failed.isEmpty()) {
            List<String> notices = new ArrayList<>(first.notices());
            notices.add("启用的规则集有 " + failed.size() + " 个用例未通过，如 " + told(failed.get(0)));
            inForce.compareAndSet(
                    first, new InForce(first.rulebook(), first.since(), first.refused(), List.copyOf(notices)));
        }
    }

    private void watch() {
        try {
            while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (edits.any()) {
                    take(settled());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the folder holds once nobody writes into it: a file that was read half written is no fault of its author. */
    private InForce settled() throws InterruptedException {
        InForce next;
        do {
            edits.settled();
            next = next(inForce.get());
        } while (!next.notices().isEmpty() && stopped.getCount() > 0 && edits.any());
        return next;
    }

    private synchronized void take(InForce next) {
        try {
            // Another profile may have come into force while this one was loaded.
            Rulebook under = next.rulebook().profile().equals(profile)
                    ? next.rulebook()
                    : checked(next.rulebook().under(profile));
            inForce.set(new InForce(under, next.since(), next.refused(), next.notices()));
        } catch (RulebookException e) {
            inForce.set(notTaken(inForce.get(), next.refused(), e.getMessage()));
        }
        next.refused().forEach(file -> LOG.warn("规则文件被拒用：{} 第 {} 行：{}", file.file(), file.line(), file.why()));
        next.notices().forEach(LOG::warn);
        if (next.notices().isEmpty()) {
            LOG.info("规则集已启用：{}", next.rulebook().hash());
        }
    }

    private InForce next(InForce last) {
        try {
            Rulebook next = checked(last.rulebook().reloaded(folder, profile));
            if (!next.refused().isEmpty()) {
                return notTaken(last, next.refused(), next.refused().size() + " 个规则文件被拒用");
            }
            List<CaseResult> failed = failedCases(last.rulebook(), next);
            if (!failed.isEmpty()) {
                return notTaken(last, List.of(), "有 " + failed.size() + " 个用例未通过，如 " + told(failed.get(0)));
            }
            return new InForce(next, clock.instant(), List.of(), keep(next));
        } catch (RulebookException e) {
            return notTaken(last, List.of(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // The watching thread must outlive any one rulebook; the fault is shown to whoever asks for the rules.
            LOG.error("规则集没有载入", e);
            return notTaken(last, List.of(), "程序故障（不是规则的问题）：" + e);
        }
    }

    /** The cases of the rules that may say something else than before, of which some fail. */
    private List<CaseResult> failedCases(Rulebook last, Rulebook next) throws RulebookException {
        boolean sameLists = last.terms().equals(next.terms()) && last.phrases().equals(next.phrases());
        Set<String> changed = new TreeSet<>();
        for (RuleInfo rule : next.rules()) {
            boolean same = next.hasAsItIs(rule.path(), last)
                    && (sameLists
                            || Collections.disjoint(next.asking(rule.path()).reads(), Deriver.BY_LISTS));
            if (!same && hasCases(rule)) {
                changed.add(rule.path());
            }
        }
        return failed(next, changed);
    }

    private boolean hasCases(RuleInfo rule) {
        return Files.isRegularFile(folder.resolve(rule.path() + RuleCases.ENDING));
    }

    /** Cases say what a rule does under the national profile; a place that switches it off has not broken it. */
    private List<CaseResult> failed(Rulebook rulebook, Set<String> rules) throws RulebookException {
        return RuleCases.run(rulebook.under(Rulebook.NATIONAL), folder, rules, readings).stream()
                .filter(result -> !result.passed())
                .toList();
    }

    private static String told(CaseResult failed) {
        return failed.name().isEmpty()
                ? failed.trouble()
                : failed.file() + " 第 " + failed.line() + " 行“" + failed.name() + "”";
    }

    /** A rulebook whose word lists do not parse is no good one either. */
    private Rulebook load(Path from) throws RulebookException {
        return checked(Rulebook.load(from, profile, ready));
    }

    private static Rulebook checked(Rulebook rulebook) throws RulebookException {
        Stages.terms(rulebook);
        return rulebook;
    }

    private List<String> keep(Rulebook rulebook) {
        try {
            Cause cause = announced.getOrDefault(rulebook.hash(), new Cause(WHO, "改动后自动启用"));
            kept.keep(folder, rulebook.hash(), cause.who(), cause.why());
            return List.of();
        } catch (IOException e) {
            return List.of("规则集已启用，但没有存为版本：" + Reason.of(e));
        }
    }

    private Optional<Path> last() throws RulebookException {
        try {
            return kept.lastKept();
        } catch (IOException e) {
            throw new RulebookException("读不出保存的规则集版本：" + Reason.of(e), e);
        }
    }

    private static InForce notTaken(InForce last, List<RefusedRule> refused, String why) {
        return new InForce(last.rulebook(), last.since(), refused, List.of(keptInForce(last.rulebook(), why)));
    }

    private static String keptInForce(Rulebook good, String why) {
        return "规则已改动，但改动后的规则集不能使用（" + why + "），仍按改动前的规则集 " + good.hash() + " 审核";
    }
}
