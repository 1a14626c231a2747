package org.gouji.facts;

import java.math.BigDecimal;

/**
 * A share or change in percent as it comes out when reckoned with numbers of the report.
 *
 * @param basis what it is reckoned on: 办结, 新收, 新收及结转, 同类 for all of the same kind of outcome or applicant, or 原文 for the numbers that the sentence itself names
 * @param part number that shares or has changed
 * @param whole number that it is compared with
 * @param percent {@code part} in percent of {@code whole}, or the change in percent, to so many places that it can be rounded again
 * @param first whether it is reckoned on the first reading of the claim
 * @param fits whether the claim's percentage is this one, within one unit of its last printed place
 */
public record Ratio(
        Claim claim, String basis, BigDecimal part, BigDecimal whole, BigDecimal percent, boolean first, boolean fits) {

    /** Whether it is reckoned with the numbers that the sentence itself names. */
    public boolean inSentence() {
        return basis.equals("原文");
    }

    /** Whether it is reckoned with the tables of this year and of the year before. */
    public boolean withYearBefore() {
        return basis.equals("上年报告");
    }

    /** What really happened between the two years, in words: 增长 20%, 增长 0.5 倍, 减少 6 件, 持平; 1.3 倍 for 是上年的几倍. */
    public String change() {
        BigDecimal real = claim.direction() == Direction.DOWN ? percent.negate() : percent;
        boolean times = claim.unit().equals("倍");
        if (times && claim.direction() == Direction.NONE) {
            return rounded().toPlainString() + " 倍";
        }
        if (real.signum() == 0) {
            return "持平";
        }
        if (!times && !claim.percent()) {
            String cases = real.abs().stripTrailingZeros().toPlainString() + " " + claim.unit();
            return (real.signum() > 0 ? "增加 " : "减少 ") + cases;
        }
        String size = rounded().abs().toPlainString() + (times ? " 倍" : "%");
        return (real.signum() > 0 ? "增长 " : "下降 ") + size;
    }

    /** The percentage to as many places as the claim prints. */
    public BigDecimal rounded() {
        return percent.setScale(claim.quantity().decimals(), java.math.RoundingMode.HALF_UP);
    }
}
