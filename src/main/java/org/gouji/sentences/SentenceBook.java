package org.gouji.sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dictionary {@code sentences.dsl}: which sentences a rule may be written in and the DRL that each becomes. */
public final class SentenceBook {

    /** The name of the dictionary in a rules folder. */
    public static final String FILE = "sentences.dsl";

    /** The ending of rules that are written in sentences. */
    public static final String ENDING = ".dslr";

    private static final int MOST = 400;
    private static final int LONGEST = 256 * 1024;
    private static final Pattern PROPERTY = Pattern.compile("\\[属性]\\s*([\\p{L}]{2,8})\\s*=\\s*([a-z]\\w*)");
    private static final Pattern GROUP = Pattern.compile("#\\s*-{2,}\\s*(.*?)\\s*-{2,}");
    private static final Pattern HEAD = Pattern.compile("\\[(当|就)]\\s*(.+)");
    private static final String DRL_WORDS =
            "(?:\\$|not\\b|exists\\b|accumulate\\b|[A-Z][A-Za-z]+\\s*\\(|findings\\b).*";

    private final List<Sentence> sentences;
    private final Map<String, String> properties;

    private SentenceBook(List<Sentence> sentences, Map<String, String> properties) {
        this.sentences = sentences;
        this.properties = properties;
    }

    /**
     * A sentence as authors see it.
     *
     * @param group the heading of the dictionary that it stands under, empty for none
     * @param part 当 or 就
     * @param text with its open places in braces
     * @param example empty where the text has no open place
     * @param note when to use it, may be empty
     * @param drl what it becomes, its open places in braces
     */
    public record Entry(String group, String part, String text, String example, String note, List<String> drl) {}

