package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.corpus.OwnJava;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.Judgement;
import org.gouji.rules.Rulebook;

/** Reports made of sentences from a file of {@code src/test/resources}, read and judged by the rules of the project. */
record SentenceReports(Rulebook rulebook, Terms terms, List<String> sentences) {

    static SentenceReports of(String file) throws Exception {
        Rulebook rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        List<String> sentences = Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new SentenceReports(rulebook, Stages.terms(rulebook), sentences);
    }

    /** The sample report of an office with other cells, another lead (null for the sample's) and other parts, as it is read. */
    ReportFacts read(
            Path file, String office, int year, String lead, Map<CellId, String> cells, Map<Integer, String> bodies)
            throws IOException {
        CaseChanges changes = new CaseChanges(
                office,
                null,
                year,
                Form.FORM_2021,
                false,
                null,
                lead,
                null,
                "0",
                cells,
                bodies,
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                false,
                Set.of(),
                Map.of(),
                "",
                "");
        Files.writeString(file, SampleReport.text(changes));
        return new Stages<>(Roster.NONE, new Deriver(terms)::derive)
                .run(new ReportSource(file, file.getFileName().toString()))
                .made()
                .get(0);
    }

    /** What the rules say of a report that came together with others. */
    Judgement judged(ReportFacts report, List<ReportFacts> all) {
        return rulebook.judge(
                Together.of(all, terms, Roster.NONE, ControlFigures.NONE).added(report));
    }
}
