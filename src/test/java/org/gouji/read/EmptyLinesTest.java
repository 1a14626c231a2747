package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmptyLinesTest {

    private static final int ROWS = 24;

    @Test
    void anEmptyLineIsABlankCellWhereEveryRowThenHasSevenCells() {
        List<String> text = table("\n", "");
        Set<Integer> blanks = EmptyLines.blanks(Line.split(String.join("", text)));

        assertThat(blanks).hasSize(ROWS * 6);
    }

    @Test
    void aRowWithACellTooFewTellsNothing() {
        List<String> text = table("\n", "");
        text.set(9, text.get(9).replaceFirst("\n\n\n", "\n\n"));

        assertThat(EmptyLines.blanks(Line.split(String.join("", text)))).isEmpty();
    }

    @Test
    void blankCellsOfTwoLinesAreOthers() {
        assertThat(EmptyLines.blanks(Line.split(String.join("", table("\n\n", "")))))
                .isEmpty();
    }

    @Test
    void aTableWithoutBlankCellsHasNone() {
        assertThat(EmptyLines.blanks(Line.split(String.join("", table("0\n\n", "")))))
                .isEmpty();
    }

    @Test
    void whereAllNumbersAreLostNoCellIsBlank() {
        List<String> text = table("\n", "");
        text.replaceAll(row -> row.replace("3\n\n", "\n"));

        assertThat(EmptyLines.blanks(Line.split(String.join("", text)))).isEmpty();
    }

    @Test
    void whatStandsAboveTheNextHeadingIsNoCell() {
        assertThat(EmptyLines.blanks(Line.split(String.join("", table("\n", "\n\n\n")))))
                .hasSize(ROWS * 6);
    }

    /** Rows of one 3 and six blank cells, with the label of a group above the third of them. */
    private static List<String> table(String blank, String end) {
        List<String> rows = new ArrayList<>(List.of("一、本年新收政府信息公开申请数量\n\n3\n\n" + blank.repeat(6)));
        for (int i = 2; i < ROWS; i++) {
            rows.add((i == 3 ? "(三)不予公开\n\n" : "") + i % 8 + ".属于某一类的信息\n\n" + blank.repeat(6) + "3\n\n");
        }
        rows.add("四、结转下年度继续办理\n\n3\n\n" + blank.repeat(6) + end);
        rows.add("四、政府信息公开行政复议、行政诉讼情况\n");
        return rows;
    }
}
