package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.Severity;
import org.gouji.findings.Verdict;

/** The audit as one page that opens anywhere: no script, no picture, nothing fetched. */
public final class FindingsHtml {

    /** What serves the next run and not a reader. */
    private static final Set<String> LEFT_OUT = Set.of(ReviewColumns.VALUES, ReviewColumns.MARK);

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { margin: 0 auto; padding: 1.2em; color: #1a1a1a; background: #fff;
              font: 14px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; }
            h1 { font-size: 1.5em; margin: .2em 0 .4em; } h2 { font-size: 1.15em; margin: 1.6em 0 .5em; }
            .facts span { margin-right: 1.6em; white-space: nowrap; color: #444; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #a6a6a6; padding: .3em .5em; vertical-align: top; text-align: left;
              white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
            th { background: #d9e2ec; position: sticky; top: 0; text-align: center; white-space: nowrap; }
            td.centre { text-align: center; }
            .findings { table-layout: fixed; min-width: 240em; }
            .wide { overflow-x: auto; }
            .error { background: #f8cbcb; } .warning { background: #fce4b6; } .note { background: #dce6f1; }
            .internal_text, .internal_centre { color: #6f6f6f; font-style: italic; }
            .alarm { color: #a61c1c; font-weight: bold; }
            @media print { body { font-size: 7.5pt; padding: 0; } th, td { overflow-wrap: break-word; padding: .15em .3em; } .aside { display: none; }
              .findings { min-width: 0; table-layout: auto; } col { width: auto !important; } .wide { overflow: visible; }
              th { position: static; } tr { break-inside: avoid; } }
            @page { size: A4 landscape; margin: 1.5cm 1cm; }
            """;

    /** Of a column, in letters; a year and two words of a title fit. */
    private static final double NARROWEST = 5;

    private final Writer html;
    private final AuditResult result;
    private final List<AuditedOffice> offices;

    private FindingsHtml(AuditResult result, Writer html) {
        this.result = result;
        this.html = html;
        this.offices = AuditedOffice.ofAll(result);
    }

    /** Writes it and leaves the stream open. */
    public static void write(AuditResult result, OutputStream out) throws IOException {
        Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            new FindingsHtml(result, html).page();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        html.flush();
    }

    private void page() {
        put("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        put(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        put("<meta name=\"viewport\" content=\"width=device-width\">\n<title>政府信息公开工作年度报告审核结果</title>\n<style>\n");
        put(STYLE + "</style>\n</head>\n<body>\n<h1>政府信息公开工作年度报告审核结果</h1>\n<p class=\"facts\">");
        facts().forEach(fact -> put("<span>" + escaped(fact) + "</span> "));
        put("</p>\n");
        if (offices.stream()
                .flatMap(office -> office.audited().judgement().findings().stream())
                .anyMatch(finding -> finding.action() == Action.INTERNAL)) {
            put("<p class=\"alarm\">含有“内部掌握”的问题（灰色斜体），不得发给被审核单位。</p>\n");
        }
        verdicts();
        findings();
        files();
        put("</body>\n</html>\n");
    }

    private List<String> facts() {
        return List.of(
                "审核日期：" + result.run().today(),
                "阶段：" + result.run().phase().getLabel(),
                "年报：" + result.reports().size() + " 份",
                "未能读取：" + result.unreadable().size() + " 个文件",
                "规则：" + result.run().rules() + " 条",
                "参数方案：" + result.run().profile(),
                "规则集：" + result.run().rulebook(),
                "勾稽 " + result.run().gouji());
    }

    private void verdicts() {
        put("<h2>审核结论</h2>\n<table>\n<tr><th>单位</th><th>年度</th><th>结论</th><th>错误</th><th>警告</th><th>提示</th><th>已核</th>"
                + "<th>未能核对</th><th>文件</th></tr>\n");
        for (AuditedOffice office : AuditedOffice.inOrder(result.reports())) {
            Map<Outcome, Integer> outcomes = office.audited().judgement().counts();
            Map<Severity, Long> counts = office.audited().judgement().findings().stream()
                    .collect(Collectors.groupingBy(
                            Finding::severity, () -> new EnumMap<>(Severity.class), Collectors.counting()));
            Verdict verdict = office.audited().verdict();
            row(List.of(
                    office.office(),
                    office.year().words(),
                    verdict.getLabel(),
                    String.valueOf(counts.getOrDefault(Severity.ERROR, 0L)),
                    String.valueOf(counts.getOrDefault(Severity.WARNING, 0L)),
                    String.valueOf(counts.getOrDefault(Severity.NOTE, 0L)),
                    String.valueOf(outcomes.get(Outcome.FINDING) + outcomes.get(Outcome.CLEAN)),
                    String.valueOf(outcomes.get(Outcome.NOT_CHECKED)),
                    office.report().file()));
        }
        result.offices()
                .missing()
                .forEach(office -> row(List.of(
                        office,
                        result.offices().year() == 0
                                ? ""
                                : String.valueOf(result.offices().year()),
                        "未收到，待核实",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "")));
        put("</table>\n");
    }

    private void findings() {
        put("<h2>" + FindingsSheet.NAME + "</h2>\n<div class=\"wide\"><table class=\"findings\">\n<colgroup>");
        List<Integer> shown = new ArrayList<>();
        for (int column = 0; column < FindingsSheet.TITLES.size(); column++) {
            if (!LEFT_OUT.contains(FindingsSheet.TITLES.get(column))) {
                shown.add(column);
                put("<col" + aside(column) + " style=\"width:"
                        + Math.max(NARROWEST, FindingsSheet.widths()[column] * 0.6) + "em\">");
            }
        }
        put("</colgroup>\n<thead><tr>");
        shown.forEach(column -> put("<th" + aside(column) + ">" + escaped(FindingsSheet.TITLES.get(column)) + "</th>"));
        put("</tr></thead>\n<tbody>\n");
        Consumer<List<Entry>> each = entries -> {
            put("<tr>");
            shown.forEach(column -> cell(entries.get(column), column));
            put("</tr>\n");
        };
        FindingsSheet.each(result, offices, each, each);
        put("</tbody>\n</table></div>\n");
    }

    private void cell(Entry entry, int column) {
        String look = entry.look().name().toLowerCase(Locale.ROOT) + (printed(column) ? "" : " aside");
        put("<td class=\"" + look + "\">" + escaped(entry.words()) + "</td>");
    }

    private static String aside(int column) {
        return printed(column) ? "" : " class=\"aside\"";
    }

    private static boolean printed(int column) {
        return column < FindingsSheet.READ;
    }

    private void files() {
        if (!result.offices().missing().isEmpty()) {
            put("<h2>未收到，待核实</h2>\n<p>"
                    + escaped(String.join("、", result.offices().missing())) + "</p>\n");
        }
        if (!result.unreadable().isEmpty()) {
            put("<h2>未能读取的文件</h2>\n<table>\n<tr><th>文件</th><th>原因</th></tr>\n");
            result.unreadable().forEach(file -> row(List.of(file.file(), file.why())));
            put("</table>\n");
        }
    }

    private void row(List<String> cells) {
        put("<tr>");
        cells.forEach(cell -> put("<td>" + escaped(Masking.of(cell)) + "</td>"));
        put("</tr>\n");
    }

    private static String escaped(String text) {
        return CellText.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void put(String text) {
        try {
            html.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
