package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.audit.ReviewImport;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.workbook.ResultFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook of 5,000 findings as a careless person hands it back: sorted anew, filtered, columns moved and hidden, rows
 * inserted, deleted and copied, half of the list carried to a sheet of its own. Every decision arrives once.
 */
class ReviewRoundTripTest {

    private static final int FINDINGS = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Random random = new Random(20261126);

    @TempDir
    Path folder;

    @Test
    void bringsEveryDecisionHomeOnce() throws Exception {
        List<Finding> findings = IntStream.range(0, FINDINGS)
                .mapToObj(i ->
                        ResultFixture.finding(ResultFixture.BALANCE, "%016x".formatted(i * 7919L), "第 " + i + " 处"))
                .toList();
        AuditResult result = ResultFixture.of(findings.toArray(Finding[]::new));
        ReviewLog log = new ReviewLog(folder.resolve("state"), Clock.systemUTC());
        Set<String> keys = findings.stream().map(Finding::key).collect(Collectors.toSet());
        log.note(keys);
        Map<String, Review> decided = new HashMap<>();
        Path file = folder.resolve("审核结果.xlsx");
        edit(table(result), decided, file);

        ReviewImport taken = new ReviewImport(false, TODAY);
        taken.workbook(file);
        List<Reviewed> added = log.append("张三", kept -> taken.added(kept, keys));

        assertThat(taken.refused()).isEmpty();
        assertThat(added).hasSize(decided.size());
        assertThat(added.stream().collect(Collectors.toMap(Reviewed::key, Reviewed::review)))
                .isEqualTo(decided);
        assertThat(added.stream().collect(Collectors.toMap(Reviewed::key, Reviewed::values)))
                .allSatisfy((key, values) -> assertThat(values).isEqualTo("v-" + key));
        assertThat(log.all()).isEqualTo(added);

        // The same file once more, and the next run's workbook untouched, say nothing new.
        ReviewImport again = new ReviewImport(false, TODAY);
        again.workbook(file);
        assertThat(log.append("张三", kept -> again.added(kept, keys))).isEmpty();
        Path next = folder.resolve("下一次.xlsx");
        try (OutputStream out = Files.newOutputStream(next)) {
            out.write(ResultFixture.bytes(result.with(new Reviews(ReviewImport.last(log.all()), TODAY))));
        }
        ReviewImport untouched = new ReviewImport(false, TODAY);
        untouched.workbook(next);
        assertThat(log.append("李四", kept -> untouched.added(kept, keys))).isEmpty();
        assertThat(untouched.refused()).isEmpty();
        assertThat(untouched.same()).isEqualTo(decided.size());
    }

    /** 问题清单 as texts, header first. */
    private static List<List<String>> table(AuditResult result) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ResultFixture.bytes(result)))) {
            List<List<String>> table = new ArrayList<>();
            for (Row row : book.getSheet("问题清单")) {
                if (row.getRowNum() > 0) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.toString()));
                    table.add(cells);
                }
            }
            return table;
        }
    }

    private void edit(List<List<String>> table, Map<String, Review> decided, Path file) throws IOException {
        List<String> titles = table.get(0);
        List<List<String>> rows = new ArrayList<>(table.subList(1, table.size()));
        Collections.shuffle(rows, random);
        rows.subList(0, 300).clear();
        for (List<String> row : rows) {
            if (random.nextInt(3) > 0) {
                decided.put(row.get(titles.indexOf("标识")), decide(titles, row));
            }
        }
        for (int i = 0; i < 200; i++) {
            rows.add(random.nextInt(rows.size()), rows.get(random.nextInt(rows.size())));
            List<String> subtotal = new ArrayList<>(Collections.nCopies(titles.size(), ""));
            subtotal.set(titles.indexOf("单位"), "小计");
            rows.add(random.nextInt(rows.size()), subtotal);
        }
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, titles.size()).boxed().toList());
        Collections.shuffle(columns, random);
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            write(book, "问题清单", titles, rows.subList(0, 3_000), columns);
            write(book, "张三负责的", titles, rows.subList(3_000, rows.size()), columns);
            book.setSheetHidden(1, true);
            book.write(out);
        }
    }

    private Review decide(List<String> titles, List<String> row) {
        Conclusion conclusion = Conclusion.values()[1 + random.nextInt(3)];
        Review review = new Review(
                conclusion,
                conclusion == Conclusion.CONFIRMED
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(Ground.values()[random.nextInt(3)]),
                Rectification.values()[random.nextInt(5)],
                random.nextBoolean() ? "" : "=意见 " + random.nextInt(),
                random.nextBoolean() ? "张三" : "",
                random.nextBoolean()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(TODAY.plusDays(random.nextInt(400))));
        row.set(titles.indexOf("核实结论"), conclusion.getLabel());
        row.set(titles.indexOf("原因"), review.ground().map(Ground::getLabel).orElse(""));
        row.set(titles.indexOf("整改状态"), review.state().getLabel());
        row.set(titles.indexOf("意见"), review.opinion());
        row.set(titles.indexOf("核实人"), review.reviewer());
        row.set(titles.indexOf("有效期"), review.until().map(this::written).orElse(""));
        return review;
    }

    private String written(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case 1 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case 2 -> "day:" + day;
            default -> day.toString();
        };
    }

    private static void write(
            SXSSFWorkbook book, String name, List<String> titles, List<List<String>> rows, List<Integer> columns) {
        var sheet = book.createSheet(name);
        CellStyle day = book.createCellStyle();
        day.setDataFormat((short) 14);
        sheet.setColumnHidden(3, true);
        int next = 2;
        List<List<String>> all = new ArrayList<>(List.of(titles));
        all.addAll(rows);
        for (List<String> values : all) {
            Row row = sheet.createRow(next++);
            row.setZeroHeight(next % 5 == 0 && next > 10);
            for (int at = 0; at < columns.size(); at++) {
                String value = values.get(columns.get(at));
                Cell cell = row.createCell(at);
                if (value.startsWith("day:")) {
                    cell.setCellValue(LocalDate.parse(value.substring(4)));
                    cell.setCellStyle(day);
                } else {
                    cell.setCellValue(value);
                }
            }
        }
    }
}
