package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gouji.corpus.OwnJava;
import org.gouji.document.Document;
import org.gouji.facts.CellId;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Table;
import org.gouji.findings.Finding;
import org.gouji.read.ReportReader;
import org.gouji.recognise.Recogniser;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One wrong digit in any cell of tables three and four is found, and the cell is among those that the finding names. */
class OneWrongDigitTest {

    private static Rulebook rulebook;
    private static Function<ReportFacts, ReportFacts> derive;

    @BeforeAll
    static void load() throws Exception {
        rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        derive = new org.gouji.derive.Deriver(Stages.terms(rulebook))::derive;
    }

    @Test
    void inTheSamples() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("reports-in/2022"))) {
            int tried = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .limit(3)
                    .toList()) {
                tried += everyDigit(file);
            }
            assertThat(tried).isGreaterThan(500);
        }
    }

    @Test
    void inTheRealReports() throws Exception {
        String folder = System.getenv("GOUJI_REAL_REPORTS");
        assumeTrue(folder != null, "GOUJI_REAL_REPORTS is not set: real reports are not checked");
        int tried = 0;
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                tried += everyDigit(file);
            }
        }
        System.out.println("real reports: " + tried + " wrong digits in tables three and four, all found");
        assertThat(tried).isPositive();
    }

    private static int everyDigit(Path file) throws Exception {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Document document : ReportReader.read(file, file.getFileName().toString())) {
            ReportFacts facts = Recogniser.recognise(document, Roster.NONE);
            List<String> before = keys(facts);
            for (FormCell cell : facts.cells()) {
                if (cell.table() == Table.PROACTIVE || !(cell instanceof Figure figure)) {
                    continue;
                }
                String digits = figure.value().toPlainString();
                for (int i = 0; i < digits.length(); i++) {
                    tried++;
                    if (!found(changed(facts, figure, i), figure.id(), before)) {
                        missed.add(file.getFileName() + " " + figure.id() + " " + digits + ", digit " + (i + 1));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        return tried;
    }

    private static List<String> keys(ReportFacts facts) {
        return all(facts).stream().map(f -> f.key() + f.values()).toList();
    }

    private static boolean found(ReportFacts facts, CellId cell, List<String> before) {
        return all(facts).stream()
                .filter(finding -> finding.theme().equals("arithmetic"))
                .filter(finding -> !before.contains(finding.key() + finding.values()))
                .anyMatch(finding -> finding.where().stream().anyMatch(e -> cell.equals(e.cell())));
    }

    private static List<Finding> all(ReportFacts facts) {
        return rulebook.judge(derive.apply(facts)).findings();
    }

    private static ReportFacts changed(ReportFacts facts, Figure figure, int digit) {
        char[] digits = figure.value().toPlainString().toCharArray();
        digits[digit] = digits[digit] == '9' ? '8' : (char) (digits[digit] + 1);
        String text = new String(digits);
        Figure wrong = new Figure(figure.row(), figure.column(), new BigDecimal(text), text, figure.place());
        List<FormCell> cells = facts.cells().stream()
                .map(cell -> cell.id().equals(figure.id()) ? wrong : cell)
                .toList();
        return new ReportFacts(
                facts.report(), facts.receipt(), cells, facts.statements(), facts.found(), facts.problems());
    }
}
