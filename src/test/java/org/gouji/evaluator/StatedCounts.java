package org.gouji.evaluator;

import static org.gouji.evaluator.Opinions.cells;
import static org.gouji.evaluator.Opinions.plain;
import static org.gouji.evaluator.Sheet.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Direction;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Row;
import org.gouji.findings.Severity;

/** The counts that the text states against the tables: N01 to N05, N08 to N16, N24. */
final class StatedCounts {

    private static final Set<ClaimSubject> DECISIONS = EnumSet.of(
            ClaimSubject.PERMITS,
            ClaimSubject.PENALTIES,
            ClaimSubject.COERCIVE_MEASURES,
            ClaimSubject.OTHER_SERVICES,
            ClaimSubject.PROCUREMENT,
            ClaimSubject.CHARGES);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final List<String> RULES = List.of(
            "N01", "N02", "N03", "N04", "N05", "N08", "N09", "N10", "N11", "N12", "N13", "N14", "N15", "N16", "N24");

    private final Sheet sheet;
    private final Opinions opinions;

    private StatedCounts(Sheet sheet, Opinions opinions) {
        this.sheet = sheet;
        this.opinions = opinions;
    }

    static void check(Sheet sheet, Opinions opinions) {
        RULES.forEach(opinions::asked);
        StatedCounts counts = new StatedCounts(sheet, opinions);
        if (!sheet.report.complete()) {
            opinions.unchecked("N03", "fits-received-only");
        }
        for (Claim claim : sheet.claims) {
            if (!claim.thisYear()) {
                continue;
            }
            if (claim.ownScope() || claim.kind() == ClaimKind.BREAKDOWN) {
                counts.own(claim);
            } else {
                counts.otherScope(claim);
            }
        }
    }

    private void own(Claim claim) {
        switch (claim.kind()) {
            case COUNT -> count(claim);
            case ABSENCE -> absence(claim);
            case EQUALITY -> equality(claim);
            case RESULT -> none("N10", "none-lost", claim, Severity.ERROR);
            case BREAKDOWN -> {
                if (claim.subject() == ClaimSubject.NORMATIVE_DOCUMENTS) {
                    anyReading("N14", "documents-by-office", claim, Severity.WARNING);
                }
            }
            default -> {}
        }
    }

    private void count(Claim claim) {
        ClaimSubject subject = claim.subject();
        boolean received = subject == ClaimSubject.NEWLY_RECEIVED || subject == ClaimSubject.RECEIVED;
        if (received && claim.value().signum() > 0) {
            tableIsZero(claim);
        }
        if (!claim.exact()) {
            if (received) {
                anyReading("N01", "rounded", claim, Severity.WARNING);
            } else if (subject == ClaimSubject.RESOLVED || subject == ClaimSubject.HANDLED) {
                anyReading("N03", "rounded", claim, Severity.WARNING);
            } else if (DECISIONS.contains(subject)) {
                anyReading("N16", "rounded", claim, Severity.WARNING);
            }
            return;
        }
        if (DECISIONS.contains(subject)) {
            anyReading("N16", "", claim, Severity.ERROR);
            return;
        }
        switch (subject) {
            case NEWLY_RECEIVED -> oneCell("N01", "", claim, Row.RECEIVED);
            case RECEIVED -> withCarriedIn(claim);
            case HANDLED -> handled(claim);
            case RESOLVED -> oneCell("N03", "", claim, Row.RESOLVED);
            case CARRIED_IN -> oneCell("N02", "", claim, Row.CARRIED_IN);
            case CARRIED_OUT -> oneCell("N04", "", claim, Row.CARRIED_OUT);
            case OUTCOME -> anyReading("N05", "", claim, Severity.ERROR);
            case APPLICANT -> anyReading("N24", "", claim, Severity.ERROR);
            case REVIEW -> oneCell("N08", "", claim, Row.REVIEW);
            case LITIGATION -> suits(claim);
            case LITIGATION_DIRECT -> oneCell("N09", "direct", claim, Row.LITIGATION_DIRECT);
            case LITIGATION_AFTER_REVIEW -> oneCell("N09", "after-review", claim, Row.LITIGATION_AFTER_REVIEW);
            case DISPUTES -> anyReading("N09", "reviews-and-suits", claim, Severity.ERROR);
            case REVIEW_RESULT, LITIGATION_RESULT -> anyReading("N10", "", claim, Severity.ERROR);
            case NORMATIVE_DOCUMENTS -> anyReading("N14", "", claim, Severity.ERROR);
            case PUBLISHED_DOCUMENTS -> anyReading("N14", "published-documents", claim, Severity.WARNING);
            case REGULATIONS -> anyReading("N15", "", claim, Severity.ERROR);
            default -> {}
        }
    }

