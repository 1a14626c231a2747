package org.gouji.evaluator;

import static org.gouji.evaluator.Opinions.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gouji.facts.Approximation;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.findings.Severity;

/** What the text says of last year, against both years' tables: Y05 in cases, Y06 in percent. */
final class StatedChanges {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sheet sheet;
    private final Opinions opinions;

    private StatedChanges(Sheet sheet, Opinions opinions) {
        this.sheet = sheet;
        this.opinions = opinions;
    }

    static void check(Sheet sheet, Opinions opinions) {
        opinions.asked("Y05");
        opinions.asked("Y06");
        StatedChanges changes = new StatedChanges(sheet, opinions);
        for (Claim claim : sheet.claims) {
            if (!claim.ownScope() || claim.metrics().isEmpty()) {
                continue;
            }
            boolean flat = claim.kind() == ClaimKind.EQUALITY && claim.direction() == Direction.FLAT;
            if (claim.lastYear() && claim.kind() == ClaimKind.COUNT && claim.exact()) {
                changes.lastYear(claim);
            } else if (claim.thisYear() && relative(claim) && claim.kind() == ClaimKind.CHANGE) {
                changes.percent(claim);
            } else if (claim.thisYear() && claim.exact() && (flat || claim.kind() == ClaimKind.CHANGE)) {
                changes.cases(claim);
            }
        }
    }

    private static boolean relative(Claim claim) {
        return claim.percent() || inTimes(claim);
    }

    private static boolean inTimes(Claim claim) {
        return claim.unit().equals("倍");
    }

    /** 是上年的1.3倍 speaks of this year's number itself, 增长0.3倍 of what was added. */
    private static boolean ofLastYear(Claim claim) {
        return inTimes(claim) && claim.direction() == Direction.NONE;
    }

    private void lastYear(Claim claim) {
        String subCheck = "stated-last-year/" + claim.printed();
        boolean unread = false;
        for (List<CellId> reading : claim.metrics()) {
            BigDecimal then = then(claim, reading);
            unread |= then == null;
            if (then != null && admits(claim, then)) {
                return;
            }
        }
        if (unread) {
            opinions.unchecked("Y05", "unchecked/" + claim.printed());
            return;
        }
        List<CellId> first = claim.metrics().get(0);
        opinions.finding("Y05", subCheck, Severity.WARNING, plain(claim.value()), plain(then(claim, first)), first);
    }

    private void cases(Claim claim) {
        boolean unread = false;
        for (List<CellId> reading : claim.metrics()) {
            BigDecimal change = change(claim, reading);
            unread |= change == null;
            if (change != null && admits(claim, claim.direction() == Direction.DOWN ? change.negate() : change)) {
                return;
            }
        }
        if (!unread) {
            List<CellId> first = claim.metrics().get(0);
            opinions.finding(
                    "Y05",
                    claim.printed(),
                    Severity.WARNING,
                    plain(claim.value()),
                    inWords(change(claim, first), plain(change(claim, first).abs()) + " " + claim.unit(), "增加 ", "减少 "),
                    first);
            return;
        }
        unjudgedCases(claim);
    }

    /** Without last year's number: what it would have to be, which is never below 0. */
    private void unjudgedCases(Claim claim) {
        BigDecimal worst = null;
        boolean possible = claim.kind() == ClaimKind.EQUALITY;
        for (List<CellId> reading : claim.metrics()) {
            BigDecimal now = now(claim, reading);
            if (now == null) {
                possible = true;
                continue;
            }
            BigDecimal then =
                    claim.direction() == Direction.DOWN ? now.add(claim.value()) : now.subtract(claim.value());
            possible |= then.signum() >= 0;
            worst = worst == null ? then : worst;
        }
        if (possible) {
            opinions.unchecked("Y05", "unchecked/" + claim.printed());
        } else {
            opinions.finding(
                    "Y05",
                    "stated-change-impossible/" + claim.printed(),
                    Severity.WARNING,
                    plain(claim.value()),
                    plain(worst),
                    List.of());
        }
    }

    private void percent(Claim claim) {
        boolean unread = false;
        boolean allZero = true;
        for (List<CellId> reading : claim.metrics()) {
            BigDecimal percent = percent(claim, reading);
            BigDecimal then = then(claim, reading);
            if (change(claim, reading) == null
                    || then.signum() < 0
                    || now(claim, reading).signum() < 0) {
                unread = true;
                continue;
            }
            allZero &= then != null && then.signum() == 0;
            if (percent != null && near(claim, claim.direction() == Direction.DOWN ? percent.negate() : percent)) {
                return;
            }
        }
        List<CellId> first = claim.metrics().get(0);
        if (unread) {
            unjudgedPercent(claim);
        } else if (allZero) {
            opinions.finding("Y06", "from-nothing/" + claim.printed(), Severity.NOTE, plain(claim.value()), "", first);
        } else if (percent(claim, first) != null) {
            BigDecimal real = percent(claim, first);
            String size = real.abs()
                            .setScale(claim.quantity().decimals(), RoundingMode.HALF_UP)
                            .toPlainString()
                    + (inTimes(claim) ? " 倍" : "%");
            opinions.finding(
                    "Y06",
                    claim.printed(),
                    Severity.WARNING,
                    plain(claim.value()),
                    ofLastYear(claim) ? size : inWords(real, size, "增长 ", "下降 "),
                    first);
        }
    }

