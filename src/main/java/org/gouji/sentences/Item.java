package org.gouji.sentences;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.settings.Nearest;

/** What a rule says of itself before its conditions; each is an annotation of DRL. */
enum Item {
    CODE("代码", "code", true, true),
    TITLE("名称", "title", true, true),
    SEVERITY("严重度", "severity", true, true),
    ACTION("处置方式", "action", false, false),
    FORMS("版式", "forms", false, false),
    APPLIES("适用单位", "applies", false, false),
    SINCE("起始年度", "since", false, false),
    UNDER("并入", "under", false, false),
    SUBJECT("核对对象", "subject", false, false),
    WEB("所需网页", "web", false, false),
    BASIS("依据", "basis", true, true),
    MESSAGE("说明", "message", true, false);

    /** What the engine fills into a 说明 by itself. */
    static final List<String> FILLED = List.of("实为", "应为", "单位", "年度", "上年", "原文", "表", "行", "列");

    private static final Map<String, String> SEVERITIES = Map.of("错误", "error", "警告", "warning", "提示", "note");
    private static final Map<String, String> SUBJECTS = Map.of("报告", "report", "单位", "office", "整批", "batch");
    private static final Map<String, String> OTHER_WORDS =
            Map.of("编号", "代码", "标题", "名称", "严重程度", "严重度", "题目", "名称", "适用年度", "起始年度", "格式", "版式");

    private final String word;
    private final String annotation;
    private final boolean required;
    private final boolean inherited;

    Item(String word, String annotation, boolean required, boolean inherited) {
        this.word = word;
        this.annotation = annotation;
        this.required = required;
        this.inherited = inherited;
    }

    /** An item as its author wrote it. */
    record Given(Item item, String text, int line, int column) {

        Given at(int otherLine) {
            return new Given(item, text, otherLine, 0);
        }

        Expansion.Line drl() {
            return new Expansion.Line(
                    "    @" + item.annotation + "(\"" + text + "\")", line, Expansion.Line.NOT_THE_SAME, 0);
        }

        /** The text as a sentence whose characters stand where they stand in the file. */
        Written written() {
            int[] columns = new int[text.length()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = column + i;
            }
            return new Written(line, text, columns);
        }
    }

    String word() {
        return word;
    }

    String annotation() {
        return annotation;
    }

    boolean required() {
        return required;
    }

    boolean inherited() {
        return inherited;
    }

    /** @param column of the first character of the text in the file */
    static Given read(String text, int line, int column) throws SentenceFault {
        int colon = Math.max(
                0,
                Stream.of(text.indexOf('：'), text.indexOf(':'))
                        .filter(at -> at > 0)
                        .min(Integer::compare)
                        .orElse(0));
        if (colon == 0) {
            throw new SentenceFault(line, column, "这一行应是“代码：A17”这样的说明项；条件写在“当”之下");
        }
        String key = text.substring(0, colon).strip();
        List<String> known = Stream.of(values()).map(Item::word).toList();
        Item item = Stream.of(values())
                .filter(each -> each.word.equals(key))
                .findFirst()
                .orElseThrow(() -> new SentenceFault(
                        line,
                        column,
                        "没有“" + key + "”这一项"
                                + (OTHER_WORDS.containsKey(key)
                                        ? "，您是否要写“" + OTHER_WORDS.get(key) + "”？"
                                        : Nearest.hint(key, known).isEmpty()
                                                ? "，只有：" + String.join("、", known)
                                                : Nearest.hint(key, known))));
        String rest = text.substring(colon + 1);
        String value = rest.strip();
        int at = column + colon + 1 + (rest.length() - rest.stripLeading().length());
        if (value.isEmpty()) {
            throw new SentenceFault(line, column, "“" + item.word + "”后面是空的");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '"' || value.charAt(i) == '\\') {
                throw new SentenceFault(line, at + i, "这里不得有半角引号和反斜杠，引号请用“ ”");
            }
        }
        return new Given(item, meant(item, value, line, at), line, at);
    }

    private static String meant(Item item, String value, int line, int column) throws SentenceFault {
        return switch (item) {
            case SEVERITY -> oneOf(SEVERITIES, List.of("错误", "警告", "提示"), item, value, line, column);
            case SUBJECT -> oneOf(SUBJECTS, List.of("报告", "单位", "整批"), item, value, line, column);
            default -> value;
        };
    }

    private static String oneOf(
            Map<String, String> codes, List<String> words, Item item, String value, int line, int column)
            throws SentenceFault {
        if (!codes.containsKey(value)) {
            throw new SentenceFault(line, column, item.word + "只能写" + String.join("、", words) + "，不能是“" + value + "”");
        }
        return codes.get(value);
    }
}
