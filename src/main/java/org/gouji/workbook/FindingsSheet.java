package org.gouji.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.facts.Report;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.Standing;

/** 问题清单: one row per finding, with the columns in which a person decides. */
final class FindingsSheet {

    static final String NAME = "问题清单";

    private static final List<String> FINDING =
            List.of("序号", "单位", "年度", "严重度", "问题", "所在位置", "原文", "实为", "应为／建议", "依据", ReviewColumns.ACTION);
    private static final List<String> CODES = List.of("代码", "主题", "变化");
    static final List<String> TITLES = Stream.of(
                    FINDING,
                    ReviewColumns.TITLES,
                    CODES,
                    ReviewColumns.TOLD,
                    List.of(ReviewColumns.KEY, "文件", ReviewColumns.VALUES, ReviewColumns.MARK))
            .flatMap(List::stream)
            .toList();
    /** Up to 变化; what follows serves the next run. */
    static final int READ = FINDING.size() + ReviewColumns.TITLES.size() + CODES.size();

    /** Up to 整改状态: more columns would print too small to read; the others serve the reviewer on the screen. */
    static final int PRINTED = FINDING.size() + ReviewColumns.TITLES.indexOf(ReviewColumns.STATE) + 1;

    private static final int HEADER = 1;

    private FindingsSheet() {}

    /** The empty sheet in its place; its rows may be filled in while other sheets are written. */
    static Page open(Streamed workbook, Styles styles) {
        return new Page(workbook, styles, NAME, widths()).sharing();
    }

    /** Fills the rows in, touching nothing but the sheet itself, and says how many findings there are. */
    static int fill(Page page, AuditResult result, List<AuditedOffice> offices) {
        page.line(count(offices), Look.BLOCK, PRINTED);
        page.header(TITLES);
        return each(result, offices, page::row, page::under);
    }

    static void finish(Page page, int number) {
        page.filter(HEADER, TITLES.size());
        page.freeze(3, HEADER + 1);
        page.printColumns(PRINTED);
        if (number > 0) {
            ReviewColumns.dropDowns(page, HEADER + 1, FINDING.size());
        }
        page.name("问题清单", HEADER + 1, 0, page.next() - 1, TITLES.size() - 1);
        page.textIsMeant();
    }

    /** The same for those outside: without what people decide and without the keys of later runs. */
    static void writeForForwarding(Streamed workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        List<Integer> shown = Stream.concat(FINDING.stream(), CODES.stream())
                .map(TITLES::indexOf)
                .toList();
        int[] widths = widths();
        Page page = new Page(
                        workbook,
                        styles,
                        NAME,
                        shown.stream().mapToInt(at -> widths[at]).toArray())
                .sharing();
        page.line(count(offices), Look.BLOCK, shown.size());
        page.header(shown.stream().map(TITLES::get).toList());
        each(
                result,
                offices,
                row -> page.row(shown.stream().map(row::get).toList()),
                row -> page.under(shown.stream()
                        .filter(at -> at < row.size())
                        .map(row::get)
                        .toList()));
        page.filter(HEADER, shown.size());
        page.freeze(3, HEADER + 1);
        page.textIsMeant();
    }

    /** The row, from 0, of the first finding of each office. */
    static Map<AuditedOffice, Integer> firstRows(List<AuditedOffice> offices) {
        Map<AuditedOffice, Integer> rows = new IdentityHashMap<>();
        int row = HEADER + 1;
        for (AuditedOffice office : offices) {
            rows.put(office, row);
            for (Finding finding : office.audited().judgement().findings()) {
                row += 1 + finding.folded().size();
            }
        }
        return rows;
    }

    /**
     * Hands out the rows under {@link #TITLES} in their order, and says how many findings there are.
     *
     * @param below takes the rows of findings folded under the one before them
     */
    static int each(
            AuditResult result, List<AuditedOffice> offices, Consumer<List<Entry>> row, Consumer<List<Entry>> below) {
        Map<String, String> themes =
                result.rules().stream().collect(Collectors.toMap(RuleInfo::path, RuleInfo::themeLabel, (a, b) -> a));
        Standings standings = Standings.of(result);
        List<Some> all = Some.of(offices);
        CompletableFuture<List<Made>> next = CompletableFuture.completedFuture(List.of());
        for (int at = 0; at <= all.size(); at++) {
            List<Made> made = next.join();
            if (at < all.size()) {
                Some some = all.get(at);
                next = CompletableFuture.supplyAsync(() -> made(some, result, themes, standings));
            }
            made.forEach(each -> (each.folded() ? below : row).accept(each.row()));
        }
        return all.stream().mapToInt(Some::findings).sum();
    }

    /**
     * Some of the offices in their order. Rows are made for so many at a time, while those before them are written.
     *
     * @param before how many findings come before theirs
     * @param findings how many there are
     */
    private record Some(List<AuditedOffice> offices, int before, int findings) {

        private static final int ENOUGH = 500;

        static List<Some> of(List<AuditedOffice> offices) {
            List<Some> all = new ArrayList<>();
            int before = 0;
            int findings = 0;
            int from = 0;
            for (int at = 0; at < offices.size(); at++) {
                findings += offices.get(at).audited().judgement().findings().size();
                if (findings >= ENOUGH || at == offices.size() - 1) {
                    all.add(new Some(offices.subList(from, at + 1), before, findings));
                    before += findings;
                    findings = 0;
                    from = at + 1;
                }
            }
            return all;
        }
    }

    /** @param folded whether it belongs under the row before it */
    private record Made(List<Entry> row, boolean folded) {}

