package org.gouji.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.CellState;
import org.gouji.facts.Confidence;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.findings.AuditResult;
import org.gouji.findings.UnreadableFile;
import org.gouji.findings.Verdict;

/** 文件读取情况: what was read of each file; below it each cell that gave no number, with the reason. */
final class ReadingSheet {

    static final String NAME = "文件读取情况";

    private static final List<String> TITLES = List.of(
            "文件",
            "单位（报告所称）",
            "单位（归入）",
            "单位类别",
            "单位、年度、版式如何认定",
            "读取中的问题",
            "年度",
            "版式",
            "应有格数",
            "数字",
            "空白",
            "以符号代替数字",
            "未能读出",
            "未见此格",
            "按行名和列位置读出",
            "按先后次序读出",
            "经修复读出");
    private static final List<String> GAP_TITLES =
            List.of("文件", "单位（报告所称）", "所在行", "状态", "单元格及位置", "原因", "年度", "原样", "格数");
    private static final List<String> FOUND = List.of("单位", "年度", "版式", "文件");
    private static final int HEADER = 1;
    private static final int WHY = 5;

    private ReadingSheet() {}

    static void write(Streamed workbook, Styles styles, AuditResult result, List<AuditedOffice> offices) {
        Page page = new Page(workbook, styles, NAME, 28, 22, 18, 12, 36, 40, 7, 10, 7, 6, 6, 8, 8, 8, 9, 9, 8);
        page.line(
                "报告 " + offices.size() + " 份，未能读取的文件 " + result.unreadable().size() + " 个。空白不作 0 处理；未读出数字的格逐一列在本表下半部分",
                Look.BLOCK,
                TITLES.size());
        page.header(TITLES);
        offices.forEach(office -> page.row(row(office)));
        result.unreadable().forEach(file -> page.row(row(file)));
        page.filter(HEADER, TITLES.size());
        page.freeze(1, HEADER + 1);
        gaps(page, offices);
        page.textIsMeant();
    }

    private static List<Entry> row(AuditedOffice office) {
        ReportFacts facts = office.audited().facts();
        Report report = facts.report();
        Receipt receipt = facts.receipt();
        List<Entry> row = new ArrayList<>();
        row.add(Entry.text(report.file()));
        row.add(Entry.text(office.office()));
        row.add(Entry.text(report.officeId().isBlank() ? AuditedOffice.UNTOLD : report.officeId()));
        row.add(Entry.centred(report.kind().getLabel() + (report.kindCertain() ? "" : "（按名称判断）")));
        row.add(Entry.text(found(facts.found())));
        Stream<String> broken = report.complete() ? Stream.empty() : Stream.of("文件在中途断开，后文可能没有读到");
        row.add(Entry.text(Stream.concat(broken, facts.problems().stream().map(ReadingSheet::words))
                        .collect(Collectors.joining("\n")))
                .as(Incomplete.partlyRead(office.audited()) ? Look.FAULT : Look.TEXT));
        row.add(office.year());
        row.add(Entry.centred(report.form().getLabel()));
        row.add(Entry.number(receipt.expected()));
        for (CellState state : CellState.values()) {
            int count = receipt.count(state);
            row.add(Entry.number(count).as(count == 0 ? Look.QUIET : Look.CENTRE));
        }
        for (Confidence confidence : Confidence.values()) {
            int count = receipt.count(confidence);
            row.add(Entry.number(count).as(count == 0 ? Look.QUIET : Look.CENTRE));
        }
        return row;
    }

    private static String found(Map<String, String> found) {
        Stream<String> known = FOUND.stream().filter(found::containsKey);
        Stream<String> further =
                found.keySet().stream().filter(key -> !FOUND.contains(key)).sorted();
        return Stream.concat(known, further)
                .map(key -> key + "：" + found.get(key))
                .collect(Collectors.joining("\n"));
    }

    private static String words(ReadingProblem problem) {
        return problem.message() + Whereabouts.bracketed(problem.place());
    }

    private static List<Entry> row(UnreadableFile file) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.text(file.file()).as(Look.FAULT));
        row.add(Entry.text(Verdict.UNREADABLE.getLabel()).as(Look.FAULT));
        while (row.size() < WHY) {
            row.add(Entry.centred(""));
        }
        row.add(Entry.text(file.why()).as(Look.FAULT));
        while (row.size() < TITLES.size()) {
            row.add(Entry.centred(""));
        }
        return row;
    }

    private static void gaps(Page page, List<AuditedOffice> offices) {
        page.skip();
        int all = offices.stream()
                .mapToInt(office -> (int) office.audited().facts().cells().stream()
                        .filter(Gap.class::isInstance)
                        .count())
                .sum();
        page.line("未读出数字的格：共 " + all + " 格（同一行、同一原因的合为一行）", Look.BLOCK, TITLES.size());
        if (all > 0) {
            page.header(GAP_TITLES);
        }
        for (AuditedOffice office : offices) {
            Map<Alike, List<Gap>> rows = office.audited().facts().cells().stream()
                    .filter(Gap.class::isInstance)
                    .map(Gap.class::cast)
                    .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
            rows.forEach((alike, cells) -> page.row(row(office, alike, cells)));
        }
    }

    private record Alike(Row row, CellState state, String raw, String reason) {

        static Alike of(Gap gap) {
            return new Alike(gap.row(), gap.state(), gap.raw(), gap.reason());
        }
    }

    private static List<Entry> row(AuditedOffice office, Alike alike, List<Gap> cells) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.text(office.report().file()));
        row.add(Entry.text(office.office()));
        row.add(Entry.text(alike.row().getTable().getLabel() + "“" + alike.row().getLabel() + "”"));
        row.add(Entry.centred(alike.state().getLabel()));
        row.add(Entry.text(columns(cells)));
        row.add(Entry.text(alike.reason()));
        row.add(office.year());
        row.add(Entry.text(alike.raw()));
        row.add(Entry.number(cells.size()));
        return row;
    }

    /** Columns that stand at one place are named together. */
    private static String columns(List<Gap> cells) {
        Map<Place, List<Gap>> byPlace = cells.stream()
                .collect(Collectors.groupingBy(
                        gap -> Objects.requireNonNullElse(gap.place(), Place.UNKNOWN),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(there ->
                        there.getValue().stream().map(ReadingSheet::column).collect(Collectors.joining("、"))
                                + Whereabouts.bracketed(there.getKey()))
                .collect(Collectors.joining("；"));
    }

    private static String column(FormCell cell) {
        return "“" + cell.column().labelIn(cell.table()) + "”";
    }
}
