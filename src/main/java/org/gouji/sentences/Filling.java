package org.gouji.sentences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Table;

/** One sentence of a rule, with what its author put into the open places, as it becomes DRL. */
final class Filling {

    private static final Pattern ALONE = Pattern.compile("\\{([\\p{L}\\p{N}]+)}");
    private static final Pattern CELLS = Pattern.compile("\\{([\\p{L}\\p{N}]+)\\.格}(?:\\s+且\\s+(.+))?");
    private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}\\p{N}]+)}");
    private static final Pattern QUOTED = Pattern.compile("[「“]([^」”]*)[」”]");
    private static final Pattern COMPARED = Pattern.compile(Compare.SHAPE);
    private static final String NUMERALS = "一二三四五六";

    private final Sentence sentence;
    private final Written written;
    private final CellWords words;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final Map<String, List<Operand>> operands = new LinkedHashMap<>();

    private Filling(Sentence sentence, Written written, CellWords words) {
        this.sentence = sentence;
        this.written = written;
        this.words = words;
    }

    /** @param found the match of the sentence's shape with all of what was written */
    static List<String> drl(Sentence sentence, Written written, Matcher found, CellWords words) throws SentenceFault {
        Filling filling = new Filling(sentence, written, words);
        Table table = null;
        int group = 1;
        for (Map.Entry<String, Slot> place : sentence.slots().entrySet()) {
            String text = found.group(group);
            int at = found.start(group);
            if (place.getValue() == Slot.TABLE) {
                table = CellWords.table(text, written, at);
            }
            words.through(place.getValue().axis(), table);
            filling.fill(place.getKey(), place.getValue(), text, at, table);
            group++;
        }
        List<String> lines = new ArrayList<>();
        for (String line : sentence.drl()) {
            lines.addAll(filling.line(line));
        }
        return lines;
    }

    private void fill(String name, Slot slot, String text, int at, Table table) throws SentenceFault {
        String drl = switch (slot) {
            case TABLE -> "Table." + table.name();
            case PART -> String.valueOf(part(text, at));
            case ROW ->
                "Row." + CellWords.row(inner(text), table, written, at + 1).name();
            case TEXT -> {
                Texts.literal(inner(text), written, at + 1);
                yield inner(text);
            }
            case WORDS -> words(text, at);
            case SAYING -> sayings(text, at);
            case KIND -> kinds(text, at);
            case COMPARISON -> Compare.operator(text);
            case NUMBER -> text.contains(".") ? text + "B" : text;
            case FORMULA, COLUMNS_FORMULA, ROWS_FORMULA -> formula(name, text, at);
            case RELATION, COLUMNS_RELATION, PARTS_RELATION, ROWS_RELATION -> relation(name, text, at);
            case VALUE ->
                text.startsWith("“")
                        ? Texts.filled(inner(text), written, at + 1, words)
                        : Formula.parse(text, written, at, words).drl();
            case NAMES -> names(text, at);
        };
        filled.put(name, drl);
    }

    private List<String> line(String line) {
        List<String> lines = patterns(line);
        lines.forEach(words.names()::learn);
        return lines;
    }

    private List<String> patterns(String line) {
        Matcher alone = ALONE.matcher(line);
        Slot slot = alone.matches() ? sentence.slots().get(alone.group(1)) : null;
        if (slot != null && slot.relation()) {
            return cells(alone.group(1), filled.get(alone.group(1)));
        }
        Matcher cells = CELLS.matcher(line);
        return cells.matches() && operands.containsKey(cells.group(1))
                ? cells(cells.group(1), cells.group(2) == null ? "" : replaced(cells.group(2)))
                : List.of(replaced(line));
    }

    private String replaced(String line) {
        return PLACE.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(filled.getOrDefault(found.group(1), found.group())));
    }

    /** The patterns of the cells that are new; the condition stands in the last of them, or by itself where none is. */
    private List<String> cells(String name, String condition) {
        List<Operand> fresh = new ArrayList<>();
        Stream.of(true, false)
                .forEach(threshold -> operands.get(name).stream()
                        .filter(Operand::isNew)
                        .filter(operand -> operand.threshold() == threshold)
                        .forEach(fresh::add));
        List<String> lines = new ArrayList<>();
        Operand last = fresh.isEmpty() || fresh.get(fresh.size() - 1).threshold() ? null : fresh.get(fresh.size() - 1);
        for (Operand operand : fresh) {
            lines.add(
                    operand.threshold() ? operand.pattern() : operand.pattern() + own(operand, last, condition) + " )");
        }
        if (last == null && !condition.isEmpty()) {
            lines.add("Report( " + condition + " )");
        }
        return lines;
    }

    private static String own(Operand operand, Operand last, String condition) {
        return operand != last || condition.isEmpty()
                ? ""
                : ", " + condition.replaceAll(Pattern.quote(operand.name() + ".") + "(?=[a-z])", "");
    }

    private String formula(String name, String text, int at) throws SentenceFault {
        Formula formula = Formula.parse(text, written, at, words);
        operands.put(name, formula.operands());
        return formula.drl();
    }

    private String relation(String name, String text, int at) throws SentenceFault {
        Matcher compared = COMPARED.matcher(QUOTED.matcher(text)
                .replaceAll(found -> "「" + " ".repeat(found.group(1).length()) + "」"));
        if (!compared.find()) {
            throw written.fault(at, "这里要写一个比较：" + Slot.COMPARISON.meaning());
        }
        Formula left = Formula.parse(text.substring(0, compared.start()), written, at, words);
        Formula right = Formula.parse(text.substring(compared.end()), written, at + compared.end(), words);
        List<Operand> all = new ArrayList<>(left.operands());
        all.addAll(right.operands());
        operands.put(name, all);
        return left.drl() + " " + Compare.operator(compared.group()) + " " + right.drl();
    }

    private int part(String text, int at) throws SentenceFault {
        int number = NUMERALS.indexOf(text.charAt(1)) + 1;
        if (number == 0) {
            throw written.fault(at, "没有“" + text + "”，年报只有第一部分至第六部分");
        }
        return number;
    }

    private String words(String text, int at) throws SentenceFault {
        List<String> each = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            each.add(Texts.word(quoted.group(1), written, at + quoted.start(1)));
        }
        return String.join("|", each);
    }

    private String sayings(String text, int at) throws SentenceFault {
        Map<String, String> known = new LinkedHashMap<>();
        for (ClaimSubject subject : ClaimSubject.values()) {
            known.put(subject.getLabel(), "subject == ClaimSubject." + subject.name());
        }
        return choice(text, at, known, "正文没有“%s”这种说法");
    }

    private String kinds(String text, int at) throws SentenceFault {
        Map<String, String> known = new LinkedHashMap<>();
        for (OfficeKind kind : OfficeKind.values()) {
            known.put(kind.getLabel(), "kind == OfficeKind." + kind.name());
        }
        return choice(text, at, known, "没有“%s”这一类单位");
    }

    private String choice(String text, int at, Map<String, String> known, String none) throws SentenceFault {
        List<String> each = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String word = quoted.group(1).strip();
            if (!known.containsKey(word)) {
                throw written.fault(
                        at + quoted.start(1),
                        String.format(none, word) + "，最接近的是：" + CellWords.quoted(Near.labels(word, known.keySet(), 3)));
            }
            each.add(known.get(word));
        }
        return String.join(" || ", each);
    }

    /** Facts to point to; at most four in one {@code .on(…)}. */
    private String names(String text, int at) throws SentenceFault {
        List<String> each = new ArrayList<>();
        Matcher item = Pattern.compile(words.term().pattern() + "|(?<part>" + Slot.SECTION + ")")
                .matcher(text);
        while (item.find()) {
            String part = item.group("part");
            if (part == null) {
                each.add(source(item, at));
            } else {
                each.add(part.equals("全文") ? "0" : String.valueOf(part(part, at + item.start())));
            }
        }
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < each.size(); i++) {
            drl.append(i == 0 ? "" : i % 4 == 0 ? " ).on( " : ", ").append(each.get(i));
        }
        return drl.toString();
    }

    private String source(Matcher term, int at) throws SentenceFault {
        String name = words.operand(term, written, at).name();
        Names.Bound bound = words.names().named(name.substring(1)).orElseThrow();
        if (!bound.shown()) {
            throw written.fault(at + term.start(), "“" + term.group() + "”是一个数或一段文字，不能作为出处");
        }
        return name;
    }

    private static String inner(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
