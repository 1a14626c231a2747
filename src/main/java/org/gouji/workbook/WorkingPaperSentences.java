package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimCells;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Tally;
import org.gouji.facts.TallyGap;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;

/**
 * The sentences of a report that state figures, each beside the cells that prove or refute it. One that no cell bears out
 * is called wrong only where a finding says so; else it may speak of something other than the tables.
 */
final class WorkingPaperSentences {

    static final String FITS = "相符";
    static final String DIFFERS = "不符";
    private static final String OPEN = "未判定";

    /** Kinds that state how many; changes and shares are not one cell's number. */
    private static final Set<ClaimKind> KINDS =
            Set.of(ClaimKind.COUNT, ClaimKind.ABSENCE, ClaimKind.RESULT, ClaimKind.FEE);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final int WORDS = 6;
    private static final int PLACE = 2;
    private static final int LABEL = 3;
    private static final int STATED = WORDS + PLACE;
    private static final int VALUE = STATED + 1 + LABEL;

    private final Page page;
    private final AuditedReport report;
    private final Blame blame;
    private final Map<CellId, String> addresses;
    private final Map<Finding, String> results = new HashMap<>();

    WorkingPaperSentences(Page page, AuditedReport report, Blame blame, Map<CellId, String> addresses) {
        this.page = page;
        this.report = report;
        this.blame = blame;
        this.addresses = addresses;
    }

    /** Writes the block and says which cell tells whether the sentence that a finding blames is right. */
    Map<Finding, String> write() {
        Map<Claim, List<ClaimCells>> claims = report.facts().all(ClaimCells.class).stream()
                .filter(cells -> KINDS.contains(cells.claim().kind())
                        && cells.claim().thisYear()
                        && addresses.keySet().containsAll(cells.cells()))
                .collect(Collectors.groupingBy(ClaimCells::claim, LinkedHashMap::new, Collectors.toList()));
        page.skip();
        page.line("正文语句与表格的核对", Look.BLOCK, FormTables.COLUMNS);
        if (claims.isEmpty()) {
            page.line("正文中没有可以与表格核对的数字", Look.FACT, FormTables.COLUMNS);
            return results;
        }
        page.spread(List.of(
                head("语句（原文）", WORDS),
                head("所在位置", PLACE),
                head("所述", 1),
                head("对应的格", LABEL),
                head("表中数", 1),
                head("表中数减所述", 1),
                head("结果", 1),
                head("核对说明", 1)));
        int first = page.next();
        claims.forEach(this::row);
        String column = Formula.column(VALUE + 2);
        String all = Formula.range(column, first, column, page.next() - 1);
        page.colourWhile(column + (first + 1) + "=\"" + FITS + "\"", List.of(all), Look.GOOD);
        page.colourWhile(column + (first + 1) + "=\"" + DIFFERS + "\"", List.of(all), Look.ERROR);
        return results;
    }

