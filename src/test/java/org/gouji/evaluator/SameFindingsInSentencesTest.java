package org.gouji.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.audit.Auditor;
import org.gouji.audit.CasesOfOneRule;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.RosterReader;
import org.gouji.corpus.OwnJava;
import org.gouji.corpus.SentenceRules;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Judgement;
import org.gouji.findings.Outcome;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules written in sentences must say exactly what the same rules of the shipped book say: of every case, of the samples and of generated reports. */
class SameFindingsInSentencesTest {

    private static final int REPORTS = Integer.getInteger("gouji.reports", 150);

    @TempDir
    static Path folder;

    private static Rulebook drl;
    private static Rulebook sentences;
    private static Set<String> swapped;

    @BeforeAll
    static void bothBooks() throws Exception {
        SentenceRules.swapIn(folder);
        drl = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        sentences = Rulebook.load(folder, Rulebook.NATIONAL);
        swapped = SentenceRules.paths();
    }

    @Test
    void everySwappedRuleIsInForce() {
        assertThat(sentences.refused()).isEmpty();
        assertThat(swapped).hasSizeGreaterThanOrEqualTo(40);
        assertThat(swapped)
                .allSatisfy(path ->
                        assertThat(sentences.source(path)).as(path).isNotEmpty().isNotEqualTo(drl.source(path)));
        assertThat(sentences.rules().stream().map(rule -> rule.path() + rule.code() + rule.title() + rule.severity()))
                .containsExactlyElementsOf(drl.rules().stream()
                        .map(rule -> rule.path() + rule.code() + rule.title() + rule.severity())
                        .toList());
    }

    @Test
    void theCasesSayTheSame() throws Exception {
        List<String> differing = new ArrayList<>();
        int cases = 0;
        for (String rule : swapped) {
            CasesOfOneRule own = CasesOfOneRule.read(folder, rule, drl);
            differing.addAll(own.differences(drl, sentences, rule));
            cases += own.size();
        }
        System.out.println("rules in sentences: " + swapped.size() + ", cases of theirs: " + cases);
        assertThat(differing).isEmpty();
    }

    @Test
    void theSamplesGiveTheSameFindings() throws Exception {
        assertThat(differences(audit(drl).reports(), audit(sentences).reports()))
                .isEmpty();
    }

    @Test
    void generatedReportsGiveTheSameFindings() throws Exception {
        Deriver deriver = new Deriver(Terms.parse(drl.terms(), drl.phrases()));
        List<String> differing = new ArrayList<>();
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 0; seed < REPORTS; seed++) {
            ReportFacts report = GeneratedReports.of(seed).facts(deriver);
            Judgement expected = drl.judge(report);
            seen.addAll(expected.outcomes().values());
            Judgement got = sentences.judge(report);
            differences(expected.findings(), got.findings()).forEach(differing::add);
            differences(lacks(expected), lacks(got)).forEach(differing::add);
            if (!got.outcomes().equals(expected.outcomes())) {
                differing.add("outcomes of seed " + seed);
            }
        }
        assertThat(differing).isEmpty();
        assertThat(seen).contains(Outcome.FINDING, Outcome.CLEAN, Outcome.NOT_CHECKED, Outcome.NOT_APPLICABLE);
    }

    /** What could not be checked and the cells it lacks; in which order a rule names those cells is that of its conditions. */
    private static List<String> lacks(Judgement judgement) {
        return judgement.unchecked().stream()
                .map(one -> one.rule() + " " + one.subCheck() + " "
                        + Stream.of(one.why().replaceFirst("^缺少", "").split("、(?=表)"))
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static List<String> differences(List<?> expected, List<?> got) {
        assertThat(got).hasSameSizeAs(expected);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(got.get(i))) {
                differences.add("\nDRL:       " + expected.get(i) + "\nsentences: " + got.get(i));
            }
        }
        return differences;
    }

    private static AuditResult audit(Rulebook book) throws Exception {
        Path samples = Path.of("reports-in");
        return new Auditor(book, LocalDate.of(2024, 5, 1), RosterReader.read(samples.resolve("roster.csv")))
                .audit(ReportFolder.list(List.of(samples)), OptionalInt.empty(), Progress.SILENT);
    }
}
