package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables drawn with characters, in the marks of MediaWiki or run together in one line come out as rows of cells. */
class DrawnTableTest {

    private static List<Line> lines(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Line(i + 1, texts[i]))
                .toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    }

    @Test
    void rulesThatEndBesideAMergedCellEncloseIt() {
        List<Line> drawn = lines(
                "┌────────┬──────────────┐",
                "│        │法人或其他组织│",
                "│自然人  ├───────┬──────┤",
                "│        │商业   │科研  │",
                "├────────┼───────┼──────┤",
                "│1       │22     │3,456 │",
                "└────────┴───────┴──────┘");
        assertThat(texts(DrawnRows.whole(drawn))).containsExactly("自然人|法人或其他组织|", "商业|科研|", "1|22|3,456|");
    }

    @Test
    void aNumberGoesOnBelowOnlyWhereItsLineWasFull() {
        assertThat(texts(DrawnRows.whole(lines(
                        "+----+-----+",
                        "| 12 | 1   |",
                        "| 34 | 2   |",
                        "+----+-----+",
                        "| 5  | 6   |",
                        "+----+-----+",
                        "| 7  | 8   |",
                        "+----+-----+"))))
                .containsExactly("1234|1⏎2|", "5|6|", "7|8|");
        assertThat(texts(DrawnRows.whole(lines("+--+--+", "|12|56|", "|34|78|", "+--+--+"))))
                .contains("|12|56|", "|34|78|");
    }

    @Test
    void rowsWithoutRulesBetweenThemAreNotOne() {
        assertThat(texts(DrawnRows.whole(
                        lines("+-----+-----+", "| 1   | 5   |", "| 2   | 6   |", "| 3   | 7   |", "+-----+-----+"))))
                .contains("| 1   | 5   |", "| 2   | 6   |", "| 3   | 7   |");
    }

    @Test
    void marksOfMediaWiki() {
        assertThat(texts(WikiTables.rows(lines(
                        "前文",
                        "{| class=\"wikitable\"",
                        "|-",
                        "| rowspan=2 | 行政许可",
                        "| 1 || 2",
                        "|-",
                        "! 其他",
                        "|",
                        "|}",
                        "后文"))))
                .containsExactly("前文", "行政许可|1|2|", "其他||", "后文");
    }

    @Test
    void aTableRunTogetherInOneLine() {
        String table = "第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 1 2 行政规范性文件 3 4 5 第二十条第（五）项 信息内容 行政许可 6 行政处罚 7";
        assertThat(texts(FlatTables.divided(lines(table)))).hasSize(19).contains("规章", "行政规范性文件", "7");
        String row = "规章 0 1 2";
        assertThat(FlatTables.divided(lines(row)).get(0).text()).isEqualTo(row);
    }

    @Test
    void numbersThatOnlyBlanksDivideAreCellsUnlessTheyMayBeOneNumber() {
        assertThat(CellLine.of(new Line(1, "1.属于国家秘密\t0 0 1,234 / 0 0 5"))
                        .orElseThrow()
                        .parts())
                .containsExactly("1.属于国家秘密", "0", "0", "1,234", "/", "0", "0", "5");
        assertThat(CellLine.of(new Line(1, "行政许可|1 234 567|")).orElseThrow().parts())
                .containsExactly("行政许可", "1 234 567");
    }
}
