package org.gouji.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/**
 * What one number of a sentence was taken for.
 *
 * @param at index of its token
 * @param year distance from the report's year
 * @param part whether it is an item of a list under a total
 * @param closed whether its list is said to be complete
 * @param from first character of the words that state it
 * @param against the number that it changes or shares in, null where there is none
 * @param base the number it is compared with, null where the sentence gives none
 * @param reference whether it only stands there to be compared with: 比2022年的105件
 */
record Said(
        int at,
        ClaimKind kind,
        Meaning meaning,
        Quantity quantity,
        Direction direction,
        int year,
        String scope,
        boolean part,
        boolean closed,
        int from,
        int to,
        Said against,
        Said base,
        boolean reference) {

    private static final Set<String> CASES = Set.of("件", "例", "起", "宗");

    boolean count() {
        return kind == ClaimKind.COUNT;
    }

    /** Whether both count the same kind of thing: requests are counted in 件, 例, 起 or 宗 alike. */
    boolean sameUnit(Said other) {
        String unit = quantity.unit();
        String others = other.quantity.unit();
        return unit.equals(others) || CASES.contains(unit) && CASES.contains(others);
    }

    Said with(Meaning other) {
        return new Said(
                at, kind, other, quantity, direction, year, scope, part, closed, from, to, against, base, reference);
    }

    /** The same number, spoken of others than the tables count. */
    Said withScope(String other) {
        return new Said(
                at, kind, meaning, quantity, direction, year, other, part, closed, from, to, against, base, reference);
    }

    /** What the numbers come to together. */
    static BigDecimal sum(List<Said> said) {
        return said.stream().map(one -> one.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
