package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels of table three put together from the lines that a page prints of them, in points. */
class RequestLabelsTest {

    private static final double SIZE = 10;
    /** Where labels of groups and where those of rows of the third level begin. */
    private static final double GROUP = 100;

    private static final double ROW = 150;

    private final List<List<Chunk>> lines = new ArrayList<>();

    private RequestLabelsTest line(Chunk... chunks) {
        lines.add(List.of(chunks));
        return this;
    }

    private Chunk at(double x, String text) {
        return new Chunk(text, 1, x, x + SIZE * text.length(), 100 + 14.0 * lines.size(), SIZE);
    }

    private Chunk row(String text) {
        return at(ROW, text);
    }

    private Chunk group(String text) {
        return at(GROUP, text);
    }

    private List<String> labels() {
        return RequestLabels.of(lines, 7).rows().stream()
                .map(RequestLabels.Label::text)
                .toList();
    }

    @Test
    void aLabelTakesTheLinesBelowItsBeginning() {
        line(row("1.属于国家秘密"));
        line(row("2.其他法律行政"));
        line(row("法规禁止公开"));
        line(row("3.危及“三安全"));
        line(row("一稳定”"));
        assertThat(labels()).containsExactly("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”");
    }

    @Test
    void labelsOfGroupsAreNoPartOfThoseBesideThem() {
        line(group("（三）不"), row("4.保护第三方合"));
        line(group("予公开"), row("法权益"));
        line(row("5.属于三类内部"));
        line(group("三、本年度"), row("事务信息"));
        assertThat(labels()).containsExactly("4.保护第三方合法权益", "5.属于三类内部事务信息");
    }

    @Test
    void theEndOfAGroupsLabelIsCutFromARowsLineThatTouchesIt() {
        line(group("（四）无"), row("2.没有现成信息需"));
        line(at(GROUP, "法提供").part(0, 3), row("要另行制作"));
        line(row("3.补正后申请内容"));
        line(new Chunk("处理仍不明确", 1, ROW - 2 * SIZE, ROW + 4 * SIZE, 100 + 14.0 * lines.size(), SIZE));
        assertThat(labels()).containsExactly("2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确");
    }

    @Test
    void aNumberApartBelongsToTheWordsBehindIt() {
        line(row("3."), at(ROW + 30, "其他"));
        line(at(GROUP, "（七）"), at(GROUP + 40, "总计"));
        assertThat(labels()).containsExactly("3.其他", "（七）总计");
    }

    @Test
    void aLabelWhoseNumberIsLostIsToldByItsWords() {
        line(row("1.信访举报投诉类申请"));
        line(row("重复申请"));
        assertThat(labels()).containsExactly("1.信访举报投诉类申请", "重复申请");
    }

    @Test
    void aLabelKnowsItsLinesAndWhereItBegins() {
        line(row("1.属于国家秘密"));
        line(row("2.其他法律行政"));
        line(row("法规禁止公开"));
        RequestLabels.Label second = RequestLabels.of(lines, 7).rows().get(1);
        assertThat(second.line()).isEqualTo(8);
        assertThat(second.band().top()).isEqualTo(114);
        assertThat(second.band().bottom()).isEqualTo(128);
    }

    @Test
    void onlyAllLabelsInTheirOrderAreTheForm() {
        form("（六）其他处理");
        assertThat(RequestLabels.of(lines, 0).whole()).isTrue();
        lines.remove(8);
        assertThat(RequestLabels.of(lines, 0).whole()).isFalse();
    }

    @Test
    void labelsInAnotherOrderAreNotTheForm() {
        form("1.申请人无正当理由逾期不补正", "2.申请人逾期未按收费通知要求缴纳费用", "3.其他");
        assertThat(RequestLabels.of(lines, 0).whole()).isTrue();
        lines.add(5, lines.remove(9));
        assertThat(RequestLabels.of(lines, 0).whole()).isFalse();
    }

    private void form(String... sixth) {
        List<String> labels = new ArrayList<>(List.of(
                "一、本年新收政府信息公开申请数量",
                "二、上年结转政府信息公开申请数量",
                "（一）予以公开",
                "（二）部分公开",
                "1.属于国家秘密",
                "2.其他法律行政法规禁止公开",
                "3.危及“三安全一稳定”",
                "4.保护第三方合法权益",
                "5.属于三类内部事务信息",
                "6.属于四类过程性信息",
                "7.属于行政执法案卷",
                "8.属于行政查询事项",
                "1.本机关不掌握相关政府信息",
                "2.没有现成信息需要另行制作",
                "3.补正后申请内容仍不明确",
                "1.信访举报投诉类申请",
                "2.重复申请",
                "3.要求提供公开出版物",
                "4.无正当理由大量反复申请",
                "5.要求行政机关确认或重新出具已获取信息"));
        labels.addAll(List.of(sixth));
        labels.addAll(List.of("（七）总计", "四、结转下年度继续办理"));
        labels.forEach(label -> line(row(label)));
    }
}