    /** Reads a dictionary; an empty text is one without any sentence. */
    public static SentenceBook parse(String text) throws SentenceFault {
        if (text.length() > LONGEST) {
            throw new SentenceFault(1, 0, "句子词典超过 " + LONGEST / 1024 + " KB");
        }
        List<String> lines = text.lines().toList();
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher property = PROPERTY.matcher(lines.get(i).strip());
            if (property.matches()) {
                properties.put(property.group(1), property.group(2));
            }
        }
        List<Sentence> sentences = new ArrayList<>();
        int i = 0;
        String group = "";
        while (i < lines.size()) {
            String line = lines.get(i).strip();
            Matcher heading = GROUP.matcher(line);
            group = heading.matches() ? heading.group(1) : group;
            if (line.isEmpty() || line.startsWith("#") || PROPERTY.matcher(line).matches()) {
                i++;
                continue;
            }
            i = entry(group, lines, i, properties, sentences);
        }
        if (sentences.size() > MOST) {
            throw new SentenceFault(1, 0, "句子超过 " + MOST + " 个");
        }
        return new SentenceBook(List.copyOf(sentences), properties);
    }

    /** One or more heads, then what they become; returns the line after it. */
    private static int entry(
            String group, List<String> lines, int at, Map<String, String> properties, List<Sentence> sentences)
            throws SentenceFault {
        List<Integer> heads = new ArrayList<>();
        int i = at;
        while (i < lines.size() && HEAD.matcher(lines.get(i).strip()).matches()) {
            heads.add(i++);
        }
        if (heads.isEmpty()) {
            throw new SentenceFault(at + 1, 0, "这一行看不懂：句子以 [当]、[就] 开头，下面缩进写“例 …”“注 …”和“= …”；属性写“[属性] 名称 = 属性名”");
        }
        List<String> examples = new ArrayList<>();
        String note = "";
        List<String> drl = new ArrayList<>();
        while (i < lines.size()
                && !lines.get(i).strip().startsWith("[")
                && !GROUP.matcher(lines.get(i).strip()).matches()) {
            String line = lines.get(i).strip();
            if (line.startsWith("例")) {
                examples.add(line.substring(1).strip());
            } else if (line.startsWith("注")) {
                note = line.substring(1).strip();
            } else if (line.startsWith("=")) {
                drl.add(line.substring(1).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new SentenceFault(i + 1, 0, "这一行看不懂：句子下面只写“例 …”“注 …”和“= …”");
            }
            i++;
        }
        if (drl.isEmpty()) {
            throw new SentenceFault(heads.get(0) + 1, 0, "这个句子没有写变成什么，请在下面缩进写“= …”");
        }
        for (int head : heads) {
            Matcher found = HEAD.matcher(lines.get(head).strip());
            found.matches();
            sentences.add(Sentence.of(
                    group,
                    found.group(1),
                    found.group(2),
                    heads.indexOf(head) < examples.size() ? examples.get(heads.indexOf(head)) : "",
                    note,
                    drl,
                    head + 1,
                    properties));
        }
        return i;
    }

    /**
     * The DRL that a rule written in sentences becomes.
     *
     * @param theme its folder
     * @param name the name of its file without ending
     */
    public Expansion expand(String text, String theme, String name) throws SentenceFault {
        return new Expander(this, text, theme, name).expansion();
    }

    /** All sentences in the order of the dictionary. */
    public List<Entry> entries() {
        return sentences.stream()
                .map(each -> new Entry(each.group(), each.part(), each.text(), each.example(), each.note(), each.drl()))
                .toList();
    }

    /** A complaint about annotations in the words of the items that stand for them. */
    public static String itemsIn(String complaint) {
        String words = complaint;
        for (Item item : Item.values()) {
            words = words.replaceAll("@" + item.annotation() + "\\b", "“" + item.word() + "”");
        }
        return words;
    }

    /** The words for what a named thing has, such as 小数位数. */
    public List<String> properties() {
        return List.copyOf(properties.keySet());
    }

    CellWords words(Names names) {
        return new CellWords(names, properties);
    }

    /** What one sentence becomes, and where in the dictionary it stands. */
    record Become(List<String> drl, int dictionaryLine) {}

    Become become(String part, Written written, CellWords words) throws SentenceFault {
        Optional<Sentence> fits = fitting(part, written.text());
        if (fits.isEmpty()) {
            throw written.fault(0, complaint(part, written.text()));
        }
        Matcher found = fits.get().shape().matcher(written.text());
        found.matches();
        return new Become(
                Filling.drl(fits.get(), written, found, words), fits.get().line());
    }

    private Optional<Sentence> fitting(String part, String text) {
        return sentences.stream()
                .filter(each -> each.part().equals(part))
                .filter(each -> each.shape().matcher(text).matches())
                .max(Comparator.comparingInt(Sentence::fixed));
    }

    private String complaint(String part, String text) {
        if (text.matches(DRL_WORDS)) {
            return "这是 DRL 的写法；在句子里夹写 DRL，请在行首加“>”";
        }
        if (fitting(part, text.replace('“', '「').replace('”', '」')).isPresent()) {
            return "名称要写在「」里；引号“”只用来写文字";
        }
        String other = part.equals("当") ? "就" : "当";
        if (fitting(other, text).isPresent()) {
            return "这是“" + other + "”之下的句子，请移到“" + other + "”那一段";
        }
        if (text.matches(".*」[÷/].*")) {
            return "算式里不写除法，请改成乘法，如 表三「（六）其他处理」× 2 大于「（七）总计」";
        }
        if (fitting(part, text.replaceAll("(上年|去年)(?=「)", "上年报告")).isPresent()) {
            return "上年的格要写“上年报告「…」”";
        }
        String near = sentences.stream()
                .filter(each -> each.part().equals(part) && !each.shown().contains("{"))
                .sorted(Comparator.comparingDouble((Sentence each) -> -likeness(text, each)))
                .limit(3)
                .map(each -> "\n    " + each.shown())
                .collect(Collectors.joining());
        return "没有这样的句子" + (near.isEmpty() ? "，sentences.dsl 里没有这一段的句子" : "。最接近的是：" + near);
    }

    private static double likeness(String text, Sentence each) {
        return Math.max(
                Near.likeness(skeleton(text), skeleton(each.shown().replaceAll("\\s", ""))),
                0.9 * Near.likeness(text, each.shown().replaceAll("\\s", "")));
    }

    /** The sentence without what authors choose: names, texts and numbers. */
    private static String skeleton(String text) {
        return text.replaceAll("「[^」]*」|“[^”]*”", "「」")
                .replaceAll("[0-9.]+", "0")
                .replaceAll("表[二三四]", "表");
    }
}
