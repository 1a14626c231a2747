package org.gouji.sentences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.FormLabels;
import org.gouji.settings.Nearest;

/** Reads one file of rules in sentences and writes the DRL. A rule has 规则, its items, 当 with sentences, 就 with sentences, 完. */
final class Expander {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final Pattern RULE = Pattern.compile("规则(?:\\s*[：:]\\s*|\\s+|$)(.*)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,60}");
    private static final Pattern WORD = Pattern.compile("(当|就|完)(?:\\s*[：:]\\s*|\\s+|$)(.*)");
    private static final Pattern DRL_WORD = Pattern.compile("(rule\\b.*|when|then|end|package\\b.*|@\\w+.*)");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern GIVEN = Pattern.compile("\\.with\\( \"([^\"]*)\"");

    /** Where in a rule the reading is. */
    private enum At {
        BETWEEN,
        ITEMS,
        WHEN,
        THEN
    }

    private final SentenceBook book;
    private final List<String> source;
    private final String name;
    private final List<Expansion.Line> lines = new ArrayList<>();
    private final Map<String, Item.Given> first = new LinkedHashMap<>();
    private final Set<String> ruleNames = new LinkedHashSet<>();

    private At at = At.BETWEEN;
    private int ruleLine;
    private Map<String, Item.Given> items = new LinkedHashMap<>();
    private Names names = new Names();
    private CellWords words;
    private List<Expansion.Line> then = new ArrayList<>();

    Expander(SentenceBook book, String text, String theme, String name) throws SentenceFault {
        if (text.length() > MAX_LENGTH) {
            throw new SentenceFault(1, 0, "规则文件超过 64 KB，请拆成几个文件");
        }
        this.book = book;
        this.source = text.lines().toList();
        this.name = name;
        made("package rules." + theme, 1);
    }

    Expansion expansion() throws SentenceFault {
        for (int i = 0; i < source.size(); i++) {
            String line = source.get(i);
            for (int k = 0; k < line.length(); k++) {
                Written.hidden(line.charAt(k), i + 1, k + 1);
            }
            read(line, i + 1);
        }
        switch (at) {
            case BETWEEN -> {}
            case ITEMS -> throw lacks("当", "说明项之后另起一行写“当”，下面写条件");
            case WHEN -> throw lacks("就", "条件之后另起一行写“就”，下面写“报告问题”等");
            case THEN -> throw lacks("完", "每条规则的最后一行写“完”");
        }
        if (ruleNames.isEmpty()) {
            throw new SentenceFault(1, 0, "文件中没有规则：每条规则以“规则”开头");
        }
        return new Expansion(lines);
    }

    private void read(String line, int number) throws SentenceFault {
        String text = line.strip();
        if (text.isEmpty()) {
            made("", number);
        } else if (text.startsWith("#") || text.startsWith("//")) {
            made("// " + text.replaceFirst("^(#+|/+)\\s*", ""), number);
        } else if (DRL_WORD.matcher(text).matches()) {
            throw new SentenceFault(number, column(line), "这是 DRL 的写法；用句子写的规则用“规则”“当”“就”“完”，说明项写“代码：A17”");
        } else if (RULE.matcher(text).matches()) {
            rule(text, line, number);
        } else if (at == At.BETWEEN) {
            throw new SentenceFault(number, column(line), "这一行在规则之外：每条规则以“规则”开头，以“完”结束");
        } else {
            within(line, text, number);
        }
    }

    private void rule(String text, String line, int number) throws SentenceFault {
        if (at != At.BETWEEN) {
            throw lacks(at == At.ITEMS ? "当" : at == At.WHEN ? "就" : "完", "下一条规则从第 " + number + " 行开始");
        }
        Matcher found = RULE.matcher(text);
        found.matches();
        String given = found.group(1).strip().replaceFirst("^[「“\"](.*)[」”\"]$", "$1");
        String own = given.isEmpty() ? name : given;
        if (!NAME.matcher(own).matches()) {
            throw new SentenceFault(number, column(line), "规则名“" + own + "”不合规，只能用文字、数字和连字符，至多 60 字");
        }
        if (!ruleNames.add(own)) {
            throw new SentenceFault(number, column(line), "规则名“" + own + "”在本文件中重复；第二条起请在“规则”后面写名称");
        }
        made("rule \"" + own + "\"", number);
        ruleLine = number;
        at = At.ITEMS;
        items = new LinkedHashMap<>();
        names = new Names();
        words = book.words(names);
        then = new ArrayList<>();
    }

