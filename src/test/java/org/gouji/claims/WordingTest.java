package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.OfficeKind;
import org.junit.jupiter.api.Test;

/**
 * Sentences of the grammar {@code wording.txt}, each with what it states. Of a true sentence all must be read; of one with
 * a wrong number nothing but what it states may be read, and nearly all must be.
 */
class WordingTest {

    private static final int EACH = Integer.getInteger("wording.each", 30);
    private static final long SEED = Long.getLong("wording.seed", 20261126);
    private static final double LEAST_READ = 0.97;
    private static final Set<ClaimKind> NONE =
            EnumSet.of(ClaimKind.ABSENCE, ClaimKind.RESULT, ClaimKind.EQUALITY, ClaimKind.COUNT);
    private static final Set<ClaimKind> ABOUT_CELLS = EnumSet.of(
            ClaimKind.COUNT,
            ClaimKind.CHANGE,
            ClaimKind.SHARE,
            ClaimKind.ABSENCE,
            ClaimKind.RESULT,
            ClaimKind.EQUALITY);

    /** What a sentence states: a number, or with no value that there is none or that it is the same. */
    private record Stated(ClaimKind kind, BigDecimal value, boolean percent, int year, Set<String> cells, boolean up) {

        @Override
        public String toString() {
            return kind + " " + (value == null ? "" : value) + (year == 0 ? " " : "^" + year + " ") + brief(cells);
        }
    }

    private final List<String> faults = new ArrayList<>();
    private int stated;
    private int read;

    @Test
    void readsWhatATrueSentenceStatesAndNoMore() throws IOException {
        sentences(true);
        assertThat(faults).isEmpty();
    }

    @Test
    void readsNothingElseFromAFalseSentence() throws IOException {
        sentences(false);
        assertThat(faults).isEmpty();
        assertThat(read).isGreaterThan((int) (stated * LEAST_READ));
    }

    /** Prints what is read otherwise than stated, most for authors of the grammar: {@code true} or {@code false} sentences. */
    public static void main(String[] args) throws IOException {
        WordingTest test = new WordingTest();
        test.sentences(Boolean.parseBoolean(args[0]));
        test.faults.forEach(System.out::println);
        System.out.println(test.faults.size() + " faults; read " + test.read + " of " + test.stated);
    }

    private void sentences(boolean truth) throws IOException {
        WordingGrammar grammar = WordingGrammar.read();
        for (String pattern : grammar.sentences()) {
            for (int n = 0; n < EACH; n++) {
                sentence(grammar, pattern, new Random(SEED * 31 + n * 7919L + pattern.hashCode()), truth);
            }
        }
    }

    private void sentence(WordingGrammar grammar, String pattern, Random random, boolean truth) {
        WordingTable table = new WordingTable(random);
        List<Stated> all = new ArrayList<>();
        String text = grammar.sentence(pattern, random, (slot, before) -> slot(slot, table, random, truth, all));
        List<Claim> claims = claims(text, table);
        List<Claim> left = new ArrayList<>(claims);
        List<Stated> missing = new ArrayList<>();
        for (Stated one : all) {
            List<Claim> found =
                    left.stream().filter(claim -> states(claim, one)).toList();
            if (found.isEmpty()) {
                missing.add(one);
            }
            // 申请0件 is a count and an absence, but each number is stated once
            left.removeAll(one.value() == null ? found : found.subList(0, Math.min(1, found.size())));
        }
        if (!truth) {
            left.removeIf(claim -> bornOut(claim, table));
        }
        stated += all.size();
        read += all.size() - missing.size();
        if (!left.isEmpty() || truth && !missing.isEmpty()) {
            faults.add(
                    text + "\n    missing " + missing + "\n    besides " + notes(left) + "\n    read " + notes(claims));
        }
    }

    /** A wrong number may be right for something else that the words admit; that accuses nobody. */
    private static boolean bornOut(Claim claim, WordingTable table) {
        return claim.kind() == ClaimKind.COUNT
                && claim.metrics().stream()
                        .anyMatch(sum -> table.sum(codes(sum)).compareTo(claim.value()) == 0);
    }

