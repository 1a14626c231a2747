package org.gouji.facts;

import java.math.BigDecimal;

/**
 * A number as the narrative prints it.
 *
 * @param value exact decimal; 3.5万条 is 35000, 1278.85万元 stays in its unit
 * @param unit unit as printed: 件, 起, %, 万元 …
 * @param decimals printed places after the point
 * @param step worth of the last printed place: 1 for 27, 0.1 for 38.5, 1000 for 3.5万条
 */
public record Quantity(BigDecimal value, String unit, int decimals, BigDecimal step, Approximation approximation) {

    private static final BigDecimal WIDE = new BigDecimal("0.2");
    /** 不足5% is said of 3.8 % and of 2.6 % alike. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A number that is meant as it stands. */
    public static Quantity exact(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit, 0, BigDecimal.ONE, Approximation.EXACT);
    }

    /** How much more or less is not said: 有所增加. */
    public static Quantity unstated(String unit) {
        return new Quantity(BigDecimal.ZERO, unit, 0, BigDecimal.ONE, Approximation.UNSTATED);
    }

    /** Whether a number is given at all. */
    public boolean stated() {
        return approximation != Approximation.UNSTATED;
    }

    /** The same number with the other sign: a fall of 8.9 for −8.9. */
    public Quantity negated() {
        return new Quantity(value.negate(), unit, decimals, step, approximation);
    }

    /** The same number with so many more added to it. */
    public Quantity plus(BigDecimal more) {
        return new Quantity(value.add(more), unit, decimals, step, approximation);
    }

    /** Whether it is meant to the last unit, so that any other number contradicts it. */
    public boolean exact() {
        return approximation == Approximation.EXACT
                && (step.compareTo(BigDecimal.ONE) <= 0 || value.remainder(step).signum() != 0);
    }

    /** Money in 万元 and percentages are printed to fewer places than they have: one unit of the last place is allowed. */
    private boolean rounded() {
        return unit.equals("万元") || unit.equals("亿元") || unit.equals("%");
    }

    /** Smallest number that the words admit. */
    public BigDecimal low() {
        return switch (approximation) {
            case EXACT -> exact() && !rounded() ? value : value.subtract(step);
            case OVER, UNSTATED -> value;
            case ABOUT -> value.subtract(value.abs().multiply(WIDE)).min(value.subtract(step));
            case UNDER ->
                value.subtract(value.abs().multiply(unit.equals("%") ? HALF : WIDE))
                        .min(value.subtract(step));
        };
    }

    /** Largest number that the words admit. */
    public BigDecimal high() {
        return switch (approximation) {
            case EXACT -> exact() && !rounded() ? value : value.add(step);
            case UNDER, UNSTATED -> value;
            case ABOUT -> value.add(value.abs().multiply(WIDE)).max(value.add(step));
            case OVER -> value.add(value.abs()).max(value.add(step));
        };
    }
}
