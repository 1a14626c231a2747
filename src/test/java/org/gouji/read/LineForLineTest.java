package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts in which each cell is one line: what an empty one stands for. */
class LineForLineTest {

    private static final int GROUPS = 3;
    private static final int ROWS_OF_A_GROUP = 7;
    private static final int ROWS = 2 + GROUPS * ROWS_OF_A_GROUP;

    @Test
    void anEmptyLineIsABlankCellAndNotACoveredOne() {
        assertThat(blanks(table(true))).hasSize(ROWS * 6);
        assertThat(blanks(table(false))).hasSize(ROWS * 6);
    }

    @Test
    void aLineTooFewOrTooManyTellsNothing() {
        for (String other : List.of("3\n\n\n\n\n\n\n\n", "3\n\n\n\n\n\n")) {
            List<String> text = table(true);
            text.set(4, text.get(4).replaceFirst("3\n\n\n\n\n\n\n", other));
            assertThat(blanks(text)).as(other).isEmpty();
        }
    }

    @Test
    void whereAllNumbersAreLostNoCellIsBlank() {
        List<String> text = table(true);
        text.replaceAll(row -> row.replace("\n3\n", "\n\n"));
        assertThat(blanks(text)).isEmpty();
    }

    @Test
    void theOtherTablesAreReadTheSameWay() {
        List<String> text = table(true);
        text.add(0, "第二十条第（一）项\n信息内容\n本年制发件数\n规章\n\n5\n\n行政事业性收费\n\n\n三、收到和处理政府信息公开申请情况\n");
        text.add("结果维持\n总计\n1\n" + "\n".repeat(14) + "\n五、存在的主要问题\n");
        Set<Integer> blanks = blanks(text);
        // Two of 规章, the only one of 行政事业性收费, and fourteen of table four; an empty paragraph behind each table.
        assertThat(blanks).hasSize(ROWS * 6 + 2 + 1 + 14).contains(5, 7, 9).doesNotContain(10);
    }

    private static Set<Integer> blanks(List<String> text) {
        return LineForLine.blanks(Line.split(String.join("", text)));
    }

    /** Rows of one 3 and six blank cells, in groups below 三、本年度办理结果. */
    private static List<String> table(boolean covered) {
        String cells = "\n3\n" + "\n".repeat(6);
        String one = covered ? "\n" : "";
        List<String> rows = new ArrayList<>(List.of("一、本年新收政府信息公开申请数量" + cells, "三、本年度办理结果\n"));
        for (int g = 0; g < GROUPS; g++) {
            rows.add((g == 0 ? "" : one) + "（" + "三四五".charAt(g) + "）不予公开\n");
            IntStream.range(0, ROWS_OF_A_GROUP)
                    .mapToObj(i -> (i == 0 ? "" : one + one) + (i + 1) + ".属于某一类的信息" + cells)
                    .forEach(rows::add);
        }
        rows.add("四、结转下年度继续办理" + cells + "\n");
        rows.add("四、政府信息公开行政复议、行政诉讼情况\n");
        return rows;
    }
}