    private void absence(Claim claim) {
        switch (claim.subject()) {
            case CARRIED_IN -> oneCell("N02", "", claim, Row.CARRIED_IN);
            case CARRIED_OUT -> oneCell("N04", "", claim, Row.CARRIED_OUT);
            case RECEIVED -> saidNone("N11", "", claim, Row.RECEIVED, Severity.ERROR);
            case REVIEW -> disputes(claim, "review", "review", Row.REVIEW);
            case LITIGATION -> {
                disputes(claim, "direct-litigation", "litigation_direct", Row.LITIGATION_DIRECT);
                disputes(claim, "litigation-after-review", "litigation_after_review", Row.LITIGATION_AFTER_REVIEW);
            }
            case LITIGATION_DIRECT -> disputes(claim, "direct-litigation", "litigation_direct", Row.LITIGATION_DIRECT);
            case LITIGATION_AFTER_REVIEW ->
                disputes(claim, "litigation-after-review", "litigation_after_review", Row.LITIGATION_AFTER_REVIEW);
            case NORMATIVE_DOCUMENTS -> none("N14", "said-none/" + claim.printed(), claim, Severity.WARNING);
            case REGULATIONS -> none("N15", "said-none/" + claim.printed(), claim, Severity.WARNING);
            default -> {
                if (DECISIONS.contains(claim.subject())) {
                    none("N16", "said-none/" + claim.printed(), claim, Severity.WARNING);
                }
            }
        }
    }

    private void equality(Claim claim) {
        if (claim.direction() == Direction.FLAT) {
            return;
        }
        switch (claim.subject()) {
            case CARRIED_OUT -> saidNone("N13", "", claim, Row.CARRIED_OUT, Severity.WARNING);
            case APPLICANT -> anyReading("N24", "all-natural-persons", claim, Severity.ERROR, "0");
            case OUTCOME -> anyReading("N05", "all-granted/" + claim.printed(), claim, Severity.WARNING, "0");
            default -> {}
        }
    }

    /** Another scope than the tables' own can only be too large: for a government's tables take in everybody below. */
    private void otherScope(Claim claim) {
        boolean wider = claim.scope().matches("全.*|.*系统.*|各.*");
        if (sheet.report.kind() != OfficeKind.GOVERNMENT
                || wider
                || claim.kind() != ClaimKind.COUNT
                || !claim.exact()) {
            return;
        }
        switch (claim.subject()) {
            case NEWLY_RECEIVED, RECEIVED ->
                tooLarge("N01", "other-scope", claim, cells(total(Row.RECEIVED), total(Row.CARRIED_IN)), "口径待核");
            case REVIEW -> tooLarge("N08", "other-scope", claim, cells(total(Row.REVIEW)), "");
            case NORMATIVE_DOCUMENTS -> {
                if (readings(claim).stream().anyMatch(reading -> sheet.sum(reading) == null)) {
                    opinions.unchecked("N14", "documents-of-other-scope");
                } else {
                    tooLarge(
                            "N14",
                            "documents-of-other-scope",
                            claim,
                            readings(claim).get(0),
                            "");
                }
            }
            default -> {}
        }
    }

    private void tooLarge(String rule, String subCheck, Claim claim, List<CellId> cells, String expected) {
        BigDecimal sum = sheet.sum(cells);
        if (sum == null) {
            opinions.unchecked(rule, subCheck);
        } else if (inUnit(sum, claim).compareTo(claim.value()) < 0) {
            String due = expected.isEmpty() ? plain(sum) : expected;
            opinions.finding(rule, subCheck, Severity.NOTE, plain(claim.value()), due, cells);
        }
    }

