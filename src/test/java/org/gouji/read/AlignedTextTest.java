package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.junit.jupiter.api.Test;

/** Tables three of texts that keep their columns by blanks, as {@code pdftotext -layout} makes them. */
class AlignedTextTest {

    private static final String HEAD = """
            清河县2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
                                 申请人情况
            （本列数据的勾稽关系为：       法人或其他组织
            第一项加第二项之和，等于 自然人                           总计
            第三项加第四项之和）         商业  科研  社会  法律  其他
                                   企业  机构  公益  服务
                                             组织  机构
            """;

    /** Label lines and the numbers of a row, which stand in the middle of them. */
    private record Row(List<String> label, List<String> numbers) {}

    private final List<Row> rows = new ArrayList<>(List.of(
            row("一、本年新收政府信息公/开申请数量"),
            row("二、上年结转政府信息公/开申请数量"),
            row("三、本 （一）予以公开"),
            row("年度办 （二）部分公开（区/       分处理的，只计这/       一情形，不计其他/       情形）"),
            row("理结果   1.属于国家秘密"),
            row("         2.其他法律行政/         法规禁止公开"),
            row("         3.危及“三安全一/         稳定”"),
            row("         4.保护第三方合/         法权益"),
            row("         5.属于三类内部/         事务信息"),
            row("         6.属于四类过程/         性信息"),
            row("         7.属于行政执法/         案卷"),
            row("         8.属于行政查询/         事项"),
            row("         1.本机关不掌握/         相关政府信息"),
            row("         2.没有现成信息/         需要另行制作"),
            row("         3.补正后申请内/         容仍不明确"),
            row("         1.信访举报投诉/         类申请"),
            row("         2.重复申请"),
            row("         3.要求提供公开/         出版物"),
            row("         4.无正当理由大/         量反复申请"),
            row("         5.要求行政机关/         确认或重新出具/         已获取信息"),
            row("       （六）其他处理"),
            row("       （七）总计"),
            row("四、结转下年度继续办理")));

    private static Row row(String label) {
        return new Row(Arrays.asList(label.split("/")), List.of("12", "3", "40", "5", "6", "7", "73"));
    }

