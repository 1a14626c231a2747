package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gouji.facts.Roster;
import org.junit.jupiter.api.Test;

/** A report beside the one of the year before. */
class TwoYearsTest {

    @Test
    void showsWhatMovedAndReckonsNothingOfABlank() {
        TwoYears years = of(
                SoundReport.text("单元格: {requests.received.business: ''}"),
                SoundReport.text("年度: 2022", "单元格: {requests.received.natural_person: '7'}"));
        assertThat(cell(years, "表三", "一、本年新收政府信息公开申请数量", 0)).isEqualTo(new TwoYears.Pair("10", "7", "+3"));
        assertThat(cell(years, "表三", "一、本年新收政府信息公开申请数量", 1)).isEqualTo(new TwoYears.Pair("空白", "2", ""));
        assertThat(cell(years, "表三", "二、上年结转政府信息公开申请数量", 0).change()).isEqualTo("持平");
        assertThat(years.notes()).anyMatch(note -> note.contains("不当作 0"));
        assertThat(years.parts().get(0).title()).contains("总体情况");
        assertThat(years.parts().get(0).now()).contains("新收政府信息公开申请12件");
        assertThat(years.parts().get(0).before()).isNotEmpty();
    }

    @Test
    void comparesOfTwoFormsOnlyWhatBothHave() {
        TwoYears years = of(SoundReport.text("年度: 2021"), SoundReport.text("年度: 2020", "版式: 2019"));
        assertThat(years.notes()).anyMatch(note -> note.contains("2020 年用2019 年试行格式") && note.contains("表二"));
        assertThat(years.tables().get(0).lines())
                .allSatisfy(line -> assertThat(line.cells())
                        .allSatisfy(
                                pair -> assertThat(pair == null || pair.before().isEmpty())
                                        .isTrue()));
        assertThat(cell(years, "表三", "一、本年新收政府信息公开申请数量", 0).before()).isEqualTo("10");
        assertThat(cell(years, "表三", "3.其他", 0).before()).isEmpty();
    }

    private static TwoYears of(String now, String before) {
        return TwoYears.of(source(now, "now.txt"), "now.txt", source(before, "before.txt"), "before.txt", Roster.NONE)
                .orElseThrow();
    }

    private static ReportSource source(String text, String name) {
        return ReportSource.of(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static TwoYears.Pair cell(TwoYears years, String table, String row, int column) {
        return years.tables().stream()
                .filter(one -> one.label().equals(table))
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.row().contains(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row + " in " + years.tables()))
                .cells()
                .get(column);
    }
}
