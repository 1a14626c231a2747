package org.gouji.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.facts.Column;
import org.gouji.facts.MissingSection;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** What the patterns of rules look at, told in the words of the form. Read off the syntax tree, so no author states it. */
final class Reads {

    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Za-z]+)\\.([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern PART = Pattern.compile("\\b(?:section|number)\\s*==\\s*([1-6])\\b");
    private static final Pattern NAMED = Pattern.compile("\\b(?:list|name)\\s*==\\s*\"([^\"]+)\"");
    private static final Set<String> CELLS = Set.of(
            "Figure",
            "Gap",
            "PreviousFigure",
            "PreviousGap",
            "ChildSum",
            "ChildGap",
            "LargestChild",
            "PeerMedian",
            "ControlFigure",
            "RowLabel",
            "Slip");

    private Reads() {}

    static List<RuleDescription.Need> of(List<ParsedRule> rules) {
        Map<String, RuleDescription.Need> needs = new LinkedHashMap<>();
        for (ParsedRule rule : rules) {
            for (BaseDescr condition : rule.descr().getLhs().getDescrs()) {
                RuleDescription.Need need = need(pattern(condition));
                needs.putIfAbsent(need.fact() + "|" + need.label(), need);
            }
        }
        return List.copyOf(needs.values());
    }

    /** The pattern inside a {@code not}, {@code exists} or {@code accumulate}, or the condition itself. */
    static PatternDescr pattern(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr accumulate
                    ? (PatternDescr) Gate.input(accumulate)
                    : pattern;
        }
        return (PatternDescr) ((ConditionalElementDescr) condition).getDescrs().get(0);
    }

    /** What one pattern looks at. */
    static RuleDescription.Need need(PatternDescr pattern) {
        String fact = pattern.getObjectType();
        String all = pattern.getDescrs().stream()
                .map(c -> ((ExprConstraintDescr) c).getExpression())
                .collect(Collectors.joining(" , "));
        String words = FactWords.of(fact);
        if (CELLS.contains(fact)) {
            return cells(fact, words, all);
        }
        Set<String> details = new LinkedHashSet<>();
        PART.matcher(all).results().forEach(m -> details.add(MissingSection.label(Integer.parseInt(m.group(1)))));
        NAMED.matcher(all).results().forEach(m -> details.add(m.group(1)));
        Matcher constant = CONSTANT.matcher(all);
        while (constant.find()) {
            details.add(label(constant.group(1), constant.group(2)));
        }
        details.remove("");
        return new RuleDescription.Need(
                fact, details.isEmpty() ? words : words + "：" + String.join("、", details), List.of());
    }

    private static RuleDescription.Need cells(String fact, String words, String constraints) {
        List<Row> rows = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        Matcher constant = CONSTANT.matcher(constraints);
        while (constant.find()) {
            switch (constant.group(1)) {
                case "Row" -> rows.add(Row.valueOf(constant.group(2)));
                case "Column" -> columns.add(Column.valueOf(constant.group(2)));
                case "Table" -> tables.add(Table.valueOf(constant.group(2)));
                default -> {}
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        // A column that is ruled out is none that is read.
        boolean excluded = constraints.contains("column !=");
        for (Row row : rows) {
            String head = row.getTable().getCode() + "." + row.getCode();
            String printed = row.getTable().getLabel() + "“" + row.getLabel() + "”";
            if (columns.isEmpty() || excluded) {
                codes.add(head);
                labels.add(printed);
            }
            for (Column column : excluded ? List.<Column>of() : columns) {
                codes.add(head + "." + column.getCode());
                labels.add(printed + "（" + column.labelIn(row.getTable()) + "）");
            }
        }
        if (rows.isEmpty()) {
            tables.forEach(table -> {
                codes.add(table.getCode());
                labels.add(table.getLabel() + (constraints.contains("leaf") ? "办理结果各分项" : "各格"));
            });
            if (tables.isEmpty() && constraints.contains("row.leaf")) {
                labels.add("表三办理结果各分项");
            }
            columns.forEach(
                    column -> labels.add((excluded ? "除“" : "“") + column.getLabel() + (excluded ? "”以外各列" : "”列")));
        }
        return new RuleDescription.Need(
                fact, labels.isEmpty() ? words : words + "：" + String.join("、", labels), List.copyOf(codes));
    }

    private static String label(String list, String constant) {
        return Vocabulary.LISTS.stream()
                .filter(type -> type.getSimpleName().equals(list))
                .flatMap(type -> List.of(type.getEnumConstants()).stream())
                .filter(value -> ((Enum<?>) value).name().equals(constant))
                .map(Wording::of)
                .filter(text -> !text.equals(constant))
                .findFirst()
                .orElse("");
    }
}
