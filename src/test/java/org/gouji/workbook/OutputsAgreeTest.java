package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.audit.AuditJson;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.findings.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbook, web page, CSV and JSON tell the same findings in the same order and words, hostile texts too. */
class OutputsAgreeTest {

    static Stream<AuditResult> results() {
        return Stream.of(
                ResultFixture.empty(), ResultFixture.ordinary(), reviewed(ResultFixture.ordinary()), hostile());
    }

    @ParameterizedTest
    @MethodSource("results")
    void tellTheSame(AuditResult result) throws Exception {
        List<List<String>> sheet = padded(sheet(result));

        assertThat(padded(csv(result))).isEqualTo(sheet);
        assertThat(padded(page(result))).isEqualTo(without(sheet, "数值标识", "核实基准"));
        assertThat(json(result)).isEqualTo(keyed(sheet));
    }

    private static AuditResult reviewed(AuditResult result) {
        Map<String, Reviewed> last = new HashMap<>();
        for (Finding finding : findings(result)) {
            Review review = new Review(
                    Conclusion.CONFIRMED,
                    Optional.empty(),
                    Rectification.ANSWERED,
                    "=HYPERLINK(\"http://x\")",
                    "张三",
                    Optional.of(ResultFixture.TODAY.plusDays(9)));
            last.put(
                    finding.key(),
                    new Reviewed(
                            1,
                            Instant.parse("2026-03-09T01:00:00Z"),
                            "李四",
                            "a.xlsx",
                            finding.key(),
                            last.size() % 2 == 0 ? finding.values() : "moved",
                            review,
                            new Response("同意", "改正\n重新公布", "<b>42</b>", "2026-04-01", "王五")));
        }
        return result.with(new Reviews(last, ResultFixture.TODAY));
    }

    private static AuditResult hostile() {
        List<Finding> findings = new ArrayList<>();
        for (String text : List.of(
                "=1+1",
                "+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "-1+2",
                "\t=1",
                "\"a\",b;c\r\n=d",
                "<script>alert(1)</script><img src=x onerror=y>&amp;",
                "]]>]]&gt; _x000D_ _x0041_",
                "控制\u0000\u0008\u001f符",
                "😀👩‍👩‍👧 \uD800 孤",
                "\u202E右到左\u202C \u200F",
                "'单引号",
                longText())) {
            findings.add(ResultFixture.finding(
                    ResultFixture.BALANCE,
                    "k" + findings.size(),
                    text,
                    text,
                    text,
                    List.of(ResultFixture.passage(1, 3, text))));
        }
        return ResultFixture.of(findings.toArray(Finding[]::new));
    }

    /** 40,000 characters that do not compress so well that the file would be taken for a bomb. */
    private static String longText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 40_000; i++) {
            text.append("第 ").append(i).append(" 项；");
        }
        return text.toString();
    }

    private static List<Finding> findings(AuditResult result) {
        return result.reports().stream()
                .flatMap(report -> report.judgement().findings().stream())
                .toList();
    }

    private static List<List<String>> sheet(AuditResult result) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ResultFixture.bytes(result)))) {
            List<List<String>> table = new ArrayList<>();
            for (Row row : book.getSheet("问题清单")) {
                if (row.getRowNum() > 0) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? BigDecimal.valueOf(cell.getNumericCellValue())
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    : cell.getStringCellValue()));
                    table.add(cells);
                }
            }
            return table;
        }
    }

    private static List<List<String>> csv(AuditResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsCsv.write(result, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF序号,");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && text.startsWith("\"\"", i)) {
                value.append(text.charAt(i++));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(unguarded(value.toString()));
                value.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                value.append(c);
            }
        }
        return rows;
    }

    /** What stands in the cell once the apostrophe has kept it from being a formula; without one it must be none. */
    private static String unguarded(String value) {
        if (value.length() > 1 && value.charAt(0) == '\'' && CellText.needsQuote(value.substring(1))) {
            return value.substring(1);
        }
        assertThat(!CellText.needsQuote(value) || CellText.number(value).isPresent())
                .as(value)
                .isTrue();
        return value;
    }

    private static List<List<String>> page(AuditResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsHtml.write(result, out);
        var page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        assertThat(page.select("script, link, img, iframe, [src], [href], [onerror], [onload]"))
                .isEmpty();
        return page.select("table.findings tr").stream()
                .map(row -> row.select("th, td").stream()
                        .map(OutputsAgreeTest::text)
                        .toList())
                .toList();
    }

    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.textNodes().stream().map(TextNode::getWholeText).forEach(text::append);
        assertThat(cell.children()).isEmpty();
        return text.toString();
    }

    private static List<List<String>> without(List<List<String>> table, String... titles) {
        List<Integer> out =
                Stream.of(titles).map(table.get(0)::indexOf).sorted().toList();
        return table.stream()
                .map(row -> {
                    List<String> kept = new ArrayList<>(row);
                    for (int i = out.size() - 1; i >= 0; i--) {
                        kept.remove((int) out.get(i));
                    }
                    return kept;
                })
                .toList();
    }

    /** What JSON and the sheet both tell, by the findings' keys. */
    private static Map<String, List<String>> keyed(List<List<String>> table) {
        Map<String, List<String>> keyed = new HashMap<>();
        List<String> titles = table.get(0);
        for (List<String> row : table.subList(1, table.size())) {
            if (row.get(titles.indexOf("标识")).isEmpty()) {
                assertThat(row.get(titles.indexOf("处置方式"))).isEqualTo("随上一条");
                continue;
            }
            keyed.put(
                    row.get(titles.indexOf("标识")),
                    Stream.of("代码", "严重度", "处置方式", "实为", "依据", "数值标识", "核实结论", "整改状态", "意见", "核实人", "有效期")
                            .map(title -> row.get(titles.indexOf(title)))
                            .toList());
        }
        return keyed;
    }

    /** Cells left out at the end of a row are empty ones. */
    private static List<List<String>> padded(List<List<String>> table) {
        int width = table.get(0).size();
        return table.stream()
                .map(row -> Stream.concat(row.stream(), Stream.generate(() -> ""))
                        .limit(width)
                        .toList())
                .toList();
    }

    private static Map<String, List<String>> json(AuditResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditJson.write(result, out);
        JsonNode run = JsonMapper.shared().readTree(out.toByteArray());
        Map<String, List<String>> keyed = new HashMap<>();
        run.path("reports")
                .forEach(report -> report.path("findings").forEach(finding -> {
                    JsonNode review = finding.path("review");
                    String stated = CellText.plain(finding.path("stated").asString());
                    keyed.put(
                            finding.path("key").asString(),
                            List.of(
                                    finding.path("code").asString(),
                                    Severity.of(finding.path("severity").asString())
                                            .orElseThrow()
                                            .getLabel(),
                                    finding.path("action").asString(),
                                    stated,
                                    finding.path("basis").asString(),
                                    finding.path("values").asString(),
                                    review.path("conclusion").asString("待核实"),
                                    review.path("state").asString("未通知"),
                                    review.path("opinion").asString(""),
                                    review.path("reviewer").asString(""),
                                    review.path("until").asString("")));
                }));
        return keyed;
    }
}
