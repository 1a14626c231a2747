package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Table two of a page without lines, in points. */
class AlignedProactiveTest {

    private static final double SIZE = 10;
    private static final double[] COLUMN = {100, 220, 320, 420};

    private final List<List<Chunk>> lines = new ArrayList<>();

    /** A line whose texts, parted by blanks, stand in the middle of the columns one after the other; . leaves one free. */
    private AlignedProactiveTest line(String texts) {
        List<Chunk> line = new ArrayList<>();
        String[] parts = texts.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals(".")) {
                line.add(at(COLUMN[i], parts[i]));
            }
        }
        lines.add(line);
        return this;
    }

    private Chunk at(double middle, String text) {
        double half = text.length() * SIZE / (Character.isDigit(text.charAt(0)) ? 4 : 2);
        return new Chunk(text, 1, middle - half, middle + half, 100 + 20.0 * lines.size(), SIZE);
    }

    private AlignedProactiveTest form2021() {
        return line("第二十条第（一）项")
                .line("信息内容 本年制发件数 本年废止件数 现行有效件数")
                .line("规章 3 0 27")
                .line("行政规范性文件 12 5 118")
                .line("第二十条第（五）项")
                .line("信息内容 . 本年处理决定数量")
                .line("行政许可 . 94302")
                .line("第二十条第（六）项")
                .line("信息内容 . 本年处理决定数量")
                .line("行政处罚 . 15")
                .line("行政强制 . 2")
                .line("第二十条第（八）项")
                .line("信息内容 . 本年收费金额（单位：万元）")
                .line("行政事业性收费 . 740.36");
    }

    private Optional<List<String>> read() {
        return AlignedProactive.find(lines, lines.size())
                .map(table -> table.rows().stream()
                        .map(row -> String.join("|", row.texts()))
                        .toList());
    }

    @Test
    void readsTheFormOf2021() {
        assertThat(form2021().read())
                .contains(List.of(
                        "第二十条第（一）项",
                        "信息内容|本年制发件数|本年废止件数|现行有效件数",
                        "规章|3|0|27",
                        "行政规范性文件|12|5|118",
                        "第二十条第（五）项",
                        "信息内容|本年处理决定数量",
                        "行政许可|94302",
                        "第二十条第（六）项",
                        "信息内容|本年处理决定数量",
                        "行政处罚|15",
                        "行政强制|2",
                        "第二十条第（八）项",
                        "信息内容|本年收费金额（单位：万元）",
                        "行政事业性收费|740.36"));
    }

    @Test
    void readsTheFormOf2019() {
        line("第二十条第（一）项")
                .line("信息内容 本年新制作数量 本年新公开数量 对外公开总数量")
                .line("规章 0 0 4")
                .line("规范性文件 2 2 31")
                .line("第二十条第（五）项")
                .line("信息内容 上一年项目数量 本年增/减 处理决定数量")
                .line("行政许可 87 3 1021")
                .line("其他对外管理服务事项 9 0 44")
                .line("第二十条第（九）项")
                .line("信息内容 采购项目数量 采购总金额")
                .line("政府集中采购 6 71.5");
        assertThat(read().orElseThrow())
                .contains("规范性文件|2|2|31", "行政许可|87|3|1021", "其他对外管理服务事项|9|0|44", "政府集中采购|6|71.5");
    }

    @Test
    void aBlankCellStandsBelowItsHead() {
        form2021();
        lines.set(
                2,
                List.of(lines.get(2).get(0), lines.get(2).get(1), lines.get(2).get(3)));
        assertThat(read().orElseThrow()).contains("规章|3||27", "行政规范性文件|12|5|118");
    }

    @Test
    void aLabelMayTakeTwoLines() {
        form2021();
        double down = lines.get(3).get(0).down();
        lines.set(3, List.of(new Chunk("行政规范性", 1, 75, 125, down - 6, SIZE)));
        lines.add(
                4,
                List.of(
                        new Chunk("12", 1, 215, 225, down, SIZE),
                        new Chunk("5", 1, 317, 323, down, SIZE),
                        new Chunk("118", 1, 412, 428, down, SIZE)));
        lines.add(5, List.of(new Chunk("文件", 1, 90, 110, down + 6, SIZE)));
        assertThat(read().orElseThrow()).contains("行政规范性文件|12|5|118");
    }

    @Test
    void aNumberBelowNoHeadLeavesTheTableToItsLines() {
        form2021();
        Chunk between = new Chunk("0", 1, 262, 282, lines.get(2).get(0).down(), SIZE);
        lines.set(2, Arrays.asList(lines.get(2).get(0), between, lines.get(2).get(3)));
        assertThat(read()).isEmpty();
    }

    @Test
    void aWordThatIsNotTheFormsLeavesTheTableToItsLines() {
        form2021();
        lines.set(9, List.of(at(100, "行政检查"), lines.get(9).get(1)));
        assertThat(read()).isEmpty();
    }

    @Test
    void headsInAnotherOrderLeaveTheTableToItsLines() {
        form2021();
        List<Chunk> heads = lines.get(1);
        Chunk issued = heads.get(1);
        Chunk repealed = heads.get(2);
        lines.set(
                1,
                List.of(
                        heads.get(0),
                        new Chunk(repealed.text(), 1, issued.x0(), issued.x1(), issued.down(), SIZE),
                        new Chunk(issued.text(), 1, repealed.x0(), repealed.x1(), repealed.down(), SIZE),
                        heads.get(3)));
        assertThat(read()).isEmpty();
    }

    @Test
    void aMissingRowLeavesTheTableToItsLines() {
        form2021();
        lines.remove(10);
        assertThat(read()).isEmpty();
    }
}
