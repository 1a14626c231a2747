package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.corpus.CellCheck;
import org.gouji.corpus.DocxLook;
import org.gouji.corpus.HtmlLook;
import org.gouji.corpus.Layout;
import org.gouji.corpus.Office;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.RandomReports;
import org.gouji.corpus.RealReports;
import org.gouji.corpus.Rendering;
import org.gouji.corpus.ReportText;
import org.gouji.document.Document;
import org.gouji.facts.Claim;
import org.gouji.facts.MissingSection;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.recognise.Recogniser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports written in every format and read again: each cell that was printed must come back, none as another. */
class AnyFileTest {

    /** Large print breaks rows and numbers over pages, and without lines nothing but distances tells cells apart. */
    private static final Pattern HARD = Pattern.compile("NO_LINES|LARGE_PRINT to pdf");

    private static final int FULL = 4;
    private static final int WITH_BLANKS = 4;
    private static final int SHOWN = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.gouji.corpus.Rendering#all")
    void readsEveryCell(Rendering rendering) throws Exception {
        List<PrintedReport> reports = reports(FULL, WITH_BLANKS);
        holds(rendering.name(), reports, write(reports, rendering), print(rendering.extension()));
    }

    @ParameterizedTest
    @MethodSource
    void readsEveryCellOfConvertedFiles(Rendering source, Office.Target target) throws Exception {
        if (!Office.available()) {
            System.out.println("LibreOffice is not installed: " + source + " to " + target + " was not tried");
        }
        Assumptions.assumeTrue(Office.available(), "LibreOffice is not installed");
        List<PrintedReport> reports = reports(FULL / 2, WITH_BLANKS / 2);
        List<Path> converted = Office.convert(write(reports, source), target, folder);
        boolean parsed = target == Office.Target.XLSX || target == Office.Target.XLS;
        holds(
                source + " to " + target.extension(),
                reports,
                converted,
                parsed ? CellCheck.Print.PARSED : print(target.extension()));
    }

    private static CellCheck.Print print(String extension) {
        return extension.equals("pdf") ? CellCheck.Print.WRAPPED : CellCheck.Print.KEPT;
    }

    static Stream<Arguments> readsEveryCellOfConvertedFiles() {
        Rendering page = Rendering.html(HtmlLook.CLEAN);
        Rendering wordPage = Rendering.html(HtmlLook.WORD);
        return Stream.of(
                Arguments.of(page, Office.Target.PDF),
                Arguments.of(page, Office.Target.DOC),
                Arguments.of(page, Office.Target.DOCX),
                Arguments.of(page, Office.Target.XLSX),
                Arguments.of(page, Office.Target.XLS),
                Arguments.of(wordPage, Office.Target.DOC),
                Arguments.of(Rendering.docx(DocxLook.PLAIN), Office.Target.PDF),
                Arguments.of(Rendering.docx(DocxLook.LARGE_PRINT), Office.Target.PDF),
                Arguments.of(Rendering.docx(DocxLook.PLAIN), Office.Target.DOC),
                Arguments.of(Rendering.docx(DocxLook.PLAIN), Office.Target.DOCX),
                Arguments.of(Rendering.docx(DocxLook.AUTO_NUMBERING), Office.Target.DOC),
                Arguments.of(Rendering.docx(DocxLook.PAGE_SPLIT), Office.Target.DOC),
                Arguments.of(Rendering.docx(DocxLook.REPEATED_HEADER), Office.Target.PDF));
    }

    private static List<PrintedReport> reports(int full, int withBlanks) {
        List<PrintedReport> reports = new ArrayList<>(RealReports.all());
        for (int seed = 0; seed < full; seed++) {
            reports.add(RandomReports.of(seed, 0));
        }
        for (int seed = 1000; seed < 1000 + withBlanks; seed++) {
            reports.add(RandomReports.of(seed, 3));
        }
        return reports;
    }

    private List<Path> write(List<PrintedReport> reports, Rendering rendering) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Path file = folder.resolve("r" + i + "." + rendering.extension());
            files.add(Files.write(file, rendering.writer().apply(reports.get(i))));
        }
        return files;
    }

    private static void holds(String name, List<PrintedReport> reports, List<Path> files, CellCheck.Print print) {
        int right = 0;
        int all = 0;
        List<String> faults = new ArrayList<>();
        int wrong = 0;
        int lost = 0;
        for (int i = 0; i < reports.size(); i++) {
            PrintedReport report = reports.get(i);
            all += report.cells().size();
            String which = name + ", report " + i + ": ";
            try {
                ReportFacts facts = read(files.get(i));
                CellCheck check = CellCheck.of(report, facts.cells(), print);
                right += check.right();
                wrong += check.wrong().size();
                lost += check.lost().size();
                check.wrong().forEach(cell -> faults.add(0, which + "WRONG " + cell));
                check.lost().forEach(cell -> faults.add(which + "lost " + cell));
                facts.all(MissingSection.class).forEach(part -> faults.add(which + "no part " + part.label()));
                ReportFacts asText = asText(report);
                if (!facts.report().office().equals(asText.report().office())
                        || facts.report().year() != asText.report().year()) {
                    faults.add(which + "office " + facts.report().office() + ", year "
                            + facts.report().year());
                }
                if (!claims(facts).equals(claims(asText))) {
                    faults.add(which + "claims " + claims(facts) + " and not " + claims(asText));
                }
                if (facts.report().form() != report.form()) {
                    faults.add(which + "another form " + facts.report().form());
                }
            } catch (UnreadableException | RuntimeException e) {
                faults.add(which + e);
            }
        }
        System.out.println(
                right + " of " + all + " cells right in " + name + " (" + wrong + " wrong, " + lost + " lost)");
        if (HARD.matcher(name).find()) {
            // A row may be lost there, and is said to be; but no cell may come out wrong.
            assertThat(wrong).isZero();
            assertThat(lost).isLessThan(all / 5);
            return;
        }
        assertThat(faults.subList(0, Math.min(SHOWN, faults.size())))
                .as(faults.size() + " faults")
                .isEmpty();
    }

    /** What the running text states, without the places, which differ by format. */
    private static List<String> claims(ReportFacts facts) {
        return facts.all(Claim.class).stream()
                .map(claim -> claim.section() + " " + claim.kind() + " " + claim.subject() + " "
                        + claim.value().toPlainString() + claim.scope())
                .sorted()
                .toList();
    }

    private static ReportFacts asText(PrintedReport report) throws UnreadableException {
        byte[] text = ReportText.of(report, Layout.FRAMED).getBytes(StandardCharsets.UTF_8);
        return Recogniser.recognise(ReportReader.read(text, "r.txt").get(0), Roster.NONE);
    }

    private static ReportFacts read(Path file) throws UnreadableException {
        List<Document> documents = ReportReader.read(file, file.getFileName().toString());
        assertThat(documents).hasSize(1);
        return Recogniser.recognise(documents.get(0), Roster.NONE);
    }
}
