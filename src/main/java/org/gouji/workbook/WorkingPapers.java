package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.RunInfo;

/**
 * 审核底稿: one workbook per office, with its findings and each of its reports rebuilt. It holds nothing of other offices
 * and nothing that is 内部掌握, so that it can be handed to the office.
 */
public final class WorkingPapers {

    private static final int LONGEST_NAME = 60;

    private final RunInfo run;
    private final String fileName;
    private final List<AuditedOffice> reports;

    private WorkingPapers(RunInfo run, String fileName, List<AuditedOffice> reports) {
        this.run = run;
        this.fileName = fileName;
        this.reports = reports;
    }

    /** The papers of all offices of which something is to be shown, in the order of the workbook. */
    public static List<WorkingPapers> of(AuditResult whole) {
        AuditResult result = Forwarded.of(whole);
        Map<String, List<AuditedOffice>> offices = new LinkedHashMap<>();
        for (AuditedOffice office : AuditedOffice.inOrder(result.reports())) {
            String id = office.report().officeId().isBlank()
                    ? "单位不详-" + office.report().file()
                    : office.report().officeId();
            offices.computeIfAbsent(id, any -> new ArrayList<>()).add(office);
        }
        Set<String> taken = new HashSet<>();
        List<WorkingPapers> papers = new ArrayList<>();
        offices.forEach((id, reports) -> {
            if (reports.stream().anyMatch(WorkingPapers::shown)) {
                List<AuditedOffice> latestFirst = reports.stream()
                        .sorted(Comparator.comparing((AuditedOffice office) ->
                                        office.report().year())
                                .reversed())
                        .toList();
                papers.add(new WorkingPapers(result.run(), free(id, taken), latestFirst));
            }
        });
        return papers;
    }

    private static boolean shown(AuditedOffice office) {
        return office.audited().judgement().findings().stream().anyMatch(f -> f.action() != Action.INTERNAL);
    }

    private static String free(String id, Set<String> taken) {
        String legal =
                id.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]", "_").strip().replaceAll("^\\.+|\\.+$", "_");
        String stem = legal.length() > LONGEST_NAME ? legal.substring(0, LONGEST_NAME) : legal;
        String name = stem + "-审核底稿.xlsx";
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = stem + "-审核底稿-" + number + ".xlsx";
        }
        return name;
    }

    public String fileName() {
        return fileName;
    }

    /**
     * Writes the workbook and leaves the stream open. The same result gives the same bytes.
     *
     * @throws IOException where the stream or the folder for temporary files cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Streamed.write(Streamed.ofSmallSize(), this::fill, out);
    }

    private void fill(Streamed workbook) {
        FindingsWorkbook.describe(workbook.book().getProperties(), run.today(), run.gouji(), "政府信息公开工作年度报告审核底稿");
        Styles styles = new Styles(workbook.book());
        WorkingPaperFindings findings = new WorkingPaperFindings(workbook, styles);
        Map<AuditedOffice, String> names = names();
        Map<AuditedOffice, Map<CellId, String>> addresses = new HashMap<>();
        names.forEach((office, name) ->
                addresses.put(office, new WorkingPaperSheet(workbook, styles, name, office).write(run)));
        findings.write(run, names, addresses);
        workbook.book().setActiveSheet(0);
    }

    private Map<AuditedOffice, String> names() {
        Map<AuditedOffice, String> names = new LinkedHashMap<>();
        for (AuditedOffice office : reports) {
            String name = (office.report().yearKnown() ? office.report().year() + "年" : "年度不详") + "底稿";
            String free = name;
            for (int number = 2; names.containsValue(free); number++) {
                free = name + "（" + number + "）";
            }
            names.put(office, free);
        }
        return names;
    }

    static List<Finding> shownFindings(AuditedOffice office) {
        return office.audited().judgement().findings().stream()
                .filter(finding -> finding.action() != Action.INTERNAL)
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code))
                .toList();
    }
}