    private static String notes(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.kind() + " " + claim.value() + claim.unit() + " " + claim.direction() + claim.year()
                        + claim.scope() + " "
                        + claim.metrics().stream()
                                .map(WordingTest::codes)
                                .map(WordingTest::brief)
                                .toList())
                .collect(Collectors.joining("; "));
    }

    private static String brief(Set<String> cells) {
        List<String> codes = cells.stream().sorted().toList();
        return codes.size() > 3 ? codes.get(0) + "…" + codes.size() : String.join("+", codes);
    }

    /** What is written for a slot; what is stated by it is added to {@code all}. */
    private static String slot(String slot, WordingTable table, Random random, boolean truth, List<Stated> all) {
        if (slot.equals("#")) {
            return Integer.toString(3 + random.nextInt(3000));
        }
        char mark = slot.charAt(0);
        String name = slot.substring(1);
        return switch (mark) {
            case '差' -> {
                BigDecimal by = table.value(name)
                        .subtract(BigDecimal.valueOf(table.before(name)))
                        .abs();
                yield number(ClaimKind.CHANGE, truth ? by : wrong(by, random), false, 0, name, table, all);
            }
            case '率' -> {
                boolean words = name.endsWith("字");
                String cell = words ? name.substring(0, name.length() - 1) : name;
                BigDecimal rate = truth ? table.growth(cell) : wrong(table.growth(cell), random);
                if (words) {
                    rate = BigDecimal.valueOf(1 + rate.intValue() % 10);
                    number(ClaimKind.CHANGE, rate, true, 0, cell, table, all);
                    yield "〇一二三四五六七八九十".substring(rate.intValue(), rate.intValue() + 1);
                }
                yield number(ClaimKind.CHANGE, rate, true, 0, cell, table, all);
            }
            case '占' -> {
                String[] sides = name.split("/");
                BigDecimal share = table.share(sides[0], sides[1]);
                yield number(ClaimKind.SHARE, truth ? share : wrong(share, random), true, 0, sides[0], table, all);
            }
            case '多' -> table.more("新收") ? pick(random, "增加", "增多", "多") : pick(random, "减少", "下降", "少");
            case '升' ->
                table.more(name.equals("办") ? "办结" : "新收")
                        ? pick(random, "增长", "上升", "增加", "提高")
                        : pick(random, "下降", "减少", "降低", "回落");
            case '幅' -> table.more("新收") ? pick(random, "增幅", "增长率", "增长幅度") : pick(random, "降幅", "下降幅度");
            case '无' -> none(ClaimKind.ABSENCE, name, all);
            case '同' -> none(ClaimKind.EQUALITY, name.replace("0", ""), all);
            case '果' -> none(ClaimKind.RESULT, name, all);
            default -> cell(slot, table, random, truth, all);
        };
    }

    private static String cell(String slot, WordingTable table, Random random, boolean truth, List<Stated> all) {
        boolean last = slot.endsWith("-1");
        String name = last ? slot.substring(0, slot.length() - 2) : slot;
        BigDecimal value = last ? BigDecimal.valueOf(table.before(name)) : table.value(name);
        return number(ClaimKind.COUNT, truth ? value : wrong(value, random), false, last ? -1 : 0, name, table, all);
    }

    private static String number(
            ClaimKind kind,
            BigDecimal value,
            boolean percent,
            int year,
            String name,
            WordingTable table,
            List<Stated> all) {
        boolean more = kind == ClaimKind.CHANGE && table.more(name);
        all.add(new Stated(kind, value, percent, year, Set.copyOf(WordingTable.cells(name)), more));
        return value.toPlainString();
    }

    private static String none(ClaimKind kind, String name, List<Stated> all) {
        all.add(new Stated(kind, null, false, 0, Set.copyOf(WordingTable.cells(name)), false));
        return "";
    }

    private static BigDecimal wrong(BigDecimal value, Random random) {
        return random.nextInt(3) > 0 ? value : value.add(BigDecimal.valueOf(1 + random.nextInt(4)));
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static List<Claim> claims(String text, WordingTable table) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Passage passage = new Passage(1, "", normal, normal::substring, Place.line(1));
        return ClaimReader.read(List.of(passage), 2023, OfficeKind.GOVERNMENT, "望川县人民政府", table.figures()).stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim ->
                        ABOUT_CELLS.contains(claim.kind()) && !claim.metrics().isEmpty())
                .toList();
    }

    private static boolean states(Claim claim, Stated one) {
        if (one.value() == null) {
            boolean none = claim.kind() == ClaimKind.EQUALITY || claim.value().signum() == 0;
            return NONE.contains(claim.kind()) && none && meansAlso(claim, one.cells());
        }
        boolean number = claim.kind() == one.kind()
                && claim.value().compareTo(one.value()) == 0
                && claim.percent() == one.percent()
                && claim.year() == one.year()
                && claim.ownScope();
        boolean direction =
                one.kind() != ClaimKind.CHANGE || claim.direction() == (one.up() ? Direction.UP : Direction.DOWN);
        return number && direction && means(claim, one.cells());
    }

    private static boolean means(Claim claim, Set<String> cells) {
        return claim.metrics().stream().anyMatch(sum -> codes(sum).equals(cells));
    }

    private static boolean meansAlso(Claim claim, Set<String> cells) {
        return claim.metrics().stream().anyMatch(sum -> codes(sum).containsAll(cells));
    }

    private static Set<String> codes(List<CellId> sum) {
        return sum.stream().map(CellId::code).collect(Collectors.toCollection(HashSet::new));
    }
}
