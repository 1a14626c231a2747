package org.gouji.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "绿";
            }
        }
    }

    private record Leaf(String text, int number, long large, boolean truth, BigDecimal value, LocalDate day) {}

    private record Branch(Leaf leaf, Leaf again, Colour colour, Optional<Leaf> maybe, List<Object> list) {}

    private record Tree(Map<String, Leaf> map, Set<Colour> set, Branch branch) {}

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            // Latin letters, Han, half a pair of surrogates, control characters.
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }

    private static Leaf leaf(Random random) {
        return new Leaf(
                random.nextInt(9) == 0 ? null : text(random),
                random.nextInt(),
                random.nextLong(),
                random.nextBoolean(),
                new BigDecimal(random.nextInt(2_000) - 1_000).movePointLeft(random.nextInt(4)),
                LocalDate.ofEpochDay(random.nextInt(40_000) - 9_000));
    }

    private static Tree tree(Random random) {
        Leaf leaf = leaf(random);
        Colour colour = Colour.values()[random.nextInt(2)];
        Branch branch = new Branch(
                leaf,
                random.nextBoolean() ? leaf : leaf(random),
                colour,
                random.nextBoolean() ? Optional.of(leaf) : Optional.empty(),
                List.of(leaf, text(random), colour, 1, 2L, new BigDecimal("1.50"), new BigDecimal("1.5")));
        return new Tree(
                Map.of(text(random), leaf(random), "又" + text(random), leaf), Set.of(Colour.RED, Colour.GREEN), branch);
    }

    @Test
    void recordsComeBackEqual() {
        for (int seed = 0; seed < 500; seed++) {
            Tree tree = tree(new Random(seed));
            assertThat(Snapshot.read(Snapshot.of(tree), Tree.class))
                    .as("seed %d", seed)
                    .isEqualTo(tree);
        }
    }

    @Test
    void equalRecordsHaveOneFingerprintWhateverTheyShare() {
        for (int seed = 0; seed < 200; seed++) {
            Tree tree = tree(new Random(seed));
            Tree other = Snapshot.read(Snapshot.of(tree), Tree.class);
            assertThat(Snapshot.fingerprint(other, "x"))
                    .as("seed %d", seed)
                    .isEqualTo(Snapshot.fingerprint(tree, "x"))
                    .isNotEqualTo(Snapshot.fingerprint(tree, "y"));
        }
    }

    @Test
    void bytesOfAnythingElseAreNoRecord() {
        byte[] kept = Snapshot.of(tree(new Random(1)));
        assertThatThrownBy(() -> Snapshot.read(kept, Leaf.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Snapshot.read(new byte[] {1, 2, 3}, Tree.class))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Snapshot.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsComeBackFromTheShelfAsTheyWere() {
        Shelf shelf = new Shelf(50);
        List<List<Object>> lists = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            lists.add(Stream.generate(() -> (Object) tree(random)).limit(10).toList());
        }
        List<List<Object>> shelved = lists.stream().map(shelf::put).toList();
        assertThat(shelved).isEqualTo(lists);
        assertThat(shelf.put(shelved.get(0))).isSameAs(shelved.get(0));
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> shelved.get(i).equals(lists.get(i))
                                && shelved.get(i).contains(lists.get(i).get(3)))
                        .toList())
                .doesNotContain(false);
        assertThatThrownBy(() -> shelved.get(5).add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> shelved.get(5).iterator().remove()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sharedRecordsStayShared() {
        Shelf shelf = new Shelf(0);
        Leaf leaf = leaf(new Random(3));
        List<Leaf> first = shelf.put(List.of(leaf, leaf));
        shelf.put(List.of(leaf));
        assertThat(first.get(0)).isEqualTo(leaf).isNotSameAs(leaf).isSameAs(first.get(1));
    }

    @Test
    void nothingIsLostWhereTheFileCannotBeWritten() throws Exception {
        Path gone = Files.createTempDirectory("shelf");
        Files.delete(gone);
        List<List<Place>> lists = new ArrayList<>();
        Shelf shelf = new Shelf(2, gone);
        for (int i = 0; i < 20; i++) {
            lists.add(shelf.put(List.of(Place.UNKNOWN, Place.UNKNOWN)));
        }
        assertThat(lists).allMatch(list -> list.equals(List.of(Place.UNKNOWN, Place.UNKNOWN)));
    }

    @Test
    void nothingStaysInTheFolderOfTemporaryFiles() throws Exception {
        Path folder = Files.createTempDirectory("shelf");
        Shelf shelf = new Shelf(1, folder);
        List<Leaf> first = shelf.put(List.of(leaf(new Random(1)), leaf(new Random(2))));
        shelf.put(List.of(leaf(new Random(3))));
        assertThat(first).hasSize(2).contains(leaf(new Random(2)));
        try (Stream<Path> files = Files.list(folder)) {
            // Windows shows it until the program ends.
            if (!System.getProperty("os.name").startsWith("Windows")) {
                assertThat(files).isEmpty();
            }
        }
    }
}