    private static List<Made> made(Some some, AuditResult result, Map<String, String> themes, Standings standings) {
        List<Made> made = new ArrayList<>();
        int number = some.before();
        for (AuditedOffice office : some.offices()) {
            for (Finding finding : gravestFirst(office.audited().judgement().findings())) {
                number++;
                List<Entry> row = row(
                        number,
                        office,
                        finding,
                        themes,
                        standings.of(finding),
                        result.reviews().of(finding));
                made.add(new Made(row, false));
                int part = 0;
                for (Finding folded : finding.folded()) {
                    made.add(new Made(folded(number + "." + ++part, office, folded, finding, themes), true));
                }
            }
        }
        return made;
    }

    static int[] widths() {
        return Stream.of(new int[] {6, 14, 6, 6, 34, 28, 28, 9, 14, 18, 9}, ReviewColumns.WIDTHS, new int[] {
                    6, 8, 9, 30, 30, 18, 24, 18, 12
                })
                .flatMapToInt(IntStream::of)
                .toArray();
    }

    static List<Finding> gravestFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::code))
                .toList();
    }

    private static String count(List<AuditedOffice> offices) {
        List<Finding> all = offices.stream()
                .flatMap(office -> office.audited().judgement().findings().stream())
                .toList();
        Map<Severity, Long> counts =
                all.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        boolean internal = all.stream().anyMatch(f -> f.action() == Action.INTERNAL);
        return "共 " + all.size() + " 个问题：错误 " + counts.getOrDefault(Severity.ERROR, 0L) + "，警告 "
                + counts.getOrDefault(Severity.WARNING, 0L) + "，提示 " + counts.getOrDefault(Severity.NOTE, 0L)
                + (internal ? "。灰色斜体的为“内部掌握”，不得发给被审核单位" : "");
    }

    private static List<Entry> row(
            int number,
            AuditedOffice office,
            Finding finding,
            Map<String, String> themes,
            String change,
            Standing standing) {
        Report report = office.report();
        boolean internal = finding.action() == Action.INTERNAL;
        List<Entry> found = List.of(
                Entry.number(number).as(internal ? Look.INTERNAL_CENTRE : look(finding.severity())),
                Entry.text(office.office()).internal(internal),
                office.year().internal(internal),
                Entry.centred(finding.severity().getLabel())
                        .as(internal ? Look.INTERNAL_CENTRE : look(finding.severity())),
                Entry.text(problem(finding)).internal(internal),
                Entry.text(Whereabouts.places(finding.where())).internal(internal),
                Entry.text(Whereabouts.printed(finding.where())).internal(internal),
                Entry.figure(finding.stated()).internal(internal),
                Advice.of(finding).internal(internal),
                Entry.text(finding.basis()).internal(internal),
                Entry.centred(finding.action().getLabel()).internal(internal));
        List<Entry> codes = List.of(
                Entry.centred(finding.code()).internal(internal),
                Entry.centred(themes.getOrDefault(finding.rule(), finding.theme()))
                        .internal(internal),
                Entry.centred(change).internal(internal));
        List<Entry> keys = List.of(
                Entry.key(finding.key()).internal(internal),
                Entry.text(report.file()).internal(internal),
                Entry.key(finding.values()).internal(internal),
                Entry.key(ReviewColumns.mark(standing)).internal(internal));
        List<Entry> row = new ArrayList<>(TITLES.size());
        row.addAll(found);
        row.addAll(ReviewColumns.entries(standing));
        row.addAll(codes);
        row.addAll(ReviewColumns.told(standing));
        row.addAll(keys);
        return row;
    }

    /** A finding of the same cause as the one above it. It is not decided by itself, so it has no key to be found by. */
    private static List<Entry> folded(
            String number, AuditedOffice office, Finding finding, Finding above, Map<String, String> themes) {
        List<Entry> row = new ArrayList<>(List.of(
                Entry.centred(number).as(Look.INTERNAL_CENTRE),
                Entry.text(office.office()),
                office.year(),
                Entry.centred(finding.severity().getLabel()),
                Entry.text("同因：" + problem(finding)),
                Entry.text(Whereabouts.places(finding.where())),
                Entry.text(Whereabouts.printed(finding.where())),
                Entry.figure(finding.stated()),
                Advice.folded(finding, above),
                Entry.text(finding.basis()),
                Entry.centred(ReviewColumns.FOLDED)));
        ReviewColumns.TITLES.forEach(title -> row.add(Entry.centred("")));
        row.add(Entry.centred(finding.code()));
        row.add(Entry.centred(themes.getOrDefault(finding.rule(), finding.theme())));
        while (row.size() < TITLES.size()) {
            row.add(Entry.centred(""));
        }
        return row.stream().map(entry -> entry.as(entry.look().internal(true))).toList();
    }

    static Look look(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.ERROR;
            case WARNING -> Look.WARNING;
            case NOTE -> Look.NOTE;
        };
    }

    static String problem(Finding finding) {
        StringBuilder words = new StringBuilder(finding.title());
        if (!finding.message().isBlank() && !finding.message().equals(finding.title())) {
            words.append("\n").append(finding.message());
        }
        if (!finding.folded().isEmpty()) {
            words.append("\n同因：")
                    .append(finding.folded().stream()
                            .map(folded -> folded.code() + " " + oneLine(folded))
                            .collect(Collectors.joining("；")));
        }
        return words.toString();
    }

    private static String oneLine(Finding finding) {
        String words = finding.message().isBlank() ? finding.title() : finding.message();
        return words.replace('\n', ' ');
    }
}
