package org.gouji.sentences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.Column;
import org.gouji.facts.FormLabels;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.settings.Nearest;

/** Turns what stands in 「」 into a cell of the form, a number of the profile or a name that an earlier sentence gave. */
final class CellWords {

    private static final String BEFORE = "(?<kind>上年报告|参数)?(?<table>表[一-龥])?";
    private static final String LABELS = "「(?<one>[^」]*)」行?(?:的?「(?<two>[^」]*)」列?)?";

    private final Names names;
    private final Map<String, String> properties;
    private final Pattern term;
    private Axis axis = Axis.CELL;
    private Table table;
    private boolean closed;

    CellWords(Names names, Map<String, String> properties) {
        this.names = names;
        this.properties = properties;
        this.term = Pattern.compile(term(properties, true));
    }

    /** The shape of one operand; with names for its parts, or without for use inside another pattern. */
    static String term(Map<String, String> properties, boolean named) {
        String words = properties.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String shape = BEFORE + LABELS + (words.isEmpty() ? "" : "(?:的(?<property>" + words + "))?");
        return named ? shape : shape.replaceAll("\\(\\?<[a-z]+>", "(?:");
    }

    Pattern term() {
        return term;
    }

    Names names() {
        return names;
    }

    /** How the next formula goes through the table, and which table the sentence has named. */
    void through(Axis newAxis, Table newTable) {
        axis = newAxis;
        table = newTable;
    }

    /** From here on nothing new can be brought in: the conditions are over. */
    void close() {
        closed = true;
        through(Axis.CELL, null);
    }

    Operand operand(Matcher found, Written sentence, int at) throws SentenceFault {
        String one = found.group("one");
        int where = at + found.start("one");
        String property = properties.isEmpty() ? null : found.group("property");
        String kind = found.group("kind") == null ? "" : found.group("kind");
        if (kind.equals("参数")) {
            return threshold(one, sentence, where);
        }
        if (kind.isEmpty() && found.group("table") == null && found.group("two") == null) {
            Optional<Names.Bound> known = names.named(FormLabels.letters(one));
            if (known.isPresent()) {
                return new Operand(
                        used(known.get(), property, sentence, where),
                        "",
                        known.get().name());
            }
        }
        if (closed) {
            return mentioned(found, property, sentence, where);
        }
        Table within =
                found.group("table") == null ? table : table(found.group("table"), sentence, at + found.start("table"));
        boolean before = kind.equals("上年报告");
        Place place = axis == Axis.ROWS
                ? new Place(null, column(one, within, sentence, where))
                : place(one, found.group("two"), within, sentence, where, at + Math.max(0, found.start("two")));
        return cell(place, before, one, found.group("two"), property, sentence, where);
    }

