package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gouji.document.Cell;
import org.gouji.document.Place;
import org.junit.jupiter.api.Test;

class RowNumbersTest {

    private static List<Cell> row(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Cell(text, Place.UNKNOWN))
                .toList();
    }

    private static List<List<Cell>> table(int rows) {
        List<List<Cell>> table = new ArrayList<>(List.of(row("序号", "申请人情况", "总计")));
        IntStream.range(0, rows)
                .mapToObj(i -> row(String.valueOf(i + 3), (i + 1) + ".属于某类信息", "", "7"))
                .forEach(table::add);
        table.add(row("（七）总计", "12", "7"));
        return table;
    }

    @Test
    void theNumbersOfRowsBeforeTheirLabelsAreNoCells() {
        List<List<Cell>> left = RowNumbers.removed(table(8));
        assertThat(left.get(0)).extracting(Cell::text).containsExactly("申请人情况", "总计");
        assertThat(left.get(8)).extracting(Cell::text).containsExactly("8.属于某类信息", "", "7");
        assertThat(left.get(9)).extracting(Cell::text).containsExactly("（七）总计", "12", "7");
    }

    @Test
    void numbersThatDoNotCountUpAreCells() {
        assertThat(RowNumbers.removed(table(7))).isEqualTo(table(7));
        List<List<Cell>> table = table(12);
        table.set(5, row("3", "5.属于某类信息", "", "7"));
        assertThat(RowNumbers.removed(table)).isEqualTo(table);
    }
}
