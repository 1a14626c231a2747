package org.gouji.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.audit.RunPlan;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleVersion;
import org.gouji.store.RunRulebooks;
import org.springframework.stereotype.Component;

/** The rulebook that a run was started with, whatever is in force by now. */
@Component
class RulebookOfRun {

    private final ServiceSettings settings;
    private final RunRulebooks kept;
    /** The rulebook of another moment that was last asked for. */
    private Rulebook then;

    RulebookOfRun(ServiceSettings settings, RunRulebooks kept) {
        this.settings = settings;
        this.kept = kept;
    }

    /** The rulebook in force, for a run that is being started. */
    Rulebook now() {
        return settings.rulebook().current().rulebook();
    }

    /** Keeps the files of the rulebook that a run was started with. */
    void keep(Rulebook rules) {
        kept.keep(rules);
    }

    /** @throws RulebookException where its files are gone or can no longer be loaded */
    synchronized Rulebook of(RunPlan plan) throws RulebookException {
        Rulebook now = now();
        if (same(now, plan)) {
            return now;
        }
        if (then != null && same(then, plan)) {
            return then;
        }
        try {
            Optional<RuleVersion> version = settings.versions().find(plan.rulebook());
            if (version.isPresent() && same(settings.versions().folder(version.get()), plan)) {
                return then;
            }
            Path folder = settings.versions()
                    .state()
                    .resolve("rulebooks-of-runs")
                    .resolve(plan.rulebook().replaceFirst("^sha256:", "") + "-"
                            + plan.profileHash().replaceFirst("^sha256:", ""));
            if (kept.write(plan.rulebook(), plan.profileHash(), folder) && same(folder, plan)) {
                return then;
            }
        } catch (IOException e) {
            throw new RulebookException("读不出规则集版本：" + e.getMessage(), e);
        }
        throw new RulebookException("发起时的规则集已不在，请重新发起", null);
    }

    private boolean same(Path folder, RunPlan plan) throws RulebookException {
        then = Rulebook.load(folder, plan.profile());
        return same(then, plan);
    }

    private static boolean same(Rulebook rules, RunPlan plan) {
        return rules.hash().equals(plan.rulebook()) && rules.profileHash().equals(plan.profileHash());
    }
}
