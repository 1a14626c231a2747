package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.ReportAsRead;
import org.gouji.audit.ReportSource;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.ReportTable;
import org.gouji.store.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages on reports: the list, and a report as it was read with its findings marked in place. */
@Controller
class ReportPages {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_FINDINGS = 500;

    /**
     * A paragraph or cell with what is marked in it.
     *
     * @param severity of the gravest finding that rests on it; empty where none does
     * @param numbers of the findings in the list beside the report
     */
    record Said(String text, String place, String severity, List<Integer> numbers) {}

    record Part(Said paragraph, List<List<Said>> rows, boolean rowsKnown) {}

    private final Found found;
    private final ReportTable reports;
    private final ReportsController uploads;

    ReportPages(Found found, ReportTable reports, ReportsController uploads) {
        this.uploads = uploads;
        this.found = found;
        this.reports = reports;
    }

    @GetMapping("/reports")
    String list(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "year", defaultValue = "0") int year,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        model.addAttribute("rows", found.reports(text, verdict, year, Paging.of(page, ON_A_PAGE)));
        model.addAttribute("text", text);
        model.addAttribute("verdict", verdict);
        model.addAttribute("year", year);
        return "reports";
    }

    @GetMapping("/reports/{number}")
    String one(@PathVariable("number") int number, Model model) throws IOException {
        AuditedReportTable.Row row = found.report(number);
        List<FindingView> findings =
                found.findings(FindingFilter.ofReport(row.file()), new Paging(1, MOST_FINDINGS), true).items().stream()
                        .map(FindingView::of)
                        .toList();
        model.addAttribute("row", row);
        model.addAttribute("mayLeaveOut", Person.current().is(Role.AUDITOR));
        model.addAttribute("kept", reports.find(row.kept()).orElseThrow());
        model.addAttribute("receipt", receipt(JsonMapper.shared().readTree(row.json())));
        model.addAttribute("problems", problems(JsonMapper.shared().readTree(row.json())));
        model.addAttribute("findings", findings);
        model.addAttribute("parts", parts(row, findings));
        model.addAttribute("before", found.yearBefore(row));
        return "report";
    }

    @Logged("移出报告")
    @PostMapping("/reports/{number}/leave-out")
    String leaveOut(@PathVariable("number") int number, HttpServletRequest request, RedirectAttributes then) {
        return Redirected.to("/reports", then, () -> {
            AuditedReportTable.Row row = found.report(number);
            LoggedActions.about(request, row.file());
            uploads.leaveOut(row.kept());
            return "已移出 " + row.file() + "，下次审核起不再审核。";
        });
    }

    @Logged("下载原件")
    @GetMapping("/reports/{number}/original")
    ResponseEntity<byte[]> original(@PathVariable("number") int number) {
        return FindingsController.original(found.report(number), reports);
    }

    private List<Part> parts(AuditedReportTable.Row row, List<FindingView> findings) throws IOException {
        Map<String, List<Integer>> marks = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            for (FindingView.Where where : findings.get(i).where()) {
                if (where.other().isEmpty() && !where.absent() && !where.words().isEmpty()) {
                    marks.computeIfAbsent(where.words(), any -> new ArrayList<>())
                            .add(i + 1);
                }
            }
        }
        Path file = Files.createTempFile("gouji-report", "");
        try {
            Files.write(file, reports.content(row.kept()));
            String name = reports.find(row.kept()).orElseThrow().name();
            return ReportAsRead.of(new ReportSource(file, name), row.file()).stream()
                    .map(part -> marked(part, marks, findings))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static Part marked(ReportAsRead.Part part, Map<String, List<Integer>> marks, List<FindingView> findings) {
        return new Part(
                part.paragraph() == null ? null : marked(part.paragraph(), List.of(), marks, findings),
                part.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> marked(cell, row, marks, findings))
                                .toList())
                        .toList(),
                part.rowsKnown());
    }

    /**
     * A page of a PDF is a large place: there the words that a finding quotes tell which paragraph is meant.
     *
     * @param row in which a cell stands; of a text, all of it may be one line
     */
    private static Said marked(
            ReportAsRead.Said said,
            List<ReportAsRead.Said> row,
            Map<String, List<Integer>> marks,
            List<FindingView> findings) {
        List<Integer> numbers = marks.getOrDefault(said.place(), List.of()).stream()
                .distinct()
                .filter(number -> findings.get(number - 1).where().stream()
                        .filter(where -> where.words().equals(said.place()))
                        .anyMatch(where -> quotes(said.text(), where.text()) && isMeant(said, row, where)))
                .toList();
        String severity = numbers.stream()
                .map(number -> findings.get(number - 1).row().severity())
                .max(Comparator.naturalOrder())
                .map(gravest -> gravest.getCode())
                .orElse("");
        return new Said(said.text(), said.place(), severity, numbers);
    }

    /** Of several cells in one line that say the same, the one in the column of the form; all where that does not tell. */
    private static boolean isMeant(ReportAsRead.Said said, List<ReportAsRead.Said> row, FindingView.Where where) {
        boolean inOneLine =
                row.stream().filter(cell -> cell.place().equals(said.place())).count() > 1;
        Optional<CellId> cell = where.cell().isEmpty() ? Optional.empty() : FormLayout.cell(where.cell());
        if (!inOneLine || cell.isEmpty()) {
            return true;
        }
        List<CellId> printed = printed(cell.get());
        int at = row.size() - printed.size() + printed.indexOf(cell.get());
        return at < 0 || !quotes(row.get(at).text(), where.text()) || row.get(at) == said;
    }

    /** The cells that the form prints in one row with this one. */
    private static List<CellId> printed(CellId cell) {
        Form form = cell.row().columns(Form.FORM_2021).contains(cell.column()) ? Form.FORM_2021 : Form.FORM_2019;
        return Arrays.stream(Row.values())
                .filter(row -> cell.table() == Table.DISPUTES ? row.getTable() == Table.DISPUTES : row == cell.row())
                .flatMap(row -> row.columns(form).stream().map(column -> new CellId(row, column)))
                .toList();
    }

    private static boolean quotes(String text, String quoted) {
        String plain = text.replaceAll("\\s", "");
        String words = quoted.replaceAll("\\s", "");
        return words.isEmpty() ? plain.isEmpty() : plain.contains(words);
    }

    /** How a file was read, by label, as {@code audit} and {@code extract} tell it. */
    static Map<String, String> receipt(JsonNode json) {
        Map<String, String> receipt = new LinkedHashMap<>();
        JsonNode reading = json.path("reading");
        receipt.put("应有单元格", reading.path("expected").asString(""));
        receipt.put("读出数字", reading.path("number").asString(""));
        receipt.put("空白", reading.path("blank").asString(""));
        receipt.put("占位符（/、—、无）", reading.path("placeholder").asString(""));
        receipt.put("没有读准", reading.path("unreadable").asString(""));
        receipt.put("没有找到", reading.path("absent").asString(""));
        JsonNode how = json.path("found");
        receipt.put("单位依据", how.path("office").asString(""));
        receipt.put("年度依据", how.path("year").asString(""));
        receipt.put("版式依据", how.path("form").asString(""));
        receipt.values().removeIf(String::isEmpty);
        return receipt;
    }

    static List<String> problems(JsonNode json) {
        List<String> problems = new ArrayList<>();
        json.path("problems")
                .forEach(problem -> problems.add(problem.path("message").asString("")));
        return problems;
    }
}
