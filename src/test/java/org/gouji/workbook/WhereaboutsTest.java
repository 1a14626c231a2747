package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.gouji.findings.Evidence;
import org.gouji.findings.SubCheckName;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    @Test
    void placesACellByTableRowColumnAndLine() {
        var cell = List.of(ResultFixture.cell(Row.RESOLVED, Column.TOTAL, 57, "41"));
        assertThat(Whereabouts.places(cell)).isEqualTo("表三“（七）总计”行“总计”列（第 57 行）");
        assertThat(Whereabouts.printed(cell)).isEqualTo("41");
    }

    @Test
    void placesAPassageByPartAndLine() {
        assertThat(Whereabouts.places(List.of(ResultFixture.passage(1, 14, "新收41件"))))
                .isEqualTo("第一部分（第 14 行）");
    }

    @Test
    void saysThatAPartIsNotThere() {
        assertThat(Whereabouts.places(List.of(ResultFixture.missing(6)))).isEqualTo("第六部分（未见）");
        assertThat(Whereabouts.printed(List.of(ResultFixture.missing(6)))).isEqualTo("（未见）");
    }

    @Test
    void saysASharedColumnOnce() {
        assertThat(Whereabouts.places(ResultFixture.balance()))
                .isEqualTo(
                        "表三“总计”列：“一、本年新收政府信息公开申请数量”（第 34 行）、“二、上年结转政府信息公开申请数量”（第 35 行）、“（七）总计”（第 57 行）、“四、结转下年度继续办理”（第 58 行）");
    }

    @Test
    void sumsUpALongColumnButPrintsEveryFigure() {
        assertThat(Whereabouts.places(ResultFixture.column()))
                .isEqualTo("表三“（七）总计”行“自然人”列（第 57 行）\n同列其余 21 格（第 36—56 行）");
        assertThat(Whereabouts.printed(ResultFixture.column()))
                .startsWith("（七）总计：41\n")
                .contains("：10；")
                .endsWith("其余 17 格均为 0");
    }

    @Test
    void saysEachRowOnceWhereMostOfTwoRowsIsMeant() {
        List<Evidence> twoRows = Stream.of(Row.GRANTED, Row.PARTLY_GRANTED)
                .flatMap(row -> Stream.of(Column.NATURAL_PERSON, Column.BUSINESS, Column.TOTAL)
                        .map(column -> ResultFixture.cell(row, column, 36 + row.ordinal() % 2, "2")))
                .toList();
        assertThat(Whereabouts.places(twoRows).lines()).hasSize(2).allMatch(line -> line.startsWith("表三“（"));
        assertThat(Whereabouts.printed(twoRows).lines())
                .containsExactly("（一）予以公开：自然人 2，商业企业 2，总计 2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）：自然人 2，商业企业 2，总计 2");
    }

    @Test
    void listsManyFiguresInTheOrderOfTheForm() {
        List<Evidence> reversed = List.of(
                ResultFixture.cell(Row.RESOLVED, Column.TOTAL, 57, "41"),
                ResultFixture.cell(Row.OTHER_OTHER, Column.TOTAL, 56, "5"),
                ResultFixture.cell(Row.OTHER_FEE_UNPAID, Column.TOTAL, 55, "4"),
                ResultFixture.cell(Row.OTHER_NOT_CORRECTED_IN_TIME, Column.TOTAL, 54, "3"),
                ResultFixture.cell(Row.PARTLY_GRANTED, Column.TOTAL, 37, "2"),
                ResultFixture.cell(Row.GRANTED, Column.TOTAL, 36, "1"));
        assertThat(Whereabouts.printed(reversed))
                .isEqualTo("（七）总计：41\n（一）予以公开：1；（二）部分公开：2；1.申请人无正当理由逾期不补正：3；" + "2.申请人逾期未按收费通知要求缴纳费用：4；3.其他：5");
    }

    @Test
    void tellsWhatWasCollectedFromTopToBottom() {
        List<Evidence> labels = List.of(
                ResultFixture.passage(2, 69, "政府集中采购"),
                ResultFixture.passage(2, 17, "规章"),
                ResultFixture.passage(2, 31, "行政许可"));
        assertThat(Whereabouts.places(labels)).isEqualTo("第二部分（第 17 行）\n第二部分（第 31 行）\n第二部分（第 69 行）");
        assertThat(Whereabouts.printed(labels)).isEqualTo("规章\n行政许可\n政府集中采购");

        List<Evidence> blanks = List.of(
                ResultFixture.cell(Row.CARRIED_OUT, Column.BUSINESS, 58, ""),
                ResultFixture.cell(Row.GRANTED, Column.NATURAL_PERSON, 36, ""));
        assertThat(Whereabouts.places(blanks).lines().toList().get(0)).endsWith("（第 36 行）");
    }

    @Test
    void leavesATotalBeforeWhatItAddsUp() {
        List<Evidence> total = List.of(
                ResultFixture.cell(Row.GRANTED, Column.TOTAL, 36, "5"),
                ResultFixture.cell(Row.GRANTED, Column.BUSINESS, 35, "1"),
                ResultFixture.cell(Row.GRANTED, Column.NATURAL_PERSON, 34, "3"));
        assertThat(Whereabouts.printed(total)).isEqualTo("总计：5\n自然人：3\n商业企业：1");
        List<Evidence> judged = List.of(ResultFixture.passage(1, 9, "5 件"), ResultFixture.passage(1, 4, "6 件"));
        assertThat(Whereabouts.printed(judged)).isEqualTo("5 件\n6 件");
    }

    @Test
    void namesTheOtherReportThatACellComesFrom() {
        Evidence before = ResultFixture.cell(Row.CARRIED_OUT, Column.TOTAL, 53, "2");
        var lastYear = new Evidence(
                before.cell(), before.section(), before.place().in("2022 年报告", "2022/甲.txt"), before.text(), false);
        var both = List.of(ResultFixture.cell(Row.CARRIED_IN, Column.TOTAL, 40, "0"), lastYear);
        assertThat(Whereabouts.places(both)).endsWith("（2022 年报告 2022/甲.txt 第 53 行）");
        assertThat(Whereabouts.printed(both)).endsWith("\n2022 年报告 表三“四、结转下年度继续办理”行“总计”列：2");
    }

    @Test
    void tellsABlankFromAZero() {
        assertThat(Whereabouts.printed(List.of(ResultFixture.cell(Row.RESOLVED, Column.TOTAL, 57, ""))))
                .isEqualTo("（空白）");
    }

    @Test
    void hasNothingToPlaceWithoutEvidence() {
        assertThat(Whereabouts.places(List.of())).isEmpty();
        assertThat(Whereabouts.printed(List.of())).isEmpty();
    }

    @Test
    void namesSubChecksInTheWordsOfTheForm() {
        assertThat(SubCheckName.words("business")).isEqualTo("商业企业");
        assertThat(SubCheckName.words("resolved")).isEqualTo("（七）总计");
        assertThat(SubCheckName.words("fraction/requests.resolved.total")).isEqualTo("表三“（七）总计”行“总计”列");
        assertThat(SubCheckName.words("总体情况")).isEqualTo("总体情况");
        assertThat(SubCheckName.words("甲/乙")).isEqualTo("乙");
    }
}
