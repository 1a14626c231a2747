package org.gouji.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Row;
import org.gouji.settings.Nearest;

/** What somebody who is new to rules most likely meant by a word that a rule cannot use, and what to write instead. */
final class Meant {

    private static final int MOST_NAMED = 4;
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[零〇一二三四五六七八九十百千万两]+");
    private static final Set<String> LENGTHS = Set.of("length", "size", "len", "字数", "长度");
    private static final Set<String> PARTS_OF_DATES = Set.of("month", "monthValue", "dayOfMonth", "getMonth", "月", "日");

    private static final Map<String, String> IN_CHINESE = Map.ofEntries(
            Map.entry("行", "row"),
            Map.entry("列", "column"),
            Map.entry("表", "table"),
            Map.entry("值", "value"),
            Map.entry("数值", "value"),
            Map.entry("数", "value"),
            Map.entry("文字", "text"),
            Map.entry("正文", "text"),
            Map.entry("内容", "text"),
            Map.entry("标题", "title"),
            Map.entry("部分", "section"),
            Map.entry("单位", "office"),
            Map.entry("年度", "year"),
            Map.entry("版式", "form"),
            Map.entry("日期", "date"),
            Map.entry("名称", "name"),
            Map.entry("字数", "characters"));

    private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
            Map.entry("代码", "code"),
            Map.entry("名称", "title"),
            Map.entry("标题", "title"),
            Map.entry("严重度", "severity"),
            Map.entry("依据", "basis"),
            Map.entry("说明", "message"),
            Map.entry("版式", "forms"),
            Map.entry("适用单位", "applies"),
            Map.entry("适用", "applies"),
            Map.entry("起始年度", "since"),
            Map.entry("处置方式", "action"),
            Map.entry("并入", "under"),
            Map.entry("核对对象", "subject"),
            Map.entry("所需网页", "web"));

    private static final Map<String, List<String>> FACTS = Map.ofEntries(
            Map.entry("单元格", List.of("Figure", "Gap")),
            Map.entry("格", List.of("Figure", "Gap")),
            Map.entry("数", List.of("Figure")),
            Map.entry("数字", List.of("Figure")),
            Map.entry("表格", List.of("Figure", "Gap")),
            Map.entry("空白", List.of("Gap")),
            Map.entry("空格", List.of("Gap")),
            Map.entry("句", List.of("Sentence")),
            Map.entry("句子", List.of("Sentence")),
            Map.entry("部分", List.of("Section")),
            Map.entry("正文", List.of("Sentence", "Section")),
            Map.entry("年报", List.of("Report")),
            Map.entry("报告", List.of("Report")),
            Map.entry("单位", List.of("Report")),
            Map.entry("上年", List.of("PreviousFigure")),
            Map.entry("参数", List.of("Threshold")),
            Map.entry("落款", List.of("Signature")),
            Map.entry("名册", List.of("Registered")));

    private Meant() {}

    /**
     * Why a word cannot be used in a condition.
     *
     * @param fact the fact that the condition is on; empty where it is on none
     * @param known the properties that would do
     */
    static String word(String word, String fact, Set<String> known) {
        String translated = IN_CHINESE.getOrDefault(word, "");
        if (known.contains(translated)) {
            return "属性的名称用英文：“" + word + "”请写 " + translated;
        }
        Optional<String> near = Nearest.to(word, known);
        if (near.isPresent()) {
            return fact + " 没有名为“" + word + "”的属性，您是否要写“" + near.get() + "”？";
        }
        if (word.equals("null")) {
            return "没有 null：没有读到数字的格不是 Figure 而是 Gap；要说“没有”，请写 not 事实( … )";
        }
        if (LENGTHS.contains(word)) {
            return "没有“" + word
                    + "”：部分的字数是 Section 的 characters；别的文字要看长短，请用 matches，如 text matches \".{31,}\" 是 31 字以上";
        }
        if (PARTS_OF_DATES.contains(word)) {
            return "没有“" + word + "”：日期的月日是 monthDay，如 Signature( monthDay > 131 ) 是 1 月 31 日以后；名册的日期本来就写作月日";
        }
        if (CHINESE_NUMBER.matcher(word).matches()) {
            return "数请用阿拉伯数字，“" + word + "”不能用";
        }
        if (Vocabulary.isFact(word)) {
            return word + " 是事实，请在前面另起一行写成条件，给要用的属性一个 $ 名称，再用那个名称，如 "
                    + (word.equals("Threshold")
                            ? "Threshold( name == \"参数名称\", $限 : value )"
                            : word + "( $名称 : " + first(word) + " )");
        }
        Optional<String> named = label(word);
        if (named.isPresent()) {
            return "“" + word + "”是行名、列名，请写 " + named.get();
        }
        return "规则中不能使用“" + word + "”，只能用事实的属性、$绑定和表中名称"
                + (Vocabulary.isFact(fact) ? "；" + fact + " 的属性有 " + properties(fact) : "");
    }

    /** Which fact somebody may have meant by a word that is the name of none; empty where nobody can tell. */
    static String fact(String word) {
        String hint = Nearest.hint(word, Vocabulary.factNames());
        if (!hint.isEmpty()) {
            return hint;
        }
        List<String> named = FACTS.containsKey(word) ? FACTS.get(word) : FactWords.named(word);
        return named.isEmpty()
                ? "；全部事实见 rules/README.md“规则怎么写”"
                : named.stream()
                        .limit(MOST_NAMED)
                        .map(fact -> fact + "（" + FactWords.of(fact) + "）")
                        .collect(Collectors.joining("、", "，您是否要写 ", "？"));
    }

    /** The name that a list has for what a rule says in words: {@code Row.RECEIVED} for 本年新收; its first name where there is none. */
    static String inList(Class<?> list, String word) {
        Object[] names = list.getEnumConstants();
        return list.getSimpleName() + "."
                + Stream.of(names)
                        .filter(name -> !word.isEmpty() && labelOf(name).contains(word))
                        .min(Comparator.comparingInt(name -> labelOf(name).length()))
                        .map(name -> ((Enum<?>) name).name())
                        .orElse(((Enum<?>) names[0]).name());
    }

    private static String labelOf(Object name) {
        if (name instanceof Row row) {
            return row.getLabel();
        } else if (name instanceof Column column) {
            return column.getLabel();
        } else if (name instanceof ClaimSubject subject) {
            return subject.getLabel();
        }
        return name instanceof OfficeKind kind ? kind.getLabel() : "";
    }

    /** Why a list has no such name. */
    static String constant(String list, String word) {
        String hint = Nearest.hint(word, Vocabulary.constantsOf(list));
        if (!hint.isEmpty()) {
            return list + " 中没有“" + word + "”" + hint;
        }
        Optional<String> elsewhere = Stream.of("Row", "Column", "Table")
                .filter(other -> !other.equals(list) && Vocabulary.isConstant(other, word))
                .findFirst();
        if (elsewhere.isPresent()) {
            return list + " 中没有“" + word + "”，它是 " + elsewhere.get() + " 的名称：" + elsewhere.get() + "." + word;
        }
        Optional<String> named = label(word);
        if (named.isPresent()) {
            return list + " 中没有“" + word + "”，请写 " + named.get();
        }
        List<String> alike = alike(word, Vocabulary.constantsOf(list));
        return list + " 中没有“" + word + "”"
                + (alike.isEmpty() ? "" : "，相近的有 " + String.join("、", alike))
                + "；全部名称见 rules/README.md“表、行、列的名称和代码”";
    }

    /** What to write instead of a metadata item that there is none of; empty where nothing is near. */
    static String annotation(String word, Set<String> known) {
        return ANNOTATIONS.containsKey(word) ? "，请写 @" + ANNOTATIONS.get(word) : Nearest.hint(word, known);
    }

    /** Names that begin alike, ends and underscores aside: {@code CARRYIN} and {@code CARRIED_IN}. */
    private static List<String> alike(String word, Set<String> names) {
        String plain = word.replace("_", "");
        int most = 0;
        for (String name : names) {
            most = Math.max(most, shared(plain, name.replace("_", "")));
        }
        int shared = most;
        return most < Math.min(4, plain.length())
                ? List.of()
                : names.stream()
                        .filter(name -> shared(plain, name.replace("_", "")) == shared)
                        .limit(MOST_NAMED)
                        .toList();
    }

    private static int shared(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** The row or column that the form prints so. */
    private static Optional<String> label(String word) {
        return Stream.concat(
                        Stream.of(Row.values())
                                .filter(row -> bare(row.getLabel()).equals(word))
                                .map(row -> "Row." + row.name()),
                        Stream.of(Column.values())
                                .filter(column -> column.getLabel().equals(word))
                                .map(column -> "Column." + column.name()))
                .reduce((a, b) -> a + " 或 " + b);
    }

    private static String bare(String label) {
        return label.replaceFirst("^([一二三四]、|（[一二三四五六七]）|\\d\\.)", "");
    }

    private static String first(String fact) {
        return Objects.requireNonNullElse(
                Vocabulary.propertiesOf(fact).contains("value") ? "value" : null,
                Vocabulary.propertiesOf(fact).iterator().next());
    }

    private static String properties(String fact) {
        return Vocabulary.propertiesOf(fact).stream()
                .filter(name -> !name.matches("(get|is)[A-Z].*"))
                .collect(Collectors.joining(" "));
    }
}