    private void oneCell(String rule, String subCheck, Claim claim, Row row) {
        CellId cell = total(row);
        if (claim.kind() == ClaimKind.ABSENCE && !claim.exact()) {
            return;
        }
        if (!sheet.read(cell)) {
            opinions.unchecked(rule, subCheck);
        } else if (sheet.number(cell).compareTo(claim.value()) != 0) {
            opinions.finding(
                    rule, subCheck, Severity.ERROR, plain(claim.value()), plain(sheet.number(cell)), cells(cell));
        }
    }

    /** 收到 may count what was carried in. */
    private void withCarriedIn(Claim claim) {
        CellId received = total(Row.RECEIVED);
        CellId carried = total(Row.CARRIED_IN);
        if (!sheet.read(received, carried)) {
            opinions.unchecked("N01", "with-carried-in");
            return;
        }
        BigDecimal fresh = sheet.number(received);
        BigDecimal all = fresh.add(sheet.number(carried));
        if (claim.value().compareTo(fresh) != 0 && claim.value().compareTo(all) != 0) {
            opinions.finding(
                    "N01",
                    "with-carried-in",
                    Severity.ERROR,
                    plain(claim.value()),
                    plain(fresh),
                    cells(received, carried));
        }
    }

    /** 办理, 受理, 处理: what was resolved, or all there was to do; what was received only where nothing was left over. */
    private void handled(Claim claim) {
        CellId received = total(Row.RECEIVED);
        CellId carried = total(Row.CARRIED_IN);
        CellId resolved = total(Row.RESOLVED);
        CellId left = total(Row.CARRIED_OUT);
        BigDecimal stated = claim.value();
        if (!sheet.read(received, carried, resolved)) {
            opinions.unchecked("N03", "fits-none");
        } else if (stated.compareTo(sheet.number(received)) != 0
                && stated.compareTo(sheet.number(resolved)) != 0
                && stated.compareTo(sheet.number(received).add(sheet.number(carried))) != 0) {
            opinions.finding(
                    "N03",
                    "fits-none",
                    Severity.WARNING,
                    plain(stated),
                    "新收、办结分别写明，与表三一致",
                    cells(received, carried, resolved));
        }
        boolean resolvedToo = sheet.claims.stream()
                .anyMatch(other -> other.kind() == ClaimKind.COUNT
                        && other.subject() == ClaimSubject.RESOLVED
                        && other.exact()
                        && other.ownScope()
                        && other.thisYear());
        if (resolvedToo || !sheet.report.complete() || !claim.printed().matches("(?s).*(办理|受理|处理|承办|收办|處理|辦理).*")) {
            return;
        }
        if (!sheet.read(received, resolved, left)) {
            opinions.unchecked("N03", "fits-received-only");
        } else if (stated.compareTo(sheet.number(received)) == 0
                && stated.compareTo(sheet.number(resolved)) != 0
                && sheet.number(left).signum() > 0) {
            opinions.finding(
                    "N03",
                    "fits-received-only",
                    Severity.NOTE,
                    plain(stated),
                    "建议分别写明新收、办结、结转的件数",
                    cells(received, resolved, left));
        }
    }

    /** 行政诉讼 without more is both kinds; the number of one kind alone is asked about where there are others. */
    private void suits(Claim claim) {
        CellId direct = total(Row.LITIGATION_DIRECT);
        CellId after = total(Row.LITIGATION_AFTER_REVIEW);
        if (!sheet.read(direct, after)) {
            List.of("", "direct-only", "after-review-only").forEach(sub -> opinions.unchecked("N09", sub));
            return;
        }
        String stated = plain(claim.value());
        String both = plain(sheet.number(direct).add(sheet.number(after)));
        boolean isDirect = claim.value().compareTo(sheet.number(direct)) == 0;
        boolean isAfter = claim.value().compareTo(sheet.number(after)) == 0;
        if (!isDirect && !isAfter && !stated.equals(both)) {
            opinions.finding("N09", "", Severity.ERROR, stated, both, cells(direct, after));
        } else if (isDirect && !isAfter && sheet.number(after).signum() > 0) {
            opinions.finding("N09", "direct-only", Severity.WARNING, stated, both, cells(direct, after));
        } else if (isAfter && sheet.number(direct).signum() > 0) {
            opinions.finding("N09", "after-review-only", Severity.WARNING, stated, both, cells(direct, after));
        }
    }