    private void row(Claim claim, List<ClaimCells> readings) {
        Finding finding = blame.against(claim.printed(), claim.place());
        ClaimCells reading = chosen(readings, finding);
        boolean fits = reading instanceof Tally tally && tally.fits();
        // What no cell bears out and no rule blames may speak of other things than the tables count.
        boolean live = fits || reading instanceof TallyGap || finding != null;
        boolean told = finding == null || !fits;
        List<String> cells = reading.cells().stream().map(addresses::get).toList();
        BigDecimal factor = factor(reading);
        int row = page.next();
        String value = Formula.column(VALUE) + (row + 1);
        String stated = Formula.column(STATED) + (row + 1);
        String count = "COUNT(" + String.join(",", cells) + ")=" + cells.size();
        String sum = cells.size() == 1 ? cells.get(0) : "SUM(" + String.join(",", cells) + ")";
        String scaled = factor.compareTo(BigDecimal.ONE) == 0 ? sum : sum + "*" + factor.toPlainString();
        Optional<BigDecimal> number = reading instanceof Tally tally ? Optional.of(tally.value()) : Optional.empty();
        List<Page.Spread> line = new ArrayList<>();
        line.add(Page.Spread.of(Entry.text(claim.printed()), WORDS));
        line.add(Page.Spread.of(Entry.centred(claim.place().words()), PLACE));
        line.add(Page.Spread.of(Entry.number(claim.value()), 1));
        line.add(Page.Spread.of(Entry.text(label(reading.cells())), LABEL));
        line.add(Page.Spread.of(live("IF(" + count + "," + scaled + ",\"" + FormTables.UNCHECKED + "\")", number), 1));
        line.add(Page.Spread.of(
                claim.exact()
                        ? live(
                                "IF(ISNUMBER(" + value + ")," + value + "-" + stated + ",\"" + FormTables.UNCHECKED
                                        + "\")",
                                number.map(n -> n.subtract(claim.value())))
                        : Entry.centred("—").as(Look.RECKONED),
                1));
        if (live && told) {
            String result = "IF(ISNUMBER(" + value + "),IF(AND(" + value + ">="
                    + claim.low().toPlainString() + "," + value
                    + "<=" + claim.high().toPlainString() + "),\"" + FITS + "\",\"" + DIFFERS + "\"),\""
                    + FormTables.UNCHECKED + "\")";
            line.add(Page.Spread.of(
                    Entry.formula(result, number.isEmpty() ? FormTables.UNCHECKED : fits ? FITS : DIFFERS)
                            .as(Look.RECKONED),
                    1));
            if (finding != null && number.isPresent()) {
                results.put(finding, WorkingPaperSheet.absolute(Formula.column(VALUE + 2) + (row + 1)));
            }
        } else {
            line.add(Page.Spread.of(Entry.centred(told ? OPEN : "见说明").as(Look.RECKONED), 1));
        }
        line.add(Page.Spread.of(
                Entry.text(finding != null ? blame.brief(finding) : live ? "" : "所指可能不是表中这一口径，不据此认定")
                        .as(Look.REMARK),
                1));
        page.spread(line);
    }

    private static ClaimCells chosen(List<ClaimCells> readings, Finding finding) {
        if (finding != null) {
            List<CellId> blamed = Blame.cells(finding);
            Optional<ClaimCells> named = readings.stream()
                    .filter(reading ->
                            reading instanceof Tally && new HashSet<>(blamed).equals(new HashSet<>(reading.cells())))
                    .findFirst()
                    .or(() -> readings.stream()
                            .filter(reading -> reading instanceof Tally && blamed.containsAll(reading.cells()))
                            .findFirst());
            if (named.isPresent()) {
                return named.get();
            }
        }
        return readings.stream()
                .filter(reading -> reading instanceof Tally tally && tally.fits())
                .findFirst()
                .or(() -> readings.stream().filter(TallyGap.class::isInstance).findFirst())
                .orElse(readings.get(0));
    }

    /** What turns 万元 of the form into the unit of the sentence. */
    private static BigDecimal factor(ClaimCells reading) {
        return switch (reading.claim().unit()) {
            case "元" -> TEN_THOUSAND;
            case "亿元" -> BigDecimal.ONE.divide(TEN_THOUSAND);
            default -> BigDecimal.ONE;
        };
    }

    private static String label(List<CellId> cells) {
        String one = cells.get(0).label();
        return cells.size() == 1 ? one : one + "等 " + cells.size() + " 格合计";
    }

    private static Entry live(String formula, Optional<BigDecimal> value) {
        return value.map(number -> Entry.formula(formula, number))
                .orElseGet(() -> Entry.formula(formula, FormTables.UNCHECKED))
                .as(Look.RECKONED);
    }

    private static Page.Spread head(String text, int across) {
        return Page.Spread.of(Entry.text(text).as(Look.HEADER), across);
    }
}