    private void within(String line, String text, int number) throws SentenceFault {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            step(word.group(1), number, line);
            if (!word.group(2).isEmpty()) {
                within(line, line.length() - word.group(2).length(), number);
            }
        } else {
            within(line, column(line) - 1, number);
        }
    }

    private void step(String word, int number, String line) throws SentenceFault {
        String expected = at == At.ITEMS ? "当" : at == At.WHEN ? "就" : "完";
        if (!word.equals(expected)) {
            throw new SentenceFault(number, column(line), "这里应先写“" + expected + "”：每条规则依次是 规则、说明项、当、就、完");
        }
        switch (word) {
            case "当" -> {
                inherit();
                items.values().forEach(item -> lines.add(item.drl()));
                made("when", number);
                at = At.WHEN;
            }
            case "就" -> {
                made("then", number);
                words.close();
                at = At.THEN;
            }
            default -> end(number);
        }
    }

    private void within(String line, int from, int number) throws SentenceFault {
        String text = line.substring(from);
        if (at == At.ITEMS) {
            Item.Given item = Item.read(text.strip(), number, from + 1);
            if (items.put(item.item().annotation(), item) != null) {
                throw new SentenceFault(number, from + 1, "“" + item.item().word() + "”写了两次");
            }
        } else if (text.startsWith(">")) {
            String drl = text.substring(1);
            int shift = from + 1 - 4;
            add(new Expansion.Line("    " + drl, number, shift, 0));
        } else {
            SentenceBook.Become become = book.become(at == At.WHEN ? "当" : "就", Written.of(line, number, from), words);
            String indent = at == At.WHEN ? "    " : then.isEmpty() ? "    " : "            ";
            become.drl()
                    .forEach(drl -> add(new Expansion.Line(
                            indent + drl, number, Expansion.Line.NOT_THE_SAME, become.dictionaryLine())));
        }
    }

    private void add(Expansion.Line line) {
        if (at == At.WHEN) {
            if (line.same()) {
                names.learn(line.drl());
            }
            lines.add(line);
        } else {
            then.add(line);
        }
    }

    /** 代码、名称、严重度 and 依据 need to be written once in a file. */
    private void inherit() throws SentenceFault {
        for (Item item : Item.values()) {
            Item.Given known = first.get(item.annotation());
            if (item.inherited() && known != null && !items.containsKey(item.annotation())) {
                items.put(item.annotation(), known.at(ruleLine));
            }
            if (item.required() && !items.containsKey(item.annotation())) {
                throw new SentenceFault(ruleLine, 1, "这条规则缺少“" + item.word() + "：…”这一项");
            }
        }
        items.forEach(first::putIfAbsent);
    }

    private void end(int number) throws SentenceFault {
        if (then.isEmpty()) {
            throw new SentenceFault(number, 1, "“就”之下没有句子，至少写一句“报告问题”");
        }
        String chain = String.join("\n", then.stream().map(Expansion.Line::drl).toList());
        if (!then.get(0).drl().strip().startsWith("findings.")) {
            throw new SentenceFault(then.get(0).source(), 1, "“就”之下的第一句应是“报告问题”“记为未能核对”或“不适用”之类");
        }
        Expansion.Line last = then.get(then.size() - 1);
        for (String word : PLACE.matcher(items.get("message").text())
                .results()
                .map(m -> m.group(1))
                .toList()) {
            fillIn(word, chain, last.source())
                    .ifPresent(drl -> then.add(
                            line("            " + drl, items.get("message").line())));
        }
        List<String> shown = names.shown();
        if (!chain.contains(".on(") && chain.contains("findings.raise") && !shown.isEmpty()) {
            for (int i = 0; i < shown.size(); i += 4) {
                then.add(line(
                        "            .on( " + String.join(", ", shown.subList(i, Math.min(i + 4, shown.size()))) + " )",
                        last.source()));
            }
        }
        Expansion.Line close = then.get(then.size() - 1);
        if (!close.drl().stripTrailing().endsWith(";")) {
            then.set(
                    then.size() - 1,
                    new Expansion.Line(close.drl() + ";", close.source(), close.shift(), close.dictionary()));
        }
        lines.addAll(then);
        made("end", number);
        at = At.BETWEEN;
    }

    /** What fills a {@code {name}} of the 说明 that the engine does not fill by itself and no sentence has filled. */
    private Optional<String> fillIn(String word, String chain, int thenLine) throws SentenceFault {
        boolean given =
                GIVEN.matcher(chain).results().anyMatch(found -> found.group(1).equals(word));
        if (given || Item.FILLED.contains(word)) {
            return Optional.empty();
        }
        Item.Given message = items.get("message");
        Written text = message.written();
        int where = Math.max(0, text.text().indexOf("{" + word) + 1);
        Optional<Names.Bound> bound = names.named(FormLabels.letters(word));
        boolean known = bound.isPresent() && !bound.get().number();
        if (!known && !word.contains("「")) {
            try {
                return Optional.of(with(word, Texts.value(word, text, where, words)));
            } catch (SentenceFault fault) {
                throw text.fault(
                        where,
                        "说明里的 {" + word + "} 没有内容可填：可填 "
                                + String.join("、", Item.FILLED) + " 和前面提到的名称"
                                + Nearest.hint(word, names.words()));
            }
        }
        return Optional.of(
                known
                        ? ".with( \"" + word + "\", " + bound.get().name() + " )"
                        : with(word, Texts.value(word, text, where, words)));
    }

    private static String with(String word, Formula value) {
        return ".with( \"" + word + "\", " + value.drl() + " )";
    }

    private SentenceFault lacks(String word, String what) {
        return new SentenceFault(ruleLine, 1, "这条规则缺少“" + word + "”：" + what);
    }

    private void made(String drl, int number) {
        lines.add(line(drl, number));
    }

    private static Expansion.Line line(String drl, int number) {
        return new Expansion.Line(drl, number, Expansion.Line.NOT_THE_SAME, 0);
    }

    private static int column(String line) {
        return line.length() - line.stripLeading().length() + 1;
    }
}
