package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.document.Cell;
import org.gouji.document.Place;
import org.junit.jupiter.api.Test;

/** Labels in one cell go to the rows of numbers beside it, or stay where these are not as many. */
class SharedLabelsTest {

    private static List<Cell> row(String... texts) {
        return Arrays.stream(texts).map(text -> new Cell(text, Place.UNKNOWN)).toList();
    }

    private static List<Cell> numbers(String label) {
        return Stream.concat(
                        row(label).stream().filter(cell -> !label.isEmpty()),
                        row("1", "0", "0", "0", "0", "0", "1").stream())
                .toList();
    }

    private static List<String> labels(List<List<Cell>> rows) {
        return rows.stream().map(row -> row.get(0).text()).toList();
    }

    @Test
    void eachLabelGoesToItsRow() {
        assertThat(labels(SharedLabels.parted(List.of(numbers("（七）总计四、结转下年度继续办理"), numbers("")))))
                .containsExactly("（七）总计", "四、结转下年度继续办理");
        assertThat(labels(SharedLabels.parted(
                        List.of(numbers("2.重复申请3.要求提供公开出版物4.无正当理由大量反复申请"), numbers(""), numbers("")))))
                .containsExactly("2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请");
    }

    @Test
    void otherwiseTheyStay() {
        assertThat(labels(SharedLabels.parted(List.of(numbers("（七）总计四、结转下年度继续办理"), numbers(""), numbers("")))))
                .containsExactly("（七）总计四、结转下年度继续办理", "1", "1");
        assertThat(labels(SharedLabels.parted(List.of(numbers("（七）总计"), numbers("")))))
                .containsExactly("（七）总计", "1");
    }
}
