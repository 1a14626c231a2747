package org.gouji.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/** Makes the reports that cases ask for and sends them the whole way from text to facts. */
final class CaseReports {

    private final Terms terms;
    private final Object lists;
    private final CaseReadings readings;

    /** @throws RulebookException where the rulebook's word lists are faulty */
    CaseReports(Rulebook rulebook, CaseReadings readings) throws RulebookException {
        this.terms = Stages.terms(rulebook);
        this.lists = List.of(rulebook.terms(), rulebook.phrases());
        this.readings = readings;
    }

    /**
     * The facts that the case's report comes to, beside the other reports that the case names.
     *
     * @throws IllegalArgumentException where a report is not read, with the reason in Chinese
     */
    ReportFacts of(RuleCase each) {
        return readings.whole(each, lists, () -> made(each));
    }

    /** The same for a rule that looks at these kinds of facts only; others may be as other word lists had them. */
    ReportFacts of(RuleCase each, Set<String> kinds) {
        Object rest = Collections.disjoint(kinds, Deriver.BY_LISTS) ? null : lists;
        return readings.whole(each, rest, () -> made(each));
    }

    private ReportFacts made(RuleCase each) {
        Roster roster = roster(each);
        if (each.absent()) {
            Together together = Together.of(List.of(), terms, roster, ControlFigures.NONE);
            return together.absent(roster.offices().get(0), each.changes().year());
        }
        ReportFacts facts = facts(each.changes(), "用例.txt", roster);
        List<ReportFacts> all = new ArrayList<>(List.of(facts));
        if (each.yearBefore() != null) {
            all.add(facts(each.yearBefore(), "用例上年.txt", roster));
        }
        if (each.otherOffice() != null) {
            all.add(facts(each.otherOffice(), "用例另一单位.txt", roster));
        }
        for (int i = 1; i <= each.peers(); i++) {
            CaseChanges peer = each.changes()
                    .of(
                            "清" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(i - 1) + "县人民政府",
                            null,
                            facts.report().year(),
                            Map.of());
            all.add(facts(peer, "用例其他单位" + i + ".txt", Roster.NONE));
        }
        int nth = 0;
        for (RuleCase.Below below : each.below()) {
            nth++;
            if (below.changes() != null) {
                all.add(facts(below.changes(), "用例下级" + nth + ".txt", roster));
            }
        }
        ControlFigures control = new ControlFigures(each.control().stream()
                .map(entry -> new ControlFigures.Entry(
                        facts.report().officeId(), entry.year(), entry.cell(), entry.value(), entry.source()))
                .toList());
        return Together.of(all, terms, roster, control).added(facts);
    }

    private ReportFacts facts(CaseChanges changes, String name, Roster listed) {
        Roster roster = !listed.offices().isEmpty() || changes.kind() == null ? listed : roster(changes);
        String text = SampleReport.text(changes);
        return new Deriver(terms).derive(readings.read(text, name, roster, () -> read(text, name, roster)));
    }

    private static ReportFacts read(String text, String name, Roster roster) {
        Stages.Product<ReportFacts> product = new Stages<ReportFacts>(roster, Function.identity())
                .run(ReportSource.of(text.getBytes(StandardCharsets.UTF_8), name));
        if (product.made().isEmpty()) {
            throw new IllegalArgumentException(
                    "用例的年报没有读出来：" + product.unreadable().get(0).why());
        }
        return product.made().get(0);
    }

    private static Roster roster(CaseChanges changes) {
        return new Roster(List.of(Office.of(changes.office(), changes.kind())));
    }

    static Roster roster(RuleCase each) {
        if (each.registered() == null && each.below().isEmpty() && !each.absent()) {
            return Roster.NONE;
        }
        List<Office> offices = new ArrayList<>();
        CaseChanges changes = each.changes();
        offices.add(
                each.registered() != null
                        ? each.registered()
                        : Office.of(changes.office(), changes.kind() == null ? OfficeKind.UNKNOWN : changes.kind()));
        each.below().stream()
                .map(RuleCase.Below::office)
                .filter(office ->
                        offices.stream().noneMatch(other -> other.name().equals(office.name())))
                .forEach(offices::add);
        return new Roster(offices);
    }
}
