package org.gouji.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.settings.Nearest;

/**
 * What a rule author most likely got wrong where the parser gave up. The parser names the place at which it could not go
 * on, which is often lines after the slip; these looks go from the plainest slip to the rarest.
 */
final class SyntaxAdvice {

    private static final List<String> KEYWORDS = List.of("when", "then", "end");
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\b.*");
    /** The quote of a text that a bracket closes before another quote does, as in {@code @basis("据) @message(}. */
    private static final Pattern OPEN_QUOTE = Pattern.compile("(?<=\\()\"(?=[^\"()]*\\)\\s*(@|$))");

    private static final Pattern SINGLE_EQUALS = Pattern.compile("(?<![=!<>:+*-])=(?![=>])");
    private static final Pattern WORDY_AND = Pattern.compile("(?<=[\\s)\"])(and|or|AND|OR|并且|或者|而且)(?=[\\s(])");
    private static final Pattern LACKS_COMMA = Pattern.compile(
            "(?<=[\\p{L}\\p{N}_\"\\])])\\s+(\\$?[\\p{L}_][\\p{L}\\p{N}_.$]*)\\s*(==|!=|<=|>=|<|>|:(?!=)|matches\\b|contains\\b)");
    private static final Set<String> BEFORE_OPERAND =
            Set.of("matches", "contains", "memberOf", "in", "not", "exists", "accumulate");
    private static final Pattern CAPITAL = Pattern.compile(
            "^(?!package\\b|rule\\b|when\\b|then\\b|end\\b)((?i:package|rule|when|then|end))(?=\\s*$|\\s+[\\p{L}\"])");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*$");

    /** What other languages write in conditions, and what a rule does. */
    private static final Map<Pattern, String> OTHER_LANGUAGES = otherLanguageWords();

    private final List<String> lines;
    private final List<String> bare;

    private SyntaxAdvice(String drl) {
        this.lines = drl.lines().toList();
        this.bare = DrlText.withoutStringsAndComments(drl).lines().toList();
    }

    /** The plainest slip of a file that does not parse; empty where none of the known ones is there. */
    static Optional<Complaint> of(String drl) {
        SyntaxAdvice advice = new SyntaxAdvice(drl);
        return advice.openQuote()
                .or(advice::wordsAtStarts)
                .or(advice::keywords)
                .or(advice::brackets)
                .or(advice::otherLanguages)
                .or(() -> advice.inConditions(SINGLE_EQUALS, "“=”不是比较，相等请写“==”，不等请写“!=”"))
                .or(() -> advice.inConditions(WORDY_AND, "“并且”请用逗号，“或者”请用“||”，或分写成几条规则"))
                .or(advice::lackingComma);
    }

