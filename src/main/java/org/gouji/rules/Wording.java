package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Quotable;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** Values and messages as an official would write them. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private static final int WHOLE_ROW = 5;

    private Wording() {}

    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return of(BigDecimal.valueOf(((Number) value).doubleValue()));
        }
        if (value instanceof Collection<?> values) {
            if (!values.isEmpty() && values.stream().allMatch(FormCell.class::isInstance)) {
                return cells(values.stream()
                        .map(cell -> ((FormCell) cell).id())
                        .distinct()
                        .toList());
            }
            return values.stream().map(Wording::of).sorted().distinct().collect(Collectors.joining("、"));
        }
        return label(value);
    }

    /** Cells in the order of the form; a row of which nearly all are meant is named once. */
    private static String cells(List<CellId> cells) {
        Map<Row, List<CellId>> rows = new TreeMap<>();
        cells.stream()
                .sorted(Comparator.comparing(CellId::column))
                .forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(cell));
        return rows.values().stream()
                .flatMap(row -> row.size() < WHOLE_ROW
                        ? row.stream().map(CellId::label)
                        : Stream.of(row.get(0).table().getLabel() + "“"
                                + row.get(0).row().getQuotedLabel() + "”行 " + row.size() + " 格"))
                .collect(Collectors.joining("、"));
    }

    private static String label(Object value) {
        if (value instanceof Column column) {
            return column.getLabel();
        }
        if (value instanceof Row row) {
            return row.getLabel();
        }
        if (value instanceof Table table) {
            return table.getLabel();
        }
        if (value instanceof Form form) {
            return form.getLabel();
        }
        if (value instanceof CellState state) {
            return state.getLabel();
        }
        if (value instanceof OfficeKind kind) {
            return kind.getLabel();
        }
        if (value instanceof ClaimSubject subject) {
            return subject.getLabel();
        }
        if (value instanceof FormCell cell) {
            return cell.id().label();
        }
        if (value instanceof Quotable quotable) {
            return quotable.printed();
        }
        return String.valueOf(value);
    }

    /** The names in braces that a template needs filled. */
    static List<String> names(String template) {
        return PLACE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The template with every {@code {name}} replaced; a name that nothing fills is a fault of the rule. */
    static String fill(String template, Map<String, String> words) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String word = words.get(matcher.group(1));
            if (word == null) {
                throw new IllegalStateException(
                        "@message 中的 {" + matcher.group(1) + "} 没有内容可填，请用 .with(\"" + matcher.group(1) + "\", …) 给出");
            }
            boolean quoted = matcher.start() > 0
                    && template.charAt(matcher.start() - 1) == '“'
                    && template.startsWith("”", matcher.end());
            matcher.appendReplacement(text, Matcher.quoteReplacement(quoted ? within(word) : word));
        }
        return matcher.appendTail(text).toString();
    }

    /** Words inside quotation marks: marks of their own become single ones, where they come in pairs. */
    private static String within(String words) {
        int open = 0;
        int close = 0;
        for (int i = 0; i < words.length(); i++) {
            open += words.charAt(i) == '“' ? 1 : 0;
            close += words.charAt(i) == '”' ? 1 : 0;
        }
        return open == close ? words.replace('“', '‘').replace('”', '’') : words;
    }
}
