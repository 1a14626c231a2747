package org.gouji.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.read.SheetRows;
import org.gouji.read.UnreadableException;
import org.gouji.settings.Nearest;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;
import org.gouji.workbook.ParametersWorkbook;

/**
 * Reads a profile back from the workbook that an official has edited: rows may be sorted, blank rows added, values typed
 * with blanks around them. What is missing from the rules and the numbers stays as it was; a phrase that is missing is
 * dropped.
 */
public final class ParametersReader {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2100;

    private final Path file;
    private final List<String> faults = new ArrayList<>();

    private ParametersReader(Path file) {
        this.file = file;
    }

    /**
     * What the workbook decides.
     *
     * @param name the profile that it becomes
     * @param before what is in force for that profile now
     * @throws ParametersException with all faults, each with sheet and cell and the nearest right word
     */
    public static Parameters read(Path file, String name, Parameters before) throws ParametersException {
        ParametersReader reader = new ParametersReader(file);
        Map<String, Parameters.RuleChoice> rules = reader.rules(before);
        Map<String, Parameters.NumberChoice> numbers = reader.numbers(before);
        Map<String, List<PhraseLists.Phrase>> lists = new LinkedHashMap<>();
        for (String list : before.phrases().lists().keySet()) {
            lists.put(list, reader.phrases(list));
        }
        if (!reader.faults.isEmpty()) {
            throw new ParametersException(reader.faults);
        }
        return new Parameters(name, rules, numbers, new PhraseLists(lists));
    }

    /** The profile from which the workbook was exported; empty where it does not say so. */
    public static String exportedFrom(Path file) {
        try {
            return SheetRows.read(file, ParametersWorkbook.ABOUT).stream()
                    .map(SheetRows.Line::values)
                    .filter(values -> values.size() > 1 && values.get(0).equals(ParametersWorkbook.PROFILE))
                    .map(values -> values.get(1))
                    .findFirst()
                    .orElse("");
        } catch (IOException | UnreadableException e) {
            // What is wrong with the file is told when its sheets are read.
            return "";
        }
    }

