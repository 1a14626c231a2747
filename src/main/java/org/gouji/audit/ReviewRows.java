package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.document.Masking;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.read.SheetStream;
import org.gouji.read.UnreadableException;
import org.gouji.settings.Nearest;
import org.gouji.workbook.ReviewColumns;

/**
 * Reads the columns in which people decide out of a workbook, by their titles, on whatever sheet they stand. A row that
 * says something that cannot be understood is refused whole, with its place.
 */
final class ReviewRows {

    private static final List<String> COLUMNS = List.of(
            ReviewColumns.KEY,
            ReviewColumns.VALUES,
            ReviewColumns.MARK,
            ReviewColumns.ACTION,
            ReviewColumns.CONCLUSION,
            ReviewColumns.GROUND,
            ReviewColumns.STATE,
            ReviewColumns.OPINION,
            ReviewColumns.REVIEWER,
            ReviewColumns.UNTIL);
    private static final List<String> FILLED_IN =
            COLUMNS.subList(COLUMNS.indexOf(ReviewColumns.CONCLUSION), COLUMNS.size());
    private static final List<String> UNTOUCHED =
            List.of(Review.NONE.conclusion().getLabel(), Review.NONE.state().getLabel());

    private static final String CSV = "CSV";
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\\t\\r\\n＝＋－＠][\\s\\S]*");

    private final Path file;
    private final List<ReviewRow> rows = new ArrayList<>();
    private final List<String> refused;
    /** Rows by sheet in which nothing stands as the conclusion; no row is written so. */
    private final Map<String, List<String>> blank = new LinkedHashMap<>();

    /** Rows by sheet in which somebody decided on a finding that follows the one above it. */
    private final Map<String, List<String>> folded = new LinkedHashMap<>();

    private final List<String> unusable = new ArrayList<>();
    private final Map<String, Map<String, Integer>> heads = new HashMap<>();

    private ReviewRows(Path file, List<String> refused) {
        this.file = file;
        this.refused = refused;
    }

    /**
     * All rows that bear a key.
     *
     * @param refused takes the rows that cannot be understood, in Chinese
     * @param notes takes what was passed over and should be looked at
     * @throws ReviewException where the file is no workbook with these columns
     */
    static List<ReviewRow> read(Path file, List<String> refused, List<String> notes) throws ReviewException {
        ReviewRows reader = new ReviewRows(file, refused);
        try {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                reader.csv();
            } else {
                SheetStream.read(file, reader::row);
            }
        } catch (RosterException e) {
            throw new ReviewException("工作簿 " + file + " " + e.getMessage());
        } catch (IOException e) {
            throw new ReviewException("工作簿 " + file + " 无法读取：" + Reason.of(e));
        } catch (UnreadableException e) {
            throw new ReviewException("工作簿 " + file + " " + e.getMessage());
        }
        if (!reader.unusable.isEmpty()) {
            throw new ReviewException("工作簿 " + file + " " + reader.unusable.get(0));
        }
        if (reader.heads.isEmpty()) {
            throw new ReviewException("工作簿 " + file + " 里没有一张表同时有“" + ReviewColumns.KEY + "”“"
                    + ReviewColumns.CONCLUSION + "”两列，不是审核结果工作簿，或者这两列被删掉了");
        }
        reader.folded.forEach((sheet, rows) -> notes.add(file.getFileName() + "“" + sheet + "”第 "
                + String.join("、", rows) + " 行是“" + ReviewColumns.FOLDED + "”的同因问题，随上面的问题一并核实，所填的没有另外登记"));
        reader.blank.forEach((sheet, rows) -> notes.add(file.getFileName() + "“" + sheet + "”第 "
                + String.join("、", rows) + " 行：“" + ReviewColumns.CONCLUSION + "”空着，按没有改动处理；合并了单元格的，只有第一行算数，请拆开再填"));
        return reader.rows;
    }

    /** The one sheet that a spreadsheet keeps where somebody saves the workbook as csv. */
    private void csv() throws IOException, UnreadableException, RosterException {
        for (Csv.Line line : ListFile.lines(file)) {
            row(
                    CSV,
                    line.number(),
                    line.values().stream().map(ReviewRows::unguarded).toList());
        }
    }

    /** Without the apostrophe that {@code FindingsCsv} puts before what a spreadsheet would take for a formula. */
    private static String unguarded(String value) {
        return GUARDED.matcher(value).matches() ? value.substring(1).strip() : value.strip();
    }

    private void row(String sheet, int number, List<String> values) {
        List<String> titles = values.stream()
                .map(value -> value.replaceAll("[\\s\\u3000]", ""))
                .toList();
        if (titles.contains(ReviewColumns.KEY) && titles.contains(ReviewColumns.CONCLUSION)) {
            heads.put(sheet, head(sheet, titles));
        } else if (heads.containsKey(sheet)) {
            Map<String, String> cells = new HashMap<>(Map.of(ReviewColumns.VALUES, ""));
            heads.get(sheet).forEach((title, at) -> cells.put(title, at < values.size() ? values.get(at) : ""));
            row(sheet, number, cells);
        }
    }

    private Map<String, Integer> head(String sheet, List<String> titles) {
        Map<String, Integer> head = new HashMap<>();
        for (String column : COLUMNS) {
            if (Collections.frequency(titles, column) > 1) {
                unusable.add("“" + sheet + "”有几列都叫“" + column + "”，不知道以哪一列为准，请删去多余的");
            }
            if (titles.contains(column)) {
                head.put(column, titles.indexOf(column));
            }
        }
        if (!head.containsKey(ReviewColumns.VALUES)) {
            unusable.add("“" + sheet + "”没有“" + ReviewColumns.VALUES + "”一列：结论依据的数字以后变了没有，要凭它来认，请不要删");
        }
        return head;
    }

    private String place(String sheet, int number) {
        return file.getFileName() + "“" + sheet + "”第 " + number + " 行";
    }

    private void row(String sheet, int number, Map<String, String> cells) {
        String place = place(sheet, number);
        String key = cells.get(ReviewColumns.KEY);
        if (key.isEmpty()) {
            List<String> said = FILLED_IN.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .filter(value -> !value.isEmpty() && !UNTOUCHED.contains(value))
                    .toList();
            if (!said.isEmpty() && ReviewColumns.FOLDED.equals(cells.get(ReviewColumns.ACTION))) {
                folded.computeIfAbsent(sheet, any -> new ArrayList<>()).add(String.valueOf(number));
            } else if (!said.isEmpty()) {
                refused.add(place + "：没有“" + ReviewColumns.KEY + "”，不知道“" + Masking.of(String.join("、", said))
                        + "”是对哪个问题说的");
            }
            return;
        }
        List<String> faults = new ArrayList<>();
        if (cells.get(ReviewColumns.VALUES).isEmpty()) {
            faults.add("“" + ReviewColumns.VALUES + "”空着，认不出结论依据的是哪些数字");
        }
        if (cells.getOrDefault(ReviewColumns.CONCLUSION, "").isEmpty()) {
            blank.computeIfAbsent(sheet, any -> new ArrayList<>()).add(String.valueOf(number));
        }
        ReviewRow.Words words = new ReviewRow.Words(
                word(
                        faults,
                        cells,
                        ReviewColumns.CONCLUSION,
                        Conclusion::of,
                        labels(Conclusion.values(), Conclusion::getLabel)),
                cells.containsKey(ReviewColumns.GROUND)
                        ? Optional.of(word(
                                faults,
                                cells,
                                ReviewColumns.GROUND,
                                Ground::of,
                                labels(Ground.values(), Ground::getLabel)))
                        : Optional.empty(),
                word(
                        faults,
                        cells,
                        ReviewColumns.STATE,
                        Rectification::of,
                        labels(Rectification.values(), Rectification::getLabel)),
                Optional.ofNullable(cells.get(ReviewColumns.OPINION)).map(Masking::of),
                Optional.ofNullable(cells.get(ReviewColumns.REVIEWER)).map(Masking::of),
                Optional.ofNullable(cells.get(ReviewColumns.UNTIL)).map(text -> day(faults, text)));
        if (!faults.isEmpty()) {
            String said = String.join("；", faults);
            refused.add(place + "：" + said + (said.endsWith("？") ? "" : "，") + "这一行没有采用");
        } else {
            rows.add(new ReviewRow(
                    file.toAbsolutePath().normalize().toString(),
                    place,
                    key,
                    cells.get(ReviewColumns.VALUES),
                    cells.getOrDefault(ReviewColumns.MARK, ""),
                    words));
        }
    }

    private static <T> Optional<T> word(
            List<String> faults,
            Map<String, String> cells,
            String column,
            Function<String, Optional<T>> of,
            List<String> known) {
        String text = cells.getOrDefault(column, "");
        Optional<T> word = of.apply(text);
        if (word.isEmpty() && !text.isEmpty()) {
            faults.add("“" + column + "”不能填“" + Masking.of(text) + "”，可填 " + String.join("、", known)
                    + Nearest.hint(text, known));
        }
        return word;
    }

    private static <T> List<String> labels(T[] words, Function<T, String> label) {
        return Stream.of(words).map(label).toList();
    }

    private static Optional<LocalDate> day(List<String> faults, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = PrintedDay.of(text);
        if (day.isEmpty()) {
            faults.add("“" + ReviewColumns.UNTIL + "”的“" + Masking.of(text) + "”不是日期，应写成 2026-12-31 的样子");
        }
        return day;
    }
}
