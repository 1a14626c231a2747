package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.corpus.OwnJava;
import org.gouji.derive.Deriver;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.findings.Finding;
import org.gouji.findings.Repair;
import org.gouji.read.ReportReader;
import org.gouji.recognise.Recogniser;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One planted fault in a sound report gives one finding, and that names what is wrong. */
class OneFaultTest {

    private static Rulebook rulebook;
    private static Deriver deriver;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws Exception {
        rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        deriver = new Deriver(Stages.terms(rulebook));
    }

    @Test
    void oneWrongCellGivesOneFindingThatNamesIt() throws Exception {
        Random random = new Random(5);
        List<Figure> figures = figures();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Figure figure = figures.get(random.nextInt(figures.size()));
            int wrong = figure.value().intValue() + 1 + random.nextInt(30);
            List<Finding> found = arithmetic(cell(figure, wrong));
            String told = figure.id().label() + "应为 " + figure.value().toPlainString();
            if (found.size() != 1 || !found.get(0).message().contains(told)) {
                missed.add(figure.id() + " " + wrong + " " + messages(found));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aNegativeCellIsTheFaultAndNothingIsToBecomeNegative() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Figure figure : figures()) {
            List<Finding> found = arithmetic(cell(figure, -9));
            String told = figure.id().label() + "应为 " + figure.value().toPlainString();
            boolean right = found.size() == 1
                    && found.get(0).code().equals("A07")
                    && found.get(0).message().contains(told)
                    && Stream.concat(found.stream(), found.get(0).folded().stream())
                            .noneMatch(finding -> finding.expected().startsWith("-"));
            if (!right) {
                missed.add(figure.id() + " " + messages(found));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void twoWrongCellsThatShareNoIdentityGiveTwoFindings() throws Exception {
        List<Finding> found = arithmetic(
                "单元格: {requests.granted.natural_person: \"40\", requests.unavailable.not_held.business: \"90\"}");

        assertThat(found).hasSize(2);
        assertThat(found).allSatisfy(finding -> assertThat(finding.repair()).hasSize(1));
    }

    @Test
    void aCellAndItsRowTotalWrongByTheSameAreOneFaultThoughTheirRowHolds() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Figure figure : figures()) {
            if (figure.row().isLeaf() && figure.column().isPart()) {
                Figure total = at(figure.row(), Column.TOTAL);
                List<Finding> found = arithmetic(cells(figure, plus(figure, 7), total, plus(total, 7)));
                if (found.size() != 1 || !hasWay(found.get(0), figure, total)) {
                    missed.add(figure.id() + " " + messages(found));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void twoNumbersThatChangePlacesInAColumnAreOneFaultToldAsSuch() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Figure figure : figures()) {
            for (Figure other : figures()) {
                boolean pair = figure.row().isLeaf()
                        && other.row().isLeaf()
                        && figure.column() == other.column()
                        && figure.row().compareTo(other.row()) < 0
                        && figure.value().compareTo(other.value()) != 0;
                if (pair) {
                    List<Finding> found = arithmetic(cells(
                            figure,
                            other.value().intValue(),
                            other,
                            figure.value().intValue()));
                    if (found.size() != 1
                            || !hasWay(found.get(0), figure, other)
                            || !found.get(0).message().contains("疑似两格的数填反")) {
                        missed.add(figure.id() + " " + other.id() + " " + messages(found));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void manyEquallySmallCorrectionsAreToldByWhatTheyHaveInCommon() throws Exception {
        Figure figure = at(Row.GRANTED, Column.NATURAL_PERSON);
        Figure total = at(Row.GRANTED, Column.TOTAL);
        List<Finding> found = arithmetic(cells(figure, plus(figure, -1), total, plus(total, -1)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).repair()).isEmpty();
        assertThat(found.get(0).corrections()).hasSizeGreaterThan(6);
        assertThat(found.get(0).message()).contains("同一行的“自然人”列增加 1、“总计”列增加 1，可在其中任一处：“（一）予以公开”行、");
    }

    @Test
    void totalsThatChangePlacesAcrossColumnsAreNoSlipOfARowOfOutcomes() throws Exception {
        Figure natural = at(Row.RESOLVED, Column.NATURAL_PERSON);
        Figure business = at(Row.RESOLVED, Column.BUSINESS);
        List<Finding> found = arithmetic(cells(
                natural, business.value().intValue(), business, natural.value().intValue()));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("A01");
        assertThat(found.get(0).repair())
                .extracting(Repair::cell)
                .containsExactlyInAnyOrder(natural.id(), business.id());
    }

    private static boolean hasWay(Finding finding, Figure a, Figure b) {
        return finding.corrections().stream()
                .anyMatch(way -> way.size() == 2
                        && way.stream()
                                .allMatch(repair -> Stream.of(a, b)
                                        .anyMatch(right -> right.id().equals(repair.cell())
                                                && right.value().compareTo(repair.value()) == 0)));
    }

    private Figure at(Row row, Column column) throws Exception {
        return figures().stream()
                .filter(figure -> figure.row() == row && figure.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private static int plus(Figure figure, int change) {
        return figure.value().intValue() + change;
    }

    private static String cells(Figure a, int valueOfA, Figure b, int valueOfB) {
        return "单元格: {" + a.id().code() + ": \"" + valueOfA + "\", " + b.id().code() + ": \"" + valueOfB + "\"}";
    }

    @Test
    void listItemsThatAreWholeSentencesAreProblemsAndMeasures() throws Exception {
        assertThat(part5("（一）存在的主要问题\\n1.政策解读形式较为单一。\\n2.栏目更新不够及时。\\n（二）改进情况\\n"
                        + "1.制作图解，丰富政策解读形式。\\n2.定期巡检栏目，及时更新信息。"))
                .doesNotContain("C12", "C13");
        assertThat(part5("（一）存在的主要问题\\n1.政策解读形式单一\\n2.栏目更新不及时\\n（二）改进措施\\n1.丰富政策解读形式\\n2.及时更新栏目"))
                .doesNotContain("C12");
        assertThat(part5("（一）存在的主要问题\\n1.政策解读形式较为单一，以文字为主。\\n2.栏目更新不够及时，群众查找信息不便。"))
                .contains("C12");
    }

    private List<String> part5(String body) throws Exception {
        return found("部分: {5: \"" + body + "\"}").stream().map(Finding::code).toList();
    }

    private static String cell(Figure figure, int value) {
        return "单元格: {" + figure.id().code() + ": \"" + value + "\"}";
    }

    private List<Finding> arithmetic(String change) throws Exception {
        return found(change).stream()
                .filter(finding -> finding.theme().equals("arithmetic"))
                .toList();
    }

    private List<Figure> figures() throws Exception {
        return facts().cells().stream()
                .filter(cell -> cell.table() != Table.PROACTIVE)
                .flatMap(cell -> cell instanceof Figure figure ? Stream.of(figure) : Stream.<Figure>empty())
                .toList();
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    private List<Finding> found(String... changes) throws Exception {
        return rulebook.judge(deriver.derive(facts(changes))).findings();
    }

    private ReportFacts facts(String... changes) throws Exception {
        Path file = folder.resolve("年报.txt");
        Files.writeString(file, SoundReport.text(changes));
        return Recogniser.recognise(ReportReader.read(file, "年报.txt").get(0), Roster.NONE);
    }
}