    private Map<String, Parameters.RuleChoice> rules(Parameters before) throws ParametersException {
        Map<String, Parameters.RuleChoice> rules = new LinkedHashMap<>(before.rules());
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : lines(ParametersWorkbook.RULES, ParametersWorkbook.RULE_HEADERS.subList(0, 5))) {
            String key = line.value("代码");
            if (!known(line, "代码", "规则", before.rules().keySet(), seen)) {
                continue;
            }
            Parameters.RuleChoice was = before.rules().get(key);
            rules.put(
                    key,
                    new Parameters.RuleChoice(
                            was.title(),
                            chosen(line, "启用", Parameters.YES_OR_NO).equals("是"),
                            chosen(line, "严重度", Parameters.SEVERITIES),
                            chosen(line, "处置方式", Parameters.ACTIONS),
                            was.raises()));
        }
        return rules;
    }

    private Map<String, Parameters.NumberChoice> numbers(Parameters before) throws ParametersException {
        Map<String, Parameters.NumberChoice> numbers = new LinkedHashMap<>(before.numbers());
        Map<String, Line> written = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Line line : lines(ParametersWorkbook.NUMBERS, List.of("名称", "数值"))) {
            String name = line.value("名称");
            if (!known(line, "名称", "数值", before.numbers().keySet(), seen)) {
                continue;
            }
            Parameters.NumberChoice was = before.numbers().get(name);
            BigDecimal value = was.bound().value(line.value("数值")).orElse(null);
            if (value == null) {
                fault(
                        line,
                        "数值",
                        "“" + name + "”" + was.bound().told() + was.bound().range() + "，不能是“" + line.value("数值") + "”");
            } else {
                numbers.put(name, new Parameters.NumberChoice(was.bound(), value));
                written.put(name, line);
            }
        }
        contradictions(numbers, written);
        return numbers;
    }

    private void contradictions(Map<String, Parameters.NumberChoice> numbers, Map<String, Line> written) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        numbers.forEach((name, choice) -> all.put(name, choice.value()));
        numbers.forEach((name, choice) -> {
            Line at = written.getOrDefault(name, written.get(choice.bound().notAbove()));
            if (at != null) {
                choice.bound().contradiction(name, all).ifPresent(why -> fault(at, "数值", why));
            }
        });
    }

    private List<PhraseLists.Phrase> phrases(String list) throws ParametersException {
        List<PhraseLists.Phrase> phrases = new ArrayList<>();
        for (Line line : lines(list, ParametersWorkbook.PHRASE_HEADERS)) {
            for (String column : List.of("词", "除外")) {
                if (column.equals("词") || !line.value(column).isEmpty()) {
                    PhraseLists.complaint(line.value(column)).ifPresent(why -> fault(line, column, why));
                }
            }
            PhraseLists.Phrase phrase = new PhraseLists.Phrase(
                    line.value("词"),
                    line.value("改"),
                    line.value("说明"),
                    line.value("除外"),
                    parts(line),
                    year(line, "起年"),
                    year(line, "止年"));
            if (!phrases.contains(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private boolean known(Line line, String column, String what, Collection<String> known, Set<String> seen) {
        String key = line.value(column);
        if (!known.contains(key)) {
            fault(line, column, "没有“" + key + "”这一" + what + Nearest.hint(key, known));
            return false;
        }
        if (!seen.add(key)) {
            fault(line, column, "“" + key + "”写了两次，不知道以哪一行为准");
            return false;
        }
        return true;
    }

    private String chosen(Line line, String column, List<String> allowed) {
        String value = line.value(column);
        if (!allowed.contains(value)) {
            fault(
                    line,
                    column,
                    column + "应为 " + String.join("、", allowed) + "，不能是“" + value + "”" + Nearest.hint(value, allowed));
            return allowed.get(0);
        }
        return value;
    }

    private Set<Integer> parts(Line line) {
        Set<Integer> parts = new LinkedHashSet<>();
        for (String part : line.value("部分").split("[、,，;；\\s]+")) {
            if (part.matches("[0-6]")) {
                parts.add(Integer.valueOf(part));
            } else if (!part.isEmpty()) {
                fault(line, "部分", "部分应为 0 至 6 的数，几个之间用顿号，不能是“" + part + "”");
            }
        }
        return parts;
    }

    private int year(Line line, String column) {
        String value = line.value(column);
        if (value.isEmpty()) {
            return 0;
        }
        int year = value.matches("\\d{4}") ? Integer.parseInt(value) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fault(line, column, column + "应为年度，如 2023，不能是“" + value + "”");
        }
        return year;
    }

    private void fault(Line line, String column, String what) {
        String cell = (char) ('A' + line.columns().get(column)) + String.valueOf(line.number());
        faults.add("工作表“" + line.sheet() + "” " + cell + "：" + what);
    }

    /** One row of a sheet by the titles of its columns, wherever they stand. */
    private record Line(String sheet, int number, Map<String, Integer> columns, List<String> values) {

        String value(String column) {
            int at = columns.get(column);
            return at < values.size() ? values.get(at).strip() : "";
        }
    }

    /** The rows of a sheet; none, and a fault, where the sheet or a column is not there and none is near it. */
    private List<Line> lines(String sheet, List<String> needed) throws ParametersException {
        List<SheetRows.Line> rows;
        try {
            rows = SheetRows.read(file, sheet);
        } catch (IOException e) {
            throw new ParametersException(List.of(file + " 读不出：" + Reason.of(e)));
        } catch (UnreadableException e) {
            faults.add(file + " " + e.getMessage());
            return List.of();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> titles = rows.isEmpty() ? List.of() : rows.get(0).values();
        for (int i = 0; i < titles.size(); i++) {
            columns.putIfAbsent(titles.get(i).strip(), i);
        }
        boolean whole = true;
        for (String title : needed) {
            if (!columns.containsKey(title)) {
                Optional<String> near = Nearest.to(title, columns.keySet());
                faults.add("工作表“" + sheet + "”的表头中没有“" + title + "”"
                        + near.map(word -> "，写成了“" + word + "”").orElse("") + "（首行应为：" + String.join("、", needed)
                        + "）");
                near.ifPresent(word -> columns.put(title, columns.get(word)));
                whole &= near.isPresent();
            }
        }
        if (!whole) {
            return List.of();
        }
        return rows.stream()
                .skip(1)
                .map(row -> new Line(sheet, row.number(), columns, row.values()))
                .filter(line ->
                        needed.stream().anyMatch(title -> !line.value(title).isEmpty()))
                .toList();
    }
}
