package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of one column beside the labels of its rows, in points. */
class AlignedCellsTest {

    private static final double SIZE = 10;
    private static final String DOUBT = AlignedTable.UNCERTAIN;

    private static AlignedCells.Band label(Double... lines) {
        return new AlignedCells.Band(List.of(lines), SIZE);
    }

    private static Chunk text(String text, double down) {
        return new Chunk(text, 1, 100, 100 + 5 * text.length(), down, SIZE);
    }

    private static List<String> column(List<AlignedCells.Band> labels, Chunk... texts) {
        return AlignedCells.rows(labels, List.of(List.of(texts)), true).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static List<AlignedCells.Band> threeRows() {
        return List.of(label(100.0, 114.0), label(134.0, 148.0), label(168.0, 182.0));
    }

    @Test
    void numbersInTheMiddleOfTheirLabels() {
        assertThat(column(threeRows(), text("1", 107), text("2", 141), text("3", 175)))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aCellMayBeBlank() {
        assertThat(column(threeRows(), text("1", 107), text("3", 175))).containsExactly("1", "", "3");
    }

    @Test
    void aNumberBrokenOverLinesIsOneWhereItFilledItsLine() {
        assertThat(column(threeRows(), text("30", 100), text("9", 114), text("2", 141), text("3", 175)))
                .containsExactly("309", "2", "3");
        assertThat(column(threeRows(), text("1,20", 100), text("9", 114), text("17,344", 141), text("3", 175)))
                .containsExactly("1,209", "17,344", "3");
    }

    @Test
    void digitsBelowDigitsWithRoomBesideThemAreNoOneNumber() {
        assertThat(column(threeRows(), text("30", 100), text("9", 114), text("2000", 141), text("3", 175)))
                .containsExactly(DOUBT, DOUBT, "3");
    }

    @Test
    void numbersOfThreeRowsAreNotOneNumberOfTheMiddleRow() {
        assertThat(column(threeRows(), text("0", 107), text("0", 141), text("0", 175)))
                .containsExactly("0", "0", "0");
    }

    @Test
    void aUnitOnALineOfItsOwnGoesWithItsNumber() {
        assertThat(column(threeRows(), text("12", 100), text("件", 114), text("2", 141), text("3", 175)))
                .containsExactly("12件", "2", "3");
    }

    @Test
    void aNumberHalfwayBetweenTwoRowsBelongsToNeither() {
        List<String> cells = column(threeRows(), text("1", 124), text("3", 175));
        assertThat(cells.subList(0, 2)).containsExactly(DOUBT, DOUBT);
    }

    @Test
    void aNumberThatAPageBreakCutsIsNotReadByItsFirstHalf() {
        List<AlignedCells.Band> labels = List.of(label(100.0), label(100_130.0));
        assertThat(column(labels, text("18", 100), text("27", 100_083), text("3", 100_130)))
                .containsExactly(DOUBT, DOUBT);
    }

    @Test
    void allColumnsStandAtTheSameSideOfTheirLabels() {
        List<List<Chunk>> columns = Stream.of("1", "2")
                .map(text -> List.of(text(text, 100), text(text, 134), text(text, 168)))
                .toList();
        assertThat(AlignedCells.rows(threeRows(), columns, true))
                .containsExactly(List.of("1", "2"), List.of("1", "2"), List.of("1", "2"));
    }

    /** As {@link #column}, in lines of a text. */
    private static List<String> lines(List<AlignedCells.Band> labels, Chunk... texts) {
        return AlignedCells.rows(labels, List.of(List.of(texts)), false).stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void aNumberBelowTheTopOfTheNextLabelIsNoRestOfTheNumberAbove() {
        List<AlignedCells.Band> labels = List.of(label(1.0), label(2.0, 4.0, 5.0, 6.0));
        assertThat(lines(labels, text("17", 1), text("0", 3)))
                .doesNotContain("170")
                .doesNotContain("");
    }

    @Test
    void twoNumbersAreNotOneWhereTheRowBesideHasNone() {
        List<AlignedCells.Band> labels = List.of(label(1.0), label(3.0), label(5.0));
        assertThat(lines(labels, text("64", 2), text("0", 3), text("12", 5)).get(1))
                .isEqualTo(DOUBT);
    }

    @Test
    void theBeginningOfANumberIsToldFromTheNumberOfALabel() {
        assertThat(Stream.of("1,15", "１，１５", "12,", "1,234,5"))
                .allMatch(text -> text(text, 100).cutAmidThousands());
        assertThat(Stream.of("1.", "5", "1.属", "8、"))
                .noneMatch(text -> text(text, 100).cutAmidThousands());
    }
}
