package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.audit.ReportSource;
import org.gouji.audit.TwoYears;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.ReportTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A report beside the one of the year before, for people and for programs. */
@Controller
class TwoYearsPage {

    /** @param notes also say where there are several reports for the year before */
    record Shown(int year, String file, String fileBefore, List<String> notes, TwoYears years) {}

    private final Found found;
    private final ReportTable reports;
    private final Rosters rosters;

    TwoYearsPage(Found found, ReportTable reports, Rosters rosters) {
        this.found = found;
        this.reports = reports;
        this.rosters = rosters;
    }

    @GetMapping("/reports/{number}/two-years")
    String page(@PathVariable("number") int number, Model model) throws IOException {
        model.addAttribute("row", found.report(number));
        model.addAttribute("shown", shown(number));
        return "two-years";
    }

    @GetMapping("/api/v1/reports/{number}/two-years")
    @ResponseBody
    Shown shown(@PathVariable("number") int number) throws IOException {
        AuditedReportTable.Row row = found.report(number);
        List<AuditedReportTable.Row> before = found.yearBefore(row);
        if (before.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有该单位上一年度的报告");
        }
        AuditedReportTable.Row last = before.get(before.size() - 1);
        Path folder = Files.createTempDirectory("gouji-two-years");
        List<Path> files = new ArrayList<>();
        try {
            TwoYears years = TwoYears.of(
                            source(folder, row, files),
                            row.file(),
                            source(folder, last, files),
                            last.file(),
                            rosters.current())
                    .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "两年的报告有一份读不出来，不能对照"));
            List<String> notes = new ArrayList<>(years.notes());
            if (before.size() > 1) {
                notes.add("该单位上一年度有 " + before.size() + " 份报告，这里对照的是 " + last.file() + "。");
            }
            return new Shown(row.year(), row.file(), last.file(), notes, years);
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    private ReportSource source(Path folder, AuditedReportTable.Row row, List<Path> files) throws IOException {
        Path file = Files.write(folder.resolve("report-" + files.size()), reports.content(row.kept()));
        files.add(file);
        return new ReportSource(file, reports.find(row.kept()).orElseThrow().name());
    }
}