    /** A line that begins as in another language, or with a capital. */
    private Optional<Complaint> wordsAtStarts() {
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i).strip();
            int column = bare.get(i).length() - bare.get(i).stripLeading().length() + 1;
            if (line.startsWith("规则") && i > 0) {
                return Optional.of(
                        new Complaint(i + 1, column, "“规则”请写 rule \"名称\"；用中文句子写的规则，文件以 .dslr 结尾（见 rules/README.md）"));
            }
            if (line.startsWith("#")) {
                return Optional.of(new Complaint(i + 1, column, "说明文字请以“//”开头，不是“#”"));
            }
            Matcher word = CAPITAL.matcher(line);
            if (word.find()) {
                String small = word.group(1).toLowerCase(Locale.ROOT);
                return Optional.of(new Complaint(i + 1, column, "“" + word.group(1) + "”要全部小写：" + small));
            }
        }
        return Optional.empty();
    }

    private static Map<Pattern, String> otherLanguageWords() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("<>"), "“<>”请写“!=”");
        words.put(Pattern.compile("=<|=>"), "请写“<=”“>=”，等号在后");
        words.put(Pattern.compile("(?<=[\\d\\s])%"), "不写百分号：比例请改写成乘法，如 a * 100 > b * 5");
        words.put(Pattern.compile("(?i)\\bbetween\\b"), "没有 between，请分写两个条件，如 value >= 1, value <= 5");
        words.put(
                Pattern.compile("(?i)\\b(like|startsWith|endsWith|equals)\\b"),
                "没有“$0”：含有某词写 text contains \"词\"，合于式样写 text matches \"式样\"，相等写 ==");
        words.put(Pattern.compile("\\bin\\s*[\\[{]"), "in 之后用圆括号，如 row in ( Row.GRANTED, Row.OTHER )");
        words.put(Pattern.compile("(?i)\\bis\\s+(not\\s+)?null\\b"), "没有 null：没有读到数字的格不是 Figure 而是 Gap");
        return words;
    }

    private Optional<Complaint> otherLanguages() {
        return OTHER_LANGUAGES.entrySet().stream()
                .flatMap(word -> inConditions(word.getKey(), word.getValue()).stream())
                .findFirst();
    }

    private Optional<Complaint> openQuote() {
        for (int i = 0; i < bare.size(); i++) {
            if (bare.get(i).chars().filter(c -> c == '"').count() % 2 == 1) {
                Matcher open = OPEN_QUOTE.matcher(lines.get(i));
                int column = open.find() ? open.start() + 1 : 0;
                return Optional.of(new Complaint(i + 1, column, "引号没有配对：这一行有一个引号没有另一半"));
            }
        }
        return Optional.empty();
    }

    /** Each rule has when, then and end, each on a line of its own, in this order. */
    private Optional<Complaint> keywords() {
        int rule = 0;
        int next = KEYWORDS.size();
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i).strip();
            if (RULE.matcher(line).matches()) {
                if (next < KEYWORDS.size()) {
                    return Optional.of(lacks(rule, next));
                }
                rule = i + 1;
                next = 0;
            } else if (next < KEYWORDS.size()) {
                String keyword = KEYWORDS.get(next);
                if (line.equals(keyword) || line.startsWith(keyword + " ") || line.endsWith("; " + keyword)) {
                    next++;
                } else if (KEYWORDS.contains(line)) {
                    return Optional.of(lacks(rule, next));
                } else if (line.matches("[A-Za-z]{2,6}")
                        && Nearest.to(line, KEYWORDS).isPresent()) {
                    return Optional.of(new Complaint(i + 1, line, "“" + line + "”认不出" + Nearest.hint(line, KEYWORDS)));
                }
            }
        }
        return next < KEYWORDS.size() ? Optional.of(lacks(rule, next)) : Optional.empty();
    }

    private Complaint lacks(int rule, int keyword) {
        String why = switch (KEYWORDS.get(keyword)) {
            case "when" -> "这条规则缺少 when：说明项之后另起一行写 when，下面写条件";
            case "then" -> "这条规则缺少 then：条件之后另起一行写 then，下面写 findings.raise(…)";
            default -> "这条规则缺少 end：每条规则的最后一行写 end";
        };
        return new Complaint(rule, "rule", why);
    }

    private Optional<Complaint> brackets() {
        Deque<int[]> open = new ArrayDeque<>();
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i);
            boolean partEnds = KEYWORDS.contains(line.strip());
            if (partEnds && !open.isEmpty()) {
                return Optional.of(unclosed(open.peek()));
            }
            for (int at = 0; at < line.length(); at++) {
                if (line.charAt(at) == '(') {
                    open.push(new int[] {i, at});
                } else if (line.charAt(at) == ')') {
                    if (open.isEmpty()) {
                        return Optional.of(new Complaint(i + 1, at + 1, "括号没有配对：多了一个“)”"));
                    }
                    open.pop();
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(unclosed(open.peek()));
    }

    private Complaint unclosed(int[] open) {
        return new Complaint(open[0] + 1, open[1] + 1, "括号没有配对：这里的“(”没有对应的“)”");
    }

    private Optional<Complaint> inConditions(Pattern slip, String why) {
        for (int i : conditionLines()) {
            Matcher found = slip.matcher(bare.get(i));
            if (found.find()) {
                return Optional.of(new Complaint(i + 1, found.start() + 1, why.replace("$0", found.group())));
            }
        }
        return Optional.empty();
    }

    private Optional<Complaint> lackingComma() {
        for (int i : conditionLines()) {
            Matcher found = LACKS_COMMA.matcher(bare.get(i));
            while (found.find()) {
                Matcher before = LAST_WORD.matcher(bare.get(i).substring(0, found.start()));
                if (!before.find() || !BEFORE_OPERAND.contains(before.group())) {
                    return Optional.of(
                            new Complaint(i + 1, found.start(1) + 1, "“" + found.group(1) + "”之前缺少逗号：各个条件之间用半角逗号分开"));
                }
            }
        }
        return Optional.empty();
    }

    private List<Integer> conditionLines() {
        List<Integer> numbers = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i).strip();
            if (line.equals("then") || line.equals("end")) {
                within = false;
            }
            if (within) {
                numbers.add(i);
            }
            if (line.equals("when") || line.startsWith("when ")) {
                within = true;
            }
        }
        return numbers;
    }
}