    private void tableIsZero(Claim claim) {
        CellId received = total(Row.RECEIVED);
        CellId carried = total(Row.CARRIED_IN);
        if (!sheet.read(received, carried)) {
            opinions.unchecked("N11", "table-is-zero");
        } else if (sheet.number(received).signum() == 0 && sheet.number(carried).signum() == 0) {
            opinions.finding(
                    "N11", "table-is-zero", Severity.ERROR, plain(claim.value()), "0", cells(received, carried));
        }
    }

    private void saidNone(String rule, String subCheck, Claim claim, Row row, Severity severity) {
        CellId cell = total(row);
        if (!sheet.read(cell)) {
            opinions.unchecked(rule, subCheck);
        } else if (sheet.number(cell).signum() > 0) {
            opinions.finding(rule, subCheck, severity, none(rule), plain(sheet.number(cell)), cells(cell));
        }
    }

    /** 未新发生 may leave out cases from before. */
    private void disputes(Claim claim, String name, String key, Row row) {
        boolean main = name.equals("review") && !claim.newOnly();
        String subCheck = main ? key : (claim.newOnly() ? "no-new-" : "no-") + name + "/" + key;
        saidNone("N12", subCheck, claim, row, claim.newOnly() ? Severity.WARNING : Severity.ERROR);
    }

    /** The first reading of a statement that there was none. */
    private void none(String rule, String subCheck, Claim claim, Severity severity) {
        if (readings(claim).stream().anyMatch(reading -> sheet.sum(reading) == null)) {
            opinions.unchecked(rule, subCheck);
            return;
        }
        if (readings(claim).isEmpty()) {
            return;
        }
        List<CellId> first = readings(claim).get(0);
        BigDecimal sum = inUnit(sheet.sum(first), claim);
        if (sum.signum() > 0) {
            opinions.finding(rule, subCheck, severity, none(rule), plain(sum), first);
        }
    }

    private void anyReading(String rule, String subCheck, Claim claim, Severity severity) {
        anyReading(rule, subCheck, claim, severity, plain(claim.value()));
    }

    /** A number is wrong only where no reading of the words fits; a reading that was not read might have fitted. */
    private void anyReading(String rule, String subCheck, Claim claim, Severity severity, String stated) {
        boolean unread = false;
        for (List<CellId> reading : readings(claim)) {
            BigDecimal sum = sheet.sum(reading);
            if (sum == null) {
                unread = true;
            } else if (inUnit(sum, claim).compareTo(claim.low()) >= 0
                    && inUnit(sum, claim).compareTo(claim.high()) <= 0) {
                return;
            }
        }
        if (unread) {
            opinions.unchecked(rule, subCheck);
        } else if (!readings(claim).isEmpty()) {
            List<CellId> first = readings(claim).get(0);
            opinions.finding(rule, subCheck, severity, stated, plain(inUnit(sheet.sum(first), claim)), first);
        }
    }

    /** The readings whose cells this form has. */
    private List<List<CellId>> readings(Claim claim) {
        List<List<CellId>> readings = new ArrayList<>();
        for (List<CellId> reading : claim.metrics()) {
            if (reading.stream().allMatch(sheet::has)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** Money stands in 万元 in the form. */
    static BigDecimal inUnit(BigDecimal number, Claim claim) {
        return switch (claim.unit()) {
            case "元" -> number.multiply(TEN_THOUSAND);
            case "亿元" -> number.movePointLeft(4);
            default -> number;
        };
    }

    /** What a sentence that denies something states; a sentence on results names no number. */
    private static String none(String rule) {
        return rule.equals("N10") ? "没有" : "0";
    }
}
