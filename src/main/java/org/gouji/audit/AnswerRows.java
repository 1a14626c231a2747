package org.gouji.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.findings.Response;
import org.gouji.read.UnreadableException;
import org.gouji.read.WordTables;
import org.gouji.workbook.FeedbackForm;

/** Reads a 整改情况反馈表 that an office filled in: the table's columns by their titles, the findings by 问题编号. */
final class AnswerRows {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

    private final Path file;
    private final List<String> refused;
    private final List<AnswerRow> rows = new ArrayList<>();
    private boolean found;

    private AnswerRows(Path file, List<String> refused) {
        this.file = file;
        this.refused = refused;
    }

    /**
     * The rows of all tables that have 问题编号 and a column to fill in.
     *
     * @param refused takes the rows that cannot be understood, in Chinese
     * @throws ReviewException where the file is no such form
     */
    static List<AnswerRow> read(Path file, List<String> refused) throws ReviewException {
        AnswerRows reader = new AnswerRows(file, refused);
        try {
            WordTables.read(file).forEach(reader::table);
        } catch (UnreadableException e) {
            throw new ReviewException("反馈表 " + file + " " + e.getMessage());
        }
        if (!reader.found) {
            throw new ReviewException("反馈表 " + file + " 里没有带“" + FeedbackForm.KEY + "”和“"
                    + String.join("”“", FeedbackForm.ANSWERS) + "”的表，不是整改情况反馈表，或者表头被改掉了");
        }
        return reader.rows;
    }

    private void table(List<List<String>> table) {
        Map<String, Integer> head = Map.of();
        int number = 0;
        for (List<String> cells : table) {
            List<String> titles = cells.stream()
                    .map(cell -> cell.replaceAll("[\\s\u3000]", ""))
                    .toList();
            if (titles.contains(FeedbackForm.KEY)
                    && FeedbackForm.ANSWERS.stream().anyMatch(titles::contains)) {
                head = new HashMap<>();
                for (String title : FeedbackForm.ANSWERS) {
                    head.put(title, titles.indexOf(title));
                }
                head.put(FeedbackForm.KEY, titles.indexOf(FeedbackForm.KEY));
                found = true;
                number = 0;
            } else if (!head.isEmpty()) {
                row(++number, head, cells);
            }
        }
    }

    private void row(int number, Map<String, Integer> head, List<String> cells) {
        String place = file.getFileName() + " 反馈表第 " + number + " 行";
        // Word breaks a long key over lines where the column is narrow.
        Matcher key = KEY.matcher(cell(head, cells, FeedbackForm.KEY).replaceAll("\\s", ""));
        List<String> answers = FeedbackForm.ANSWERS.stream()
                .map(title -> Masking.of(cell(head, cells, title)))
                .toList();
        boolean blank = answers.stream().allMatch(String::isEmpty);
        if (!key.find()) {
            if (!blank) {
                refused.add(place + "：没有“" + FeedbackForm.KEY + "”，不知道“"
                        + answers.stream().filter(answer -> !answer.isEmpty()).collect(Collectors.joining("、"))
                        + "”是对哪个问题的反馈");
            }
            return;
        }
        day(place, answers.get(3))
                .ifPresent(done -> rows.add(new AnswerRow(
                        file.toAbsolutePath().normalize().toString(),
                        place,
                        key.group(),
                        new Response(answers.get(0), answers.get(1), answers.get(2), done, answers.get(4)))));
    }

    /** Empty where what is written is no day. */
    private Optional<String> day(String place, String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        Optional<String> day = PrintedDay.of(text.replaceAll("[\\s\u3000]", "")).map(LocalDate::toString);
        if (day.isEmpty()) {
            refused.add(
                    place + "：“" + FeedbackForm.ANSWERS.get(3) + "”的“" + text + "”不是日期，应写成 2026年12月31日 的样子，这一行没有采用");
        }
        return day;
    }

    private static String cell(Map<String, Integer> head, List<String> cells, String title) {
        int at = head.get(title);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
}