    /** Something that the conditions have named: by the same words, by part of them, or by another label of the same cell. */
    private Operand mentioned(Matcher found, String property, Written sentence, int where) throws SentenceFault {
        String one = found.group("one");
        String two = found.group("two");
        boolean before = "上年报告".equals(found.group("kind"));
        String word = (before ? "上年报告" : "") + FormLabels.letters(one) + (two == null ? "" : FormLabels.letters(two));
        Optional<Names.Bound> known = names.named(word).or(() -> names.holding(word));
        if (known.isEmpty()) {
            Table within = found.group("table") == null ? null : table(found.group("table"), sentence, where);
            known = FormLabels.rows(one, within).stream()
                    .flatMap(row -> two == null
                            ? Stream.of(
                                    new Place(row, null),
                                    new Place(row, FormLabels.usualColumn(row).orElse(null)))
                            : FormLabels.columns(two, row).stream().map(column -> new Place(row, column)))
                    .flatMap(place -> Stream.of(Axis.values())
                            .map(way -> names.cell(key(place, before ? "PreviousFigure" : "Figure", way))))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        Names.Bound bound = known.orElseThrow(() -> unknown(one, sentence, where));
        return new Operand(used(bound, property, sentence, where), "", bound.name());
    }

    /** Row or column; the other one is that of the axis. */
    private record Place(Row row, Column column) {}

    private Place place(String one, String two, Table within, Written sentence, int where, int second)
            throws SentenceFault {
        Row row = row(one, within, sentence, where);
        if (axis != Axis.CELL) {
            if (two != null) {
                throw sentence.fault(second, "“每列”的句子里只写行名，不写「" + two + "」；两行之间要有 + - × 之一");
            }
            return new Place(row, null);
        }
        if (two != null) {
            return new Place(
                    row,
                    one(
                            two,
                            FormLabels.columns(two, row),
                            FormLabels.columns(row),
                            column -> column.labelIn(row.getTable()),
                            "「" + one + "」这一行没有名为“" + two + "”的列",
                            sentence,
                            second));
        }
        Optional<Column> usual = FormLabels.usualColumn(row);
        if (usual.isEmpty()) {
            throw sentence.fault(
                    where,
                    "「" + one + "」有几列，请写明哪一列，如「" + one + "」「"
                            + FormLabels.columns(row).get(0).labelIn(row.getTable()) + "」");
        }
        return new Place(row, usual.orElse(null));
    }

    private Operand cell(
            Place place, boolean before, String one, String two, String property, Written sentence, int where)
            throws SentenceFault {
        String fact = before ? "PreviousFigure" : "Figure";
        Optional<Names.Bound> known = names.cell(key(place, fact, axis));
        if (known.isPresent()) {
            return new Operand(
                    used(known.get(), property, sentence, where),
                    "",
                    known.get().name());
        }
        String word = (before ? "上年报告" : "") + FormLabels.letters(one) + (two == null ? "" : FormLabels.letters(two));
        String position = position(place);
        String name = names.newCell(key(place, fact, axis), word, fact);
        names.learn(position);
        return new Operand(name + "." + property(property), name + " : " + fact + "( " + position, name);
    }

    private static String key(Place place, String fact, Axis axis) {
        return fact + "|" + axis + "|" + place.row() + "|" + place.column();
    }

    private String position(Place place) {
        String row = place.row() == null ? "" : "row == Row." + place.row().name();
        String column = place.column() == null
                ? ""
                : "column == Column." + place.column().name();
        return switch (axis) {
            case CELL -> row + ", " + column;
            case COLUMNS -> row + (names.has("$列") ? ", column == $列" : ", $列 : column");
            case PARTS -> row + (names.has("$列") ? ", column == $列" : ", column.part, $列 : column");
            case ROWS ->
                names.has("$行")
                        ? "row == $行, " + column
                        : "table == Table." + table.name() + ", " + column + ", $行 : row";
        };
    }

    private Operand threshold(String name, Written sentence, int where) throws SentenceFault {
        Texts.literal(name, sentence, where);
        String word = FormLabels.letters(name.substring(name.indexOf('.') + 1));
        if (word.isEmpty()) {
            throw sentence.fault(where, "参数要写名称，如 参数「C11.最少字数」");
        }
        String key = "Threshold|" + name;
        Optional<Names.Bound> known = names.cell(key);
        if (known.isPresent()) {
            return new Operand(known.get().name(), "", known.get().name());
        }
        if (closed) {
            throw unknown(name, sentence, where);
        }
        String bound = names.newCell(key, word, "");
        return new Operand(bound, "Threshold( name == \"" + name + "\", " + bound + " : value )", bound);
    }

    private String used(Names.Bound known, String property, Written sentence, int where) throws SentenceFault {
        if (known.isFact() && (property != null || known.number())) {
            return known.name() + "." + property(property);
        }
        if (property != null) {
            throw sentence.fault(where, "「" + known.name().substring(1) + "」本身就是一个值，没有“" + property + "”");
        }
        return known.name();
    }

    private String property(String word) {
        return word == null ? "value" : properties.get(word);
    }

    SentenceFault unknown(String word, Written sentence, int where) {
        return sentence.fault(
                where,
                "前面的条件里没有「" + word + "」"
                        + Nearest.hint(FormLabels.letters(word), names.words())
                        + (names.words().isEmpty() ? "" : "；有的是：" + String.join("、", names.words())));
    }

    static Table table(String word, Written sentence, int where) throws SentenceFault {
        return Stream.of(Table.values())
                .filter(each -> each.getLabel().equals(word))
                .findFirst()
                .orElseThrow(() -> sentence.fault(where, "没有“" + word + "”，只有表二、表三、表四"));
    }

    static Row row(String word, Table within, Written sentence, int where) throws SentenceFault {
        List<Row> all = Stream.of(Row.values())
                .filter(row -> within == null || row.getTable() == within)
                .toList();
        return one(
                word,
                FormLabels.rows(word, within),
                all,
                Row::getLabel,
                (within == null ? "各表" : within.getLabel()) + "没有名为“" + word + "”的行",
                sentence,
                where);
    }

    private static Column column(String word, Table within, Written sentence, int where) throws SentenceFault {
        if (within == null) {
            throw sentence.fault(where, "请先写明是哪张表，如“表三每行”");
        }
        List<Column> all = Stream.of(Row.values())
                .filter(row -> row.getTable() == within)
                .flatMap(row -> FormLabels.columns(row).stream())
                .distinct()
                .toList();
        return one(
                word,
                FormLabels.columns(word, within),
                all,
                column -> column.labelIn(within),
                within.getLabel() + "没有名为“" + word + "”的列",
                sentence,
                where);
    }

    private static <T> T one(
            String word,
            List<T> meant,
            List<T> all,
            Function<T, String> label,
            String none,
            Written sentence,
            int where)
            throws SentenceFault {
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            Map<String, String> bare = new LinkedHashMap<>();
            all.forEach(each -> bare.put(
                    FormLabels.letters(FormLabels.bare(label.apply(each))), FormLabels.bare(label.apply(each))));
            List<String> near = Near.labels(FormLabels.letters(word), bare.keySet(), 3).stream()
                    .map(bare::get)
                    .toList();
            throw sentence.fault(where, none + "，最接近的是：" + quoted(near));
        }
        throw sentence.fault(
                where,
                "“" + word + "”可以指" + quoted(meant.stream().map(label).toList()) + "，请写全一些"
                        + (meant.stream().anyMatch(Row.class::isInstance) ? "，或写明是哪张表" : ""));
    }

    static String quoted(List<String> labels) {
        return labels.stream().map(label -> "「" + label + "」").collect(Collectors.joining("、"));
    }
}
