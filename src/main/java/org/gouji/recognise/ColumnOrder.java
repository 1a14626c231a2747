package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.Column;

/**
 * The order of the columns as far as the header can be read. Words lost from a header say nothing; words that stand in
 * another order than the form's move the columns if all are legible, and else make the order uncertain.
 */
final class ColumnOrder {

    private static final Pattern APPLICANT = Pattern.compile("自然人|法人[或和、]其他组织|法人|商业|科研|公益|法律服务|其他(?!组织)|总计|合计");
    private static final List<String> LEVELS = List.of("自然人", "法人", "总计", "商业", "科研", "公益", "法律服务", "其他");
    /** So many of them stand above the others. */
    private static final int GROUPED = 3;

    private static final List<String> COLUMNS = List.of("自然人", "商业", "科研", "公益", "法律服务", "其他", "总计");
    private static final List<String> FLAT = List.of("自然人", "法人", "商业", "科研", "公益", "法律服务", "其他", "总计");
    private static final List<String> PROACTIVE_WORDS =
            List.of("制发", "废止", "有效", "新制作", "新公开", "总数量", "上一年项目", "本年增", "处理决定", "收费金额", "采购项目数", "采购总金额", "采购金额");
    private static final Pattern PROACTIVE = Pattern.compile(String.join("|", PROACTIVE_WORDS));
    private static final Pattern RESULT = Pattern.compile("维持|纠正|其他|尚未|总计|合计|未经复议|复议后");
    private static final List<String> RESULTS = List.of("维持", "纠正", "其他", "尚未", "总计");

    /** Headers are the same in nearly all reports. */
    private static final int MOST_HEADERS = 256;

    private static final Kept<List<String>> APPLICANT_HEADS =
            new Kept<>(MOST_HEADERS, header -> words(APPLICANT, header));
    private static final Kept<List<String>> PROACTIVE_HEADS =
            new Kept<>(MOST_HEADERS, header -> words(PROACTIVE, header));
    private static final Kept<List<String>> RESULT_HEADS = new Kept<>(MOST_HEADERS, header -> words(RESULT, header));

    private static final String UPPER_HALVES = "结果结果其他尚未";
    private static final String LOWER_HALVES = "维持纠正结果审结";
    private static final String WHOLE = "结果维持结果纠正其他结果尚未审结总计";
    private static final Pattern REVIEW_IN_HALVES =
            Pattern.compile(UPPER_HALVES + "总计((?:未经复议(?:直接起诉)?复议后(?:起诉)?)?)" + LOWER_HALVES);
    private static final Pattern TWO_SUITS_IN_HALVES =
            Pattern.compile("(?:" + UPPER_HALVES + "总计){2}(?:" + LOWER_HALVES + "){2}");

    private ColumnOrder() {}

    /**
     * The seven columns of table three, or empty where their order is not certain.
     *
     * @param inRows whether the header's cells are known to stand in rows; else only the form's own order counts, and
     *     法人或其他组织, which some converters print before 自然人 because it stands a little higher, says nothing
     * @param exact whether the format itself has these cells, so that 法人或其他组织 before 自然人 is the table's own order
     */
    static Optional<List<Column>> applicants(String header, List<Column> form, boolean inRows, boolean exact) {
        List<String> words = new ArrayList<>(APPLICANT_HEADS.of(header));
        if (inOrder(words, LEVELS) || inOrder(words, FLAT)) {
            return Optional.of(form);
        }
        if (inRows && namedBelow(words, COLUMNS, LEVELS.subList(0, GROUPED))) {
            return Optional.of(form);
        }
        List<String> top =
                words.stream().filter(word -> LEVELS.indexOf(word) < GROUPED).toList();
        if (!inRows || !exact && top.contains("法人") && !inOrder(top, LEVELS)) {
            words.remove("法人");
            return inOrder(words, LEVELS) || inOrder(words, FLAT) ? Optional.of(form) : Optional.empty();
        }
        int group = words.indexOf("法人");
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (String word : words) {
            boolean above = LEVELS.indexOf(word) < GROUPED;
            (above && group >= 0 ? upper : lower).add(word);
        }
        List<Column> columns = new ArrayList<>();
        if (group < 0) {
            lower.forEach(word -> columns.add(applicant(word)));
        }
        for (String word : upper) {
            if (word.equals("法人")) {
                lower.forEach(below -> columns.add(applicant(below)));
            } else {
                columns.add(applicant(word));
            }
        }
        return complete(columns, form);
    }

    /**
     * The columns of one block of table two, or empty where their order is not certain or they are another form's.
     *
     * @param inRows whether the header's cells are known to stand in one row
     */
    static Optional<List<Column>> proactive(String header, List<Column> form, boolean inRows) {
        List<Column> columns = new ArrayList<>();
        PROACTIVE_HEADS.of(header).forEach(word -> columns.add(proactive(word)));
        if (columns.isEmpty() || inOrder(columns, form)) {
            return Optional.of(form);
        }
        return inRows ? complete(columns, form) : Optional.empty();
    }

    /**
     * The header cells of a block of table two, of which a page prints one that is broken on several lines, so that it may
     * begin above the others: put into the form's order where each line has it, or empty where the order is not certain.
     */
    static Optional<List<Piece>> brokenOverLines(List<List<Piece>> lines) {
        List<Piece> printed = lines.stream().flatMap(List::stream).toList();
        boolean oneLine = lines.stream().filter(line -> !line.isEmpty()).count() < 2;
        if (oneLine || inFormOrder(printed)) {
            return Optional.of(printed);
        }
        List<Piece> sorted = printed.stream()
                .sorted(Comparator.comparingInt(piece -> place(piece.normal())))
                .toList();
        return lines.stream().allMatch(ColumnOrder::inFormOrder) && inFormOrder(sorted)
                ? Optional.of(sorted)
                : Optional.empty();
    }

