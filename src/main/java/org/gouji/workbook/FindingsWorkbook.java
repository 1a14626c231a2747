package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.gouji.findings.AuditResult;

/** The audit findings workbook: an xlsx of ten sheets, from the conclusion to the rules that it rests on. */
public final class FindingsWorkbook {

    private static final String TITLE = "政府信息公开工作年度报告审核结果";

    private FindingsWorkbook() {}

    /**
     * Writes the workbook and leaves the stream open. The same result gives the same bytes.
     *
     * @throws IOException where the stream or the folder for temporary files cannot be written
     */
    public static void write(AuditResult result, OutputStream out) throws IOException {
        write(result, Map.of(), out);
    }

    /**
     * The same with links to the pages of rules.
     *
     * @param pages address of a rule's page relative to the workbook, by the rule's path; a rule without one gets no link
     */
    public static void write(AuditResult result, Map<String, String> pages, OutputStream out) throws IOException {
        Streamed.write(Streamed.ofAnySize(), workbook -> fill(workbook, result, pages), out);
    }

    private static void fill(Streamed workbook, AuditResult result, Map<String, String> pages) {
        describe(workbook, result);
        Styles styles = Styles.all(workbook.book());
        List<AuditedOffice> offices = AuditedOffice.inOrder(result.reports());
        List<AuditedOffice> all = withAbsent(offices, result);
        Outcomes outcomes = Outcomes.of(result, offices);
        Page summary = SummarySheet.open(workbook, styles);
        Page findings = FindingsSheet.open(workbook, styles);
        CompletableFuture<Integer> rows =
                CompletableFuture.supplyAsync(() -> FindingsSheet.fill(findings, result, all));
        try {
            SummarySheet.fill(summary, result, offices, FindingsSheet.firstRows(all));
            overAll(workbook, styles, result, offices, all);
            OutcomesSheet.write(workbook, styles, outcomes);
            RulesSheet.write(workbook, styles, result, outcomes, pages);
        } finally {
            FindingsSheet.finish(findings, number(rows));
        }
        workbook.book().setActiveSheet(0);
    }

    private static int number(CompletableFuture<Integer> rows) {
        try {
            return rows.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten;
            }
            throw e;
        }
    }

    /** The result without what may not leave the auditing office. */
    public static AuditResult forForwarding(AuditResult whole) {
        return Forwarded.of(whole);
    }

    /**
     * A copy that may leave the auditing office: nothing that is 内部掌握, nothing that people decided, and none of the
     * sheets that serve it alone.
     *
     * @throws IOException where the stream or the folder for temporary files cannot be written
     */
    public static void writeForForwarding(AuditResult whole, OutputStream out) throws IOException {
        AuditResult result = Forwarded.of(whole);
        Streamed.write(Streamed.ofAnySize(), workbook -> fillForForwarding(workbook, result), out);
    }

    private static void fillForForwarding(Streamed workbook, AuditResult result) {
        describe(workbook, result);
        Styles styles = new Styles(workbook.book());
        List<AuditedOffice> offices = AuditedOffice.inOrder(result.reports());
        List<AuditedOffice> all = withAbsent(offices, result);
        SummarySheet.writeForForwarding(workbook, styles, result, offices, FindingsSheet.firstRows(all));
        FindingsSheet.writeForForwarding(workbook, styles, result, all);
        overAll(workbook, styles, result, offices, all);
        RulesSheet.writeForForwarding(workbook, styles, result);
        workbook.book().setActiveSheet(0);
    }

    private static void describe(Streamed workbook, AuditResult result) {
        describe(
                workbook.book().getProperties(),
                result.run().today(),
                result.run().gouji(),
                TITLE);
    }

    private static void overAll(
            Streamed workbook,
            Styles styles,
            AuditResult result,
            List<AuditedOffice> offices,
            List<AuditedOffice> all) {
        ChangesSheet.write(workbook, styles, all);
        PublicationSheet.write(workbook, styles, result);
        TotalsSheet.write(workbook, styles, result, offices);
        YearsSheet.write(workbook, styles, offices);
        DistributionSheet.write(workbook, styles, result, all);
        UncheckedSheet.write(workbook, styles, result, offices);
        ReadingSheet.write(workbook, styles, result, offices);
    }

    private static List<AuditedOffice> withAbsent(List<AuditedOffice> offices, AuditResult result) {
        List<AuditedOffice> all = new ArrayList<>(offices);
        all.addAll(AuditedOffice.inOrder(result.absent()));
        return all;
    }

    static void describe(POIXMLProperties properties, LocalDate today, String version, String title) {
        Optional<Date> day =
                Optional.of(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator("Gouji " + version);
        core.setLastModifiedByUser("Gouji " + version);
        core.setCreated(day);
        core.setModified(day);
    }
}
