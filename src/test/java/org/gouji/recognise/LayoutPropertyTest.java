package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.corpus.Layout;
import org.gouji.corpus.Look;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.RandomReports;
import org.gouji.corpus.ReportText;
import org.gouji.document.Document;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random reports printed in each layout and read again: no cell may come out as something that was not printed. */
class LayoutPropertyTest {

    private static final int REPORTS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsEveryCellOfFullTables(Layout layout) throws Exception {
        for (int seed = 0; seed < REPORTS; seed++) {
            Outcome outcome = outcome(seed, 0, layout);
            assertThat(outcome.wrong).as(layout + " seed " + seed).isEmpty();
            assertThat(outcome.unreadable).as(layout + " seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsAFewBlanks(Layout layout) throws Exception {
        for (int seed = 1000; seed < 1000 + REPORTS; seed++) {
            Outcome outcome = outcome(seed, 3, layout);
            assertThat(outcome.wrong).as(layout + " seed " + seed).isEmpty();
            if (!layout.losesBlanks()) {
                assertThat(outcome.unreadable).as(layout + " seed " + seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void neverGuessesAmongManyBlanks(Layout layout) throws Exception {
        Map<CellState, Integer> states = new EnumMap<>(CellState.class);
        for (int seed = 2000; seed < 2000 + REPORTS; seed++) {
            Outcome outcome = outcome(seed, seed % 2 == 0 ? 40 : 85, layout);
            assertThat(outcome.wrong).as(layout + " seed " + seed).isEmpty();
            states.merge(CellState.UNREADABLE, outcome.unreadable.size(), Integer::sum);
            states.merge(CellState.NUMBER, outcome.right, Integer::sum);
        }
        if (!layout.losesBlanks()) {
            assertThat(states.get(CellState.NUMBER)).isGreaterThan(9 * states.get(CellState.UNREADABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void neverShiftsARowThatLostACell(Layout layout) throws Exception {
        int damaged = 0;
        for (int seed = 3000; seed < 3000 + 3 * REPORTS; seed++) {
            Random random = new Random(seed);
            PrintedReport report = RandomReports.of(seed, seed % 2 == 0 ? 0 : 3);
            String lost = loseACell(ReportText.of(report, layout), random);
            Outcome outcome = outcome(report, lost, Look.PLAIN);
            assertThat(outcome.wrong).as(layout + " seed " + seed).isEmpty();
            damaged += outcome.unreadable.size();
        }
        assertThat(damaged).isPositive();
    }

    /** Drops one number with its delimiter from a table row. */
    private static String loseACell(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (true) {
            int at = 20 + random.nextInt(lines.size() - 20);
            String line = lines.get(at);
            if (line.matches("\\s*[0-9,]+( \\|)?\\s*")) {
                lines.remove(at);
                if (at < lines.size() && lines.get(at).equals("|") && !line.contains("|") && !line.contains("\t")) {
                    lines.remove(at);
                }
                return String.join("\n", lines);
            }
            String shorter = line.replaceFirst(
                    line.contains("|") ? "\\| [0-9]+(?= \\|)" : "(^| )[0-9]+(?= [0-9]|$)|[\t,│][0-9]+(?=[\t,│]|$)", "");
            if (!shorter.equals(line) && !line.contains("年")) {
                lines.set(at, shorter);
                return String.join("\n", lines);
            }
        }
    }

    private record Outcome(List<String> wrong, List<String> unreadable, int right, int missing) {}

    private Outcome outcome(long seed, int blanks, Layout layout) throws Exception {
        Random random = new Random(seed * 31 + layout.ordinal());
        PrintedReport report = RandomReports.of(seed, blanks);
        Look look = new Look(
                Look.Letters.values()[random.nextInt(3)],
                Look.Encoding.values()[random.nextInt(7)],
                List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
        Outcome outcome = outcome(report, ReportText.of(report, layout, random.nextInt(3) == 0), look);
        if (!layout.losesBlanks()) {
            assertThat(outcome.missing).as(layout + " seed " + seed).isZero();
        }
        return outcome;
    }

    private Outcome outcome(PrintedReport report, String text, Look look) throws Exception {
        Path file = folder.resolve("report.txt");
        Files.write(file, look.bytes(text));
        List<Document> documents = ReportReader.read(file, "x.txt");
        assertThat(documents).hasSize(1);
        TableReading reading = TableReader.read(Pieces.of(documents.get(0)), report.form());
        assertThat(reading.form()).isEqualTo(report.form());
        List<String> wrong = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        int right = 0;
        int missing = (int) report.cells().keySet().stream()
                .filter(id ->
                        reading.cells().stream().noneMatch(cell -> cell.id().equals(id)))
                .count();
        for (FormCell cell : reading.cells()) {
            String printed = report.cells().getOrDefault(cell.id(), "?");
            if (same(printed.strip(), cell)) {
                right++;
            } else if (cell.state() == CellState.UNREADABLE
                    || cell.state() == CellState.ABSENT && printed.equals("?")) {
                unreadable.add(cell.id() + " “" + printed + "” " + cell);
            } else {
                wrong.add(cell.id() + " “" + printed + "” " + cell);
            }
        }
        return new Outcome(wrong, unreadable, right, missing);
    }

    private static boolean same(String printed, FormCell cell) {
        if (printed.isEmpty()) {
            return cell.state() == CellState.BLANK;
        }
        if (printed.equals("/")) {
            return cell.state() == CellState.PLACEHOLDER;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : printed.toCharArray()) {
            if (c == '-' || c == '.') {
                digits.append(c);
            } else if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            }
        }
        return cell instanceof Figure figure
                && figure.raw().replace('萬', '万').equals(printed)
                && figure.value().compareTo(new BigDecimal(digits.toString())) == 0;
    }
}