    private void numbers(int row, String... numbers) {
        rows.set(row, new Row(rows.get(row).label(), List.of(numbers)));
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Row row : rows) {
            StringBuilder numbers = new StringBuilder(" ".repeat(26));
            for (int i = 0; i < row.numbers().size(); i++) {
                numbers.append(String.format("%-6s", row.numbers().get(i)));
            }
            int lines = row.label().size();
            for (int i = 0; i < lines; i++) {
                String line = row.label().get(i);
                if (i == lines / 2 && lines % 2 == 0) {
                    text.append(numbers).append('\n');
                    text.append(line).append('\n');
                } else if (i == lines / 2) {
                    text.append(line).append(numbers.substring(line.length())).append('\n');
                } else {
                    text.append(line).append('\n');
                }
            }
        }
        return text + "四、行政复议、行政诉讼情况\n本年未发生。\n";
    }

    private static Optional<List<String>> row(List<Block> blocks, String label) {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).rows().stream())
                .map(row -> row.stream().map(Cell::text).toList())
                .filter(row -> row.get(0).contains(label))
                .findFirst();
    }

    private List<Block> blocks() {
        return AlignedText.blocks(Line.split(text()));
    }

    @Test
    void numbersBetweenTheLinesOfALabelAreItsOwn() {
        numbers(8, "1", "0", "0", "0", "0", "0", "1");
        assertThat(row(blocks(), "三类内部事务信息")).contains(List.of("5.属于三类内部事务信息", "1", "0", "0", "0", "0", "0", "1"));
    }

    @Test
    void aBlankCellStandsWhereItsColumnIs() {
        numbers(13, "8", "9", "", "1", "", "2", "20");
        assertThat(row(blocks(), "没有现成信息")).contains(List.of("2.没有现成信息需要另行制作", "8", "9", "", "1", "", "2", "20"));
    }

    @Test
    void aNumberThatTouchesItsLabelIsNoBlankCell() {
        String touching = " ".repeat(19) + "2.重复申请、12";
        String text = text().replaceFirst(" +2\\.重复申请 +12", touching);
        assertThat(text).contains(touching + "    3 ");
        assertThat(row(AlignedText.blocks(Line.split(text)), "2.重复申请"))
                .contains(List.of("2.重复申请、", "12", "3", "40", "5", "6", "7", "73"));
    }

    @Test
    void aNumberBesideAnUnknownLetterIsNoBlankCell() {
        String unknown = " ".repeat(9) + "2.重复申请" + " ".repeat(10) + "\uFFFD12";
        String text = text().replaceFirst(" +2\\.重复申请 +12", unknown);
        assertThat(text).contains(unknown + "    3 ");
        assertThat(row(AlignedText.blocks(Line.split(text)), "2.重复申请").map(row -> row.get(1)))
                .contains(AlignedTable.UNCERTAIN);
    }

    @Test
    void aNumberThatMayHaveBeenMovedRightBelongsToNoColumn() {
        numbers(13, "80000", "90000", "", "1", "", "2", "20");
        String moved = text().replace("80000 90000 ", "800000 9000");
        assertThat(row(AlignedText.blocks(Line.split(moved)), "没有现成信息"))
                .contains(List.of("2.没有现成信息需要另行制作", AlignedTable.UNCERTAIN));
    }

    @Test
    void aNumberThatNoRowCanTakeLeavesItsColumnUnreadAroundIt() {
        String text = text().replace("         法权益\n", "         法权益\n" + " ".repeat(26) + "1\n");
        List<Block> blocks = AlignedText.blocks(Line.split(text));
        List<String> doubtful = List.of(AlignedTable.UNCERTAIN, "3", "40", "5", "6", "7", "73");
        assertThat(row(blocks, "4.保护第三方").map(row -> row.subList(1, row.size())))
                .contains(doubtful);
        assertThat(row(blocks, "5.属于三类").map(row -> row.subList(1, row.size()))).contains(doubtful);
    }

    @Test
    void aLabelWithALineOfItsNeighbourTellsNothingOfBoth() {
        List<List<String>> labels = new ArrayList<>(rows.stream()
                .map(row -> List.of(String.join("", row.label())
                        .replaceFirst("^(三、本|年度办|理结果)", "")
                        .replace(" ", "")))
                .toList());
        assertThat(AlignedLabels.own(labels)).doesNotContain(false);
        labels.set(5, List.of("2.其他法律行政法规", "禁止公开", "全一稳定”"));
        labels.set(6, List.of("3.危及“三安"));
        boolean[] own = AlignedLabels.own(labels);
        assertThat(own[5]).isFalse();
        assertThat(own[6]).isFalse();
        assertThat(own[4]).isTrue();
        assertThat(own[8]).isTrue();
    }

    /** A page that a browser printed and pdftotext turned into text, in the middle of a row's label. */
    @Test
    void whatABrowserPrintsAroundAPageIsNoPartOfALabel() {
        String between =
                "https://www.example.gov.cn/zwgk/x.html                   1/3\n\f2024/1/20 09:30        清河县年度报告\n";
        List<Block> blocks = AlignedText.blocks(Line.split(text().replaceFirst("(?m)^ +3[.]要求提供公开", between + "$0")));
        assertThat(row(blocks, "重复申请").orElseThrow()).startsWith("2.重复申请", "12");
        assertThat(row(blocks, "出版物").orElseThrow()).startsWith("3.要求提供公开出版物", "12");
        assertThat(blocks.toString()).doesNotContain("example").doesNotContain("09:30");
    }

    /** The header again on the next page, with a letter or two of the note beside its heads: no label of a row has them. */
    @Test
    void aHeaderPrintedAgainIsNoPartOfALabel() {
        String again = """
                                     申请人情况
                （本列数据的勾稽关系为：第    法人或其他组织
                一项加第二项之和，等于第 自然人                           总计
                三项加第四项之           商业  科研  社会  法律  其他
                和）                     企业  机构  公益  服务
                                             组织  机构
                """;
        List<Block> blocks = AlignedText.blocks(Line.split(text().replaceFirst("(?m)^ +3[.]要求提供公开", again + "$0")));
        assertThat(row(blocks, "重复申请").orElseThrow()).startsWith("2.重复申请", "12");
        assertThat(row(blocks, "出版物").orElseThrow()).startsWith("3.要求提供公开出版物", "12");
    }
}
