package org.gouji.web;

import java.util.ArrayList;
import java.util.List;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Severity;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingTable;
import org.gouji.store.ProposedChange;
import org.gouji.store.ProposedChanges;
import org.gouji.store.Role;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for somebody, by the roles that they have: what they see first when they come. */
@Component
class Waiting {

    /**
     * Something that waits.
     *
     * @param words in Chinese, such as 2 项规则改动待您审批
     * @param link the page where it is done
     */
    record Item(int count, String words, String link) {}

    private final RunTable runs;
    private final FindingTable findings;
    private final ProposedChanges changes;

    Waiting(RunTable runs, FindingTable findings, ProposedChanges changes) {
        this.runs = runs;
        this.findings = findings;
        this.changes = changes;
    }

    /** @param person null where nobody logged in, for whom nothing waits */
    List<Item> of(Person person) {
        List<Item> items = new ArrayList<>();
        if (person == null) {
            return items;
        }
        if (person.is(Role.RULE_APPROVER)) {
            // Nobody approves what they proposed.
            int proposed = (int) changes.in(ProposedChange.State.PROPOSED).stream()
                    .filter(change -> !change.author().equals(person.name()))
                    .count();
            add(items, proposed, "项规则改动待您审批", "/rules/changes");
        }
        if (person.is(Role.RULE_AUTHOR)) {
            int returned = (int) changes.in(ProposedChange.State.RETURNED).stream()
                    .filter(change -> change.author().equals(person.name()))
                    .count();
            add(items, returned, "项您起草的规则改动被退回", "/rules/changes");
        }
        runs.lastFinished().ifPresent(run -> ofRun(person, run.id(), items));
        return List.copyOf(items);
    }

    private void ofRun(Person person, long run, List<Item> items) {
        if (person.is(Role.REVIEWER)) {
            findings(run, "条问题已核实属实，待签发文书通知单位", "", Conclusion.CONFIRMED, Rectification.NOT_TOLD, "/papers", items);
        }
        if (person.is(Role.AUDITOR, Role.REVIEWER)) {
            findings(run, "条问题单位已反馈，待核对整改情况", "", Conclusion.CONFIRMED, Rectification.ANSWERED, "", items);
        }
        if (person.is(Role.AUDITOR)) {
            findings(run, "条错误待核实", Severity.ERROR.name(), Conclusion.OPEN, null, "", items);
        }
    }

    private void findings(
            long run,
            String words,
            String severity,
            Conclusion conclusion,
            Rectification state,
            String page,
            List<Item> items) {
        FindingFilter filter = new FindingFilter(
                "", severity, "", "", 0, "", conclusion.name(), state == null ? "" : state.name(), "", "");
        UriComponentsBuilder list =
                UriComponentsBuilder.fromPath("/findings").queryParam("conclusion", conclusion.getLabel());
        if (!severity.isEmpty()) {
            list.queryParam("severity", Severity.valueOf(severity).getLabel());
        }
        if (state != null) {
            list.queryParam("state", state.getLabel());
        }
        add(
                items,
                findings.count(run, filter, Sight.ALL),
                words,
                page.isEmpty() ? list.encode().toUriString() : page);
    }

    private static void add(List<Item> items, int count, String words, String link) {
        if (count > 0) {
            items.add(new Item(count, words, link));
        }
    }
}
