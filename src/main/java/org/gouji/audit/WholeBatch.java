package org.gouji.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Phase;
import org.gouji.facts.Punctuality;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.BatchOutcomes;
import org.gouji.findings.Judgement;
import org.gouji.findings.Offices;
import org.gouji.findings.Outcome;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;

/** Judges what is about no single report: each rule over the batch gets one outcome. */
final class WholeBatch {

    private final Rulebook rulebook;
    private final Roster roster;
    private final LocalDate today;
    private final Phase phase;

    WholeBatch(Rulebook rulebook, Roster roster, LocalDate today, Phase phase) {
        this.rulebook = rulebook;
        this.roster = roster;
        this.today = today;
        this.phase = phase;
    }

    /** What the rules about the batch itself say. */
    Judgement judged(int year) {
        return rulebook.judgeBatch(facts(year, punctuality(year)));
    }

    private Optional<Punctuality> punctuality(int year) {
        return phase == Phase.PRELIMINARY ? Optional.empty() : OnTime.of(roster, year, today, rulebook);
    }

    BatchOutcomes outcomes(Offices offices, List<AuditedReport> absent) {
        Judgement whole = judged(offices.year());
        Map<String, Outcome> outcomes = new HashMap<>(whole.outcomes());
        Map<String, String> reasons = new HashMap<>(whole.reasons());
        for (RuleInfo rule : rulebook.rules()) {
            if (rule.ofBatch()) {
                outcomes.computeIfAbsent(rule.path(), path -> onOffices(rule, offices.year(), absent, reasons));
            }
        }
        return new BatchOutcomes(outcomes, reasons, whole.unchecked(), punctuality(offices.year()));
    }

    /** A rule on absent offices: what it says of any of them; without any it is clean where a roster was looked at. */
    private Outcome onOffices(RuleInfo rule, int year, List<AuditedReport> absent, Map<String, String> reasons) {
        if (!rule.inForce()) {
            return Outcome.FAILED;
        }
        if (roster.offices().isEmpty()) {
            reasons.put(rule.path(), "没有单位名册");
            return Outcome.NOT_APPLICABLE;
        }
        if (year == 0) {
            reasons.put(rule.path(), "没有一份年报读出了年度，不知道核对哪一年度的报送情况");
            return Outcome.NOT_CHECKED;
        }
        // An office that is not there tells of the rule's phase and switch as well.
        Judgement none = rulebook.judgeAbsent(facts(0, Optional.empty()));
        Outcome outcome = none.outcomes().getOrDefault(rule.path(), Outcome.CLEAN);
        if (none.reasons().containsKey(rule.path())) {
            reasons.put(rule.path(), none.reasons().get(rule.path()));
        }
        for (AuditedReport office : absent) {
            Outcome one = office.judgement().outcomes().getOrDefault(rule.path(), outcome);
            outcome = one.compareTo(outcome) > 0 ? one : outcome;
        }
        return outcome;
    }

    private ReportFacts facts(int year, Optional<Punctuality> punctuality) {
        List<Object> statements = new ArrayList<>(List.of(phase));
        punctuality.ifPresent(statements::add);
        Report report = new Report("", "", "", OfficeKind.UNKNOWN, false, year, Form.FORM_2021, true);
        return new ReportFacts(report, Receipt.of(List.of()), List.of(), statements, Map.of(), List.of());
    }
}
