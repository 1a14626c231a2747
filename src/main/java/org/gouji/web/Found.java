package org.gouji.web;

import java.util.List;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the last run found, as far as the one who asks may see it. */
@Component
class Found {

    private static final List<String> TOLD_TO_OFFICES =
            List.of("file", "office", "office_id", "year", "form", "edition", "reading", "found", "problems");

    private final RunTable runs;
    private final FindingTable findings;
    private final AuditedReportTable reports;
    private final Sights sights;

    Found(RunTable runs, FindingTable findings, AuditedReportTable reports, Sights sights) {
        this.runs = runs;
        this.findings = findings;
        this.reports = reports;
        this.sights = sights;
    }

    /** @param whole whether what only a page of its own shows is wanted as well */
    Slice<FindingRow> findings(FindingFilter filter, Paging paging, boolean whole) {
        Sight sight = sights.current();
        return runs.lastFinished()
                .map(run -> findings.page(run.id(), filter, sight, paging.offset(), paging.size(), whole))
                .map(page -> new Slice<>(
                        page.rows().stream().map(row -> shown(row, sight)).toList(),
                        paging.page(),
                        paging.size(),
                        page.total()))
                .orElseGet(() -> new Slice<>(List.of(), 1, paging.size(), 0));
    }

    FindingRow finding(String key) {
        Sight sight = sights.current();
        return findings.byKey(last().id(), key, sight)
                .map(row -> shown(row, sight))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有这条问题"));
    }

    Slice<AuditedReportTable.Row> reports(String text, String verdict, int year, Paging paging) {
        Sight sight = sights.current();
        return runs.lastFinished()
                .map(run -> new Slice<>(
                        reports
                                .find(
                                        run.id(),
                                        text,
                                        sight.all() ? verdict : "",
                                        year,
                                        sight,
                                        paging.offset(),
                                        paging.size())
                                .stream()
                                .map(row -> shown(row, sight))
                                .toList(),
                        paging.page(),
                        paging.size(),
                        reports.count(run.id(), text, sight.all() ? verdict : "", year, sight)))
                .orElseGet(() -> new Slice<>(List.of(), 1, paging.size(), 0));
    }

    AuditedReportTable.Row report(int position) {
        Sight sight = sights.current();
        return reports.byPosition(last().id(), position, sight)
                .map(row -> shown(row, sight))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有这份报告"));
    }

    /** The same office's reports of the year before; of several, people have to say which holds. */
    List<AuditedReportTable.Row> yearBefore(AuditedReportTable.Row row) {
        Sight sight = sights.current();
        return row.year() == 0 || row.officeId().isEmpty()
                ? List.of()
                : reports.ofOffice(row.run(), row.officeId(), row.year() - 1, sight).stream()
                        .map(before -> shown(before, sight))
                        .toList();
    }

    Run last() {
        return runs.lastFinished().orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "还没有审核结果"));
    }

    private static FindingRow shown(FindingRow row, Sight sight) {
        return sight.all() ? row : row.forTheOffice();
    }

    private static AuditedReportTable.Row shown(AuditedReportTable.Row row, Sight sight) {
        if (sight.all()) {
            return row;
        }
        ObjectNode json = JsonMapper.shared().readTree(row.json()).asObject();
        ObjectNode told = JsonMapper.shared().createObjectNode();
        for (String name : TOLD_TO_OFFICES) {
            told.set(name, json.path(name));
        }
        return row.forTheOffice(told.toString());
    }
}
