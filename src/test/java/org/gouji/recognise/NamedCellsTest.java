package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.facts.CellState;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.read.ReportReader;
import org.junit.jupiter.api.Test;

/** Table three and four in shapes of their own: the column named beside each value, numbered rows, turned on their side. */
class NamedCellsTest {

    private static final List<String> COLUMNS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<TableLabel> LABELS = TableLabel.REQUESTS.stream()
            .filter(label -> !label.group() && label.row() != Row.OTHER)
            .toList();

    private static List<FormCell> cells(String body, Table table) throws Exception {
        String page = "<html><body><h1>清河县2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>三、收到和处理政府信息公开申请情况</p>" + body
                + "<p>五、存在的主要问题及改进情况</p></body></html>";
        ReportFacts facts = Recogniser.recognise(
                ReportReader.read(page.getBytes(StandardCharsets.UTF_8), "x.html")
                        .get(0),
                Roster.NONE);
        return facts.cells().stream()
                .filter(cell -> cell.row().getTable() == table)
                .toList();
    }

    private static String rows(Function<Integer, String> row) {
        return IntStream.range(0, LABELS.size()).mapToObj(row::apply).collect(Collectors.joining());
    }

    private static String label(int r) {
        return LABELS.get(r).row().getLabel();
    }

    /** That the value of each cell tells its row and column. */
    private static void inPlace(List<FormCell> cells) {
        assertThat(cells).hasSize(LABELS.size() * COLUMNS.size());
        for (int r = 0; r < LABELS.size(); r++) {
            for (int c = 0; c < COLUMNS.size(); c++) {
                FormCell cell = cells.get(r * COLUMNS.size() + c);
                assertThat(cell).isInstanceOf(Figure.class);
                assertThat(((Figure) cell).value()).isEqualByComparingTo(BigDecimal.valueOf(r * 10L + c));
            }
        }
    }

    @Test
    void columnsNamedBesideTheirValues() throws Exception {
        inPlace(cells(
                rows(r -> "<h4>三、本年度办理结果-" + label(r) + "</h4><dl>"
                        + IntStream.range(0, COLUMNS.size())
                                .mapToObj(c -> "<dt>" + COLUMNS.get(c) + "</dt><dd>" + (r * 10 + c) + "</dd>")
                                .collect(Collectors.joining())
                        + "</dl>"),
                Table.REQUESTS));
        inPlace(cells(
                rows(r -> "<p>" + label(r) + "："
                        + IntStream.range(0, COLUMNS.size())
                                .mapToObj(c -> COLUMNS.get(c) + (r * 10 + c))
                                .collect(Collectors.joining("，"))
                        + "</p>"),
                Table.REQUESTS));
    }

    @Test
    void columnsInAListBelowEachRow() throws Exception {
        inPlace(cells(
                rows(r -> "<p>- **" + label(r) + "**</p>"
                        + IntStream.range(0, COLUMNS.size())
                                .mapToObj(c -> "<p>- " + COLUMNS.get(c) + "：" + (r * 10 + c) + "</p>")
                                .collect(Collectors.joining())),
                Table.REQUESTS));
    }

    @Test
    void aNameWithoutValueHasABlankCell() throws Exception {
        List<FormCell> cells = cells(
                rows(r -> "<h4>" + label(r) + "</h4>"
                        + COLUMNS.stream()
                                .map(name -> "<p>" + name + "</p>" + (name.equals("其他") ? "" : "<p>3</p>"))
                                .collect(Collectors.joining())),
                Table.REQUESTS);
        assertThat(cells.get(5).state()).isEqualTo(CellState.BLANK);
        assertThat(cells.stream().filter(Figure.class::isInstance)).hasSize(LABELS.size() * (COLUMNS.size() - 1));
    }

    @Test
    void rowsThatAreNumbered() throws Exception {
        inPlace(cells(
                "<table><tr><td>行次</td><td>申请人情况</td></tr>"
                        + rows(r -> "<tr><td>" + label(r) + "</td><td>" + (r + 1) + "</td>" + values(r) + "</tr>")
                        + "</table>",
                Table.REQUESTS));
    }

    private static String values(int r) {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> "<td>" + (r * 10 + c) + "</td>")
                .collect(Collectors.joining());
    }

    @Test
    void aTableOnItsSide() throws Exception {
        inPlace(cells(
                "<table><tr><td>申请人情况</td>" + rows(r -> "<td>" + label(r) + "</td>") + "</tr>"
                        + IntStream.range(0, COLUMNS.size())
                                .mapToObj(c -> "<tr><td>" + COLUMNS.get(c) + "</td>"
                                        + rows(r -> "<td>" + (r * 10 + c) + "</td>") + "</tr>")
                                .collect(Collectors.joining())
                        + "</table>",
                Table.REQUESTS));
    }

    @Test
    void outcomesOfCasesBesideTheirValues() throws Exception {
        StringBuilder page = new StringBuilder("<p>四、政府信息公开行政复议、行政诉讼情况</p><table>");
        int value = 0;
        for (String group : List.of("行政复议", "行政诉讼-未经复议直接起诉", "行政诉讼-复议后起诉")) {
            for (String outcome : List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")) {
                page.append("<tr><th>" + group + "-" + outcome + "</th><td>" + value++ + "</td></tr>");
            }
        }
        List<FormCell> cells = cells(page.append("</table>").toString(), Table.DISPUTES);
        assertThat(cells.stream().map(cell -> ((Figure) cell).value().intValue()))
                .containsExactlyElementsOf(IntStream.range(0, 15).boxed().toList());
    }

    @Test
    void numbersWithoutAnyLabelAreALostTableAndNotAMissingOne() throws Exception {
        String numbers = "<p>七0 0 0 0 0 0 0</p>".repeat(5);
        assertThat(cells(numbers, Table.REQUESTS)).isNotEmpty().allMatch(cell -> cell.state() == CellState.UNREADABLE);
        assertThat(cells("<p>全年收到申请3 件，2023年无结转</p>", Table.REQUESTS))
                .allMatch(cell -> cell.state() == CellState.ABSENT);
    }

    @Test
    void aHeaderWithoutAnyRowIsUnreadableAndNotMissing() throws Exception {
        assertThat(cells("<p>申请人情况</p><p>自然人</p><p>法人或其他组织</p>", Table.REQUESTS))
                .isNotEmpty()
                .allMatch(cell -> cell.state() == CellState.UNREADABLE);
    }

    @Test
    void aNameBeforeTheValuesOfTableFourIsNone() throws Exception {
        String outcomes = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
        List<FormCell> cells = cells(
                "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td rowspan=3>类别</td><td>行政复议</td><td>行政诉讼</td></tr>"
                        + "<tr><td>未经复议直接起诉</td><td>复议后起诉</td></tr><tr>" + outcomes.repeat(3) + "</tr><tr><td>件数</td>"
                        + IntStream.range(0, 15)
                                .mapToObj(i -> "<td>" + i + "</td>")
                                .collect(Collectors.joining())
                        + "</tr></table>",
                Table.DISPUTES);
        assertThat(cells.stream().map(cell -> ((Figure) cell).value().intValue()))
                .containsExactlyElementsOf(IntStream.range(0, 15).boxed().toList());
    }
}