    private static boolean inFormOrder(List<Piece> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.normal()));
        List<Integer> places = words(PROACTIVE, text.toString()).stream()
                .map(ColumnOrder::place)
                .toList();
        return places.stream().sorted().toList().equals(places);
    }

    /** Where a header word stands among all that the forms print; a part without its telling word comes last. */
    private static int place(String text) {
        Matcher word = PROACTIVE.matcher(text);
        return word.find() ? PROACTIVE_WORDS.indexOf(word.group()) : PROACTIVE_WORDS.size();
    }

    /** The five result columns of each of the three groups of table four, or empty where their order is not certain. */
    static Optional<List<List<Column>>> results(String header, List<Column> form) {
        List<String> words = new ArrayList<>(RESULT_HEADS.of(joined(header)));
        List<String> expected = new ArrayList<>(RESULTS);
        expected.addAll(List.of("未经复议", "复议后"));
        expected.addAll(RESULTS);
        expected.addAll(RESULTS);
        if (inOrder(words, expected)) {
            return Optional.of(List.of(form, form, form));
        }
        List<String> results =
                Stream.of(RESULTS, RESULTS, RESULTS).flatMap(List::stream).toList();
        boolean groupsInOrder =
                header.indexOf("行政复议") < header.indexOf("行政诉讼") && words.indexOf("未经复议") < words.indexOf("复议后");
        if (groupsInOrder && namedBelow(words, results, expected.subList(0, 7))) {
            return Optional.of(List.of(form, form, form));
        }
        int direct = words.indexOf("未经复议");
        // 行政复议 may reach down beside the names of the two kinds of suits; then all fifteen results stand in the row
        // below.
        boolean namesAbove =
                direct == 0 && words.indexOf("复议后") == 1 && header.indexOf("行政复议") < header.indexOf("行政诉讼");
        if (words.size() != expected.size() || words.indexOf("复议后") < direct || direct < 5 && !namesAbove) {
            return Optional.empty();
        }
        words.removeAll(List.of("未经复议", "复议后"));
        List<List<Column>> groups = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            List<Column> columns = words.subList(group * 5, group * 5 + 5).stream()
                    .map(word -> form.get(RESULTS.indexOf(word)))
                    .toList();
            Optional<List<Column>> complete = complete(columns, form);
            if (complete.isEmpty()) {
                return Optional.empty();
            }
            groups.add(columns);
        }
        return Optional.of(groups);
    }

    /** The header with names made whole whose halves a converter wrote in two rows: 结果 结果 其他 尚未 总计, and 维持 纠正 结果 审结 below. */
    private static String joined(String header) {
        return header.contains(UPPER_HALVES)
                ? TWO_SUITS_IN_HALVES
                        .matcher(REVIEW_IN_HALVES.matcher(header).replaceFirst(WHOLE + "$1"))
                        .replaceFirst(WHOLE + WHOLE)
                : header;
    }

    /** Whether the lowest row of the header names all columns in order; the rows above it then tell no other order. */
    private static boolean namedBelow(List<String> words, List<String> columns, List<String> above) {
        int from = words.size() - columns.size();
        return from > 0
                && words.subList(from, words.size()).equals(columns)
                && above.containsAll(words.subList(0, from));
    }

    private static Optional<List<Column>> complete(List<Column> columns, List<Column> form) {
        boolean all = columns.size() == form.size() && EnumSet.copyOf(columns).equals(EnumSet.copyOf(form));
        return all ? Optional.of(columns) : Optional.empty();
    }

    private static List<String> words(Pattern pattern, String header) {
        List<String> words = new ArrayList<>();
        Matcher matcher = pattern.matcher(header);
        while (matcher.find()) {
            String word = matcher.group().startsWith("法人") ? "法人" : matcher.group();
            words.add(word.equals("合计") ? "总计" : word);
        }
        return List.copyOf(words);
    }

    private static <T> boolean inOrder(List<T> found, List<T> expected) {
        int at = 0;
        for (T one : found) {
            while (at < expected.size() && !expected.get(at).equals(one)) {
                at++;
            }
            if (at++ == expected.size()) {
                return false;
            }
        }
        return true;
    }

    private static Column applicant(String word) {
        return switch (word) {
            case "自然人" -> Column.NATURAL_PERSON;
            case "商业" -> Column.BUSINESS;
            case "科研" -> Column.RESEARCH;
            case "公益" -> Column.PUBLIC_INTEREST;
            case "法律服务" -> Column.LEGAL_SERVICE;
            case "其他" -> Column.OTHER;
            default -> Column.TOTAL;
        };
    }

    private static Column proactive(String word) {
        return switch (word) {
            case "制发" -> Column.ISSUED;
            case "废止" -> Column.REPEALED;
            case "有效" -> Column.IN_FORCE;
            case "新制作" -> Column.MADE;
            case "新公开" -> Column.PUBLISHED;
            case "总数量" -> Column.PUBLIC_TOTAL;
            case "上一年项目" -> Column.PRIOR_ITEMS;
            case "本年增" -> Column.CHANGE;
            case "处理决定" -> Column.DECISIONS;
            case "采购项目数" -> Column.ITEMS;
            default -> Column.AMOUNT;
        };
    }
}
