package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns of a page without lines on which no row is complete and some columns are blank: their heads tell them. */
class AlignedColumnsTest {

    private static final List<String> NAMES = List.of("自然人", "商业企业", "总计");

    private static Chunk at(double x, double y, String text) {
        return new Chunk(text, 1, x, x + 5 * text.length(), y, 10);
    }

    private static final List<List<Chunk>> HEADER = List.of(
            List.of(at(20, 100, "申请人情况")),
            List.of(at(100, 110, "自然人"), at(130, 110, "商业"), at(160, 110, "总计")),
            List.of(at(130, 120, "企业")));

    private static List<List<Chunk>> page(Chunk... numbers) {
        List<List<Chunk>> lines = new ArrayList<>(HEADER);
        for (Chunk number : numbers) {
            lines.add(List.of(number));
        }
        return lines;
    }

    private static Optional<AlignedColumns> columns(List<List<Chunk>> lines) {
        return AlignedColumns.of(lines, NAMES.size(), true, AlignedHeads.named(HEADER, NAMES));
    }

    @Test
    void piecesBelowEachOtherAreOneHead() {
        assertThat(AlignedHeads.named(HEADER, NAMES)).extracting(Chunk::text).containsExactly("自然人", "商业企业", "总计");
        assertThat(AlignedHeads.named(HEADER.subList(0, 2), NAMES)).isEmpty();
    }

    @Test
    void numbersBelowTheHeadsTellTheColumns() {
        AlignedColumns columns =
                columns(page(at(105, 140, "3"), at(165, 154, "3"))).orElseThrow();
        assertThat(columns.at(List.of(at(105, 140, "3"), at(165, 140, "3")), Optional.empty()))
                .containsExactly(0, 2);
    }

    @Test
    void aNumberBelowNoHeadLeavesThemUnknown() {
        assertThat(columns(page(at(105, 140, "3"), at(148, 154, "3")))).isEmpty();
        // 12345 reaches from one column into the next.
        assertThat(columns(page(at(105, 140, "3"), at(112, 154, "12345")))).isEmpty();
    }
}