    /** Without last year's number: whether any whole number would make the percentage true. */
    private void unjudgedPercent(Claim claim) {
        boolean possible = !claim.exact();
        for (List<CellId> reading : claim.metrics()) {
            BigDecimal now = now(claim, reading);
            possible |= now == null || money(reading) || now.signum() < 0 || someWholeNumber(claim, now);
        }
        if (possible) {
            opinions.unchecked("Y06", "unchecked/" + claim.printed());
        } else {
            opinions.finding(
                    "Y06",
                    "no-whole-number/" + claim.printed(),
                    Severity.WARNING,
                    plain(claim.value()),
                    around(claim),
                    List.of());
        }
    }

    /** Tries them one after the other. */
    private static boolean someWholeNumber(Claim claim, BigDecimal now) {
        BigDecimal low = percentOfLastYear(claim, claim.quantity().step().negate());
        BigDecimal high = percentOfLastYear(claim, claim.quantity().step());
        if (low.min(high).signum() <= 0) {
            return true;
        }
        BigDecimal hundredfold = now.multiply(HUNDRED);
        long most = hundredfold.divide(low.min(high), 0, RoundingMode.CEILING).longValue();
        for (long then = 0; then <= most; then++) {
            // now ÷ then lies between the two, both sides multiplied by then
            BigDecimal number = BigDecimal.valueOf(then);
            if (low.min(high).multiply(number).compareTo(hundredfold) <= 0
                    && hundredfold.compareTo(low.max(high).multiply(number)) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** What this year's number would be in percent of last year's, were the stated number {@code off} by so much. */
    private static BigDecimal percentOfLastYear(Claim claim, BigDecimal off) {
        BigDecimal stated = claim.value().add(off);
        BigDecimal percent = inTimes(claim) ? stated.multiply(HUNDRED) : stated;
        if (ofLastYear(claim)) {
            return percent;
        }
        return claim.direction() == Direction.DOWN ? HUNDRED.subtract(percent) : HUNDRED.add(percent);
    }

    /** The two whole numbers between which last year's would have to lie. */
    private String around(Claim claim) {
        BigDecimal now = now(claim, claim.metrics().get(0));
        BigDecimal step = claim.quantity().step();
        BigDecimal most = percentOfLastYear(claim, step).max(percentOfLastYear(claim, step.negate()));
        long then = 0;
        while (now.multiply(HUNDRED).compareTo(most.multiply(BigDecimal.valueOf(then + 1))) > 0) {
            then++;
        }
        return then + " 至 " + (then + 1);
    }

    /** Money need not be a whole number. */
    private static boolean money(List<CellId> reading) {
        return reading.stream().anyMatch(cell -> cell.column().isMoney());
    }

    private BigDecimal now(Claim claim, List<CellId> reading) {
        BigDecimal sum = sheet.sum(reading);
        return sum == null ? null : StatedCounts.inUnit(sum, claim);
    }

    private BigDecimal then(Claim claim, List<CellId> reading) {
        BigDecimal sum = sheet.sumBefore(reading);
        return sum == null ? null : StatedCounts.inUnit(sum, claim);
    }

    private BigDecimal change(Claim claim, List<CellId> reading) {
        BigDecimal now = now(claim, reading);
        BigDecimal then = then(claim, reading);
        return now == null || then == null ? null : now.subtract(then);
    }

    /** The change as the claim gives it, in percent of last year's number or as a multiple of it; null where that was 0. */
    private BigDecimal percent(Claim claim, List<CellId> reading) {
        BigDecimal change = change(claim, reading);
        if (change == null || then(claim, reading).signum() == 0) {
            return null;
        }
        BigDecimal part = ofLastYear(claim) ? now(claim, reading) : change;
        BigDecimal hundredfold = inTimes(claim) ? part : part.multiply(HUNDRED);
        return hundredfold.divide(then(claim, reading), 8, RoundingMode.HALF_UP);
    }

    private static boolean admits(Claim claim, BigDecimal number) {
        return number.compareTo(claim.low()) >= 0 && number.compareTo(claim.high()) <= 0;
    }

    /** Within one unit of the last printed place; wider where the words say about, over, nearly. */
    private static boolean near(Claim claim, BigDecimal percent) {
        boolean coarse = claim.quantity().approximation() == Approximation.EXACT
                && claim.quantity().decimals() == 0
                && (inTimes(claim) || claim.quantity().step().compareTo(BigDecimal.TEN) == 0);
        if (coarse) {
            // 2倍, 三成: neither once nor three times, neither 20 nor 40 %
            return percent.subtract(claim.value())
                            .abs()
                            .compareTo(claim.quantity().step())
                    < 0;
        }
        if (!claim.exact()) {
            return admits(claim, percent);
        }
        return percent.subtract(claim.value()).abs().compareTo(claim.quantity().step()) <= 0;
    }

    private static String inWords(BigDecimal real, String size, String up, String down) {
        return real.signum() == 0 ? "持平" : (real.signum() > 0 ? up : down) + size;
    }
}
