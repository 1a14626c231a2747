package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that list their cells as a sentence does become cells; sentences, labels and numbers with such marks stay whole. */
class ListedRowsTest {

    private static final String ROWS = "%d.重复申请，0，1，2，3，4，5，15";

    private static List<String> divided(String... others) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            lines.add(new Line(i, ROWS.formatted(i)));
        }
        for (String other : others) {
            lines.add(new Line(lines.size() + 1, other));
        }
        return ListedRows.divided(lines).stream().skip(12).map(Line::text).toList();
    }

    @Test
    void rowsAreDividedAfterTheirLabels() {
        assertThat(divided(
                        "规章，0，，4", "（六）其他处理，1.逾期不补正，行政机关不再处理，0，0，0，0，0，0，0", "三、本年度办理结果，（一）予以公开：3，—，/，0，0，1件，5（含2件）"))
                .containsExactly(
                        "|规章|0||4|",
                        "|（六）其他处理|1.逾期不补正，行政机关不再处理|0|0|0|0|0|0|0|",
                        "|三、本年度办理结果|（一）予以公开|3|—|/|0|0|1件|5（含2件）|");
    }

    @Test
    void sentencesStayWhole() {
        String sentence = "全年收到申请5件，同比下降，其中予以公开3件，不予公开2件。";
        String heading = "四、政府信息公开行政复议，行政诉讼情况";
        assertThat(divided(sentence, "有关情况如下：", heading, "信息内容，数量，总计", "规章，0，0，4"))
                .containsExactly(sentence, "有关情况如下：", heading, "|信息内容|数量|总计|", "|规章|0|0|4|");
    }

    @Test
    void aNumberThatTheMarkMayHaveCutIsInDoubt() {
        assertThat(divided("2.重复申请，1，234，0，0，0，0，0，7")).allMatch(row -> row.contains("1" + CellJoin.MARK + "?"));
    }

    @Test
    void aTextWithoutSuchRowsIsLeftAlone() {
        List<Line> lines = List.of(new Line(1, "规章，0，0，4"), new Line(2, "如有疑问，请致电，0791"));
        assertThat(ListedRows.divided(lines)).isSameAs(lines);
    }
}
