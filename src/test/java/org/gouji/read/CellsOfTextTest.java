package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables that programs and people write as text: numbered rows, cells in brackets, repeated merged cells. */
class CellsOfTextTest {

    private static final List<String> LABELS =
            List.of("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及", "4.保护", "5.属于", "6.属于", "7.属于", "8.属于");

    private static List<Line> lines(List<String> texts) {
        return Line.split(String.join("\n", texts) + "\n");
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<String> numbered(String pattern) {
        return Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> pattern.formatted(i, LABELS.get(i % LABELS.size())))
                .toList();
    }

    @Test
    void theNumbersOfRowsAndColumnsAreTakenAway() {
        List<String> frame = Stream.concat(Stream.of("     0    1    2"), numbered("%-3d  %s    7    NaN").stream())
                .toList();
        List<String> read = texts(NumberedRows.removed(lines(frame)));
        assertThat(read.get(0)).isEmpty();
        assertThat(read).contains("1.属于国家秘密\t7\t", "8.属于\t7\t");
        assertThat(texts(NumberedRows.removed(lines(numbered("| %d | %s | 7 | nan |")))))
                .contains("|  1.属于国家秘密 | 7 |     |");
        assertThat(texts(NumberedRows.removed(lines(numbered("%d,%s,7,"))))).contains("1.属于国家秘密,7,");
    }

    @Test
    void numbersOfLabelsAreNotThoseOfRows() {
        List<String> labels =
                LABELS.stream().map(label -> label.replace('.', ' ')).toList();
        assertThat(NumberedRows.removed(lines(labels))).isEqualTo(lines(labels));
        List<String> values = numbered("%2$s  7  %1$d");
        assertThat(NumberedRows.removed(lines(values))).isEqualTo(lines(values));
    }

    @Test
    void cellsInBracketsAreDivided() {
        List<String> rows =
                LABELS.stream().map(label -> "【" + label + "】【0】【】【12】").toList();
        assertThat(texts(BracketedCells.divided(lines(rows)))).contains("1.属于国家秘密\t0\t\t12");
        List<String> prose =
                LABELS.stream().map(label -> "【" + label + "】见附件【1】。").toList();
        assertThat(BracketedCells.divided(lines(prose))).isEqualTo(lines(prose));
    }

    @Test
    void aLabelSaidTwiceWithoutNumbersBetweenIsOneCellAndNotTwoYears() throws Exception {
        List<String> rows = Stream.of("予以公开", "部分公开（区分处理的）", "1.属于国家秘密", "2.重复申请", "3.要求提供公开出版物")
                .map(label -> label + "   " + label + "   1 0 0 0 0 0 1")
                .toList();
        assertThat(SeveralReports.split(lines(rows))).hasSize(1);
    }
}
