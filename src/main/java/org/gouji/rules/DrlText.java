package org.gouji.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of DRL from its characters alone, before any parser sees it. */
final class DrlText {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int DEEPEST = 20;
    /** Patterns that look for strings go down into them letter by letter. */
    private static final int LONGEST_LINE = 3000;

    private static final String FULL_WIDTH = "，；（）：“”‘’＝！＜＞｛｝＂";
    private static final String QUOTES = "“”‘’＂";
    private static final String HALF_WIDTH = ",;():\"\"''=!<>{}\"";
    /** Signs of arithmetic as people write them, and how a rule does. */
    private static final String SIGNS = "≥≤≠×＋－";

    private static final List<String> WRITTEN = List.of(">=", "<=", "!=", "*", "+", "-");
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Blanks, comments and items of the head; strings in a group of their own, so that nothing inside one is taken for those. */
    private static final Pattern NO_CODE = Pattern.compile(
            "(\"(?:[^\"\\\\\\n]|\\\\.)*\")|\\s+|//[^\\n]*|/\\*.*?\\*/|@\\w+\\s*\\(\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*\\)",
            Pattern.DOTALL);

    private DrlText() {}

    static void check(String drl) {
        if (drl.length() > MAX_LENGTH) {
            throw new Refusal(0, "规则文件超过 64 KB，请拆成几个文件");
        }
        longLine(drl);
        invisible(drl);
        int escape = drl.indexOf("\\u");
        if (escape >= 0) {
            throw refusal(drl, escape, "不得使用 \\u 转义，请直接写出该字");
        }
        strings(drl);
        String bare = withoutStringsAndComments(drl);
        nesting(bare);
        for (int i = 0; i < bare.length(); i++) {
            int at = FULL_WIDTH.indexOf(bare.charAt(i));
            if (bare.charAt(i) >= '０' && bare.charAt(i) <= '９') {
                throw refusal(bare, i, "用了全角数字“" + bare.charAt(i) + "”，请改为半角数字");
            }
            int sign = SIGNS.indexOf(bare.charAt(i));
            if (sign >= 0) {
                throw refusal(bare, i, "不能用“" + bare.charAt(i) + "”，请写“" + WRITTEN.get(sign) + "”");
            }
            if (at >= 0) {
                throw refusal(bare, i, complaint(bare.charAt(i), HALF_WIDTH.charAt(at)));
            }
        }
    }

    private static void longLine(String drl) {
        int from = 0;
        for (String line : drl.split("\n", -1)) {
            if (line.length() > LONGEST_LINE) {
                throw refusal(drl, from, "这一行超过 " + LONGEST_LINE + " 字，请分成几行或拆成几条规则");
            }
            from += line.length() + 1;
        }
    }

    /**
     * A string ends on its line and only double quotes make one. The engine reads strings over several lines and single quotes
     * too, and whoever blanks strings in another way than the engine reads them would look at the wrong half of the text.
     */
    private static void strings(String drl) {
        Matcher blanks = STRING_OR_COMMENT.matcher(drl);
        int from = 0;
        while (from < drl.length()) {
            boolean blank = blanks.find(from);
            int to = blank ? blanks.start() : drl.length();
            for (int i = from; i < to; i++) {
                char c = drl.charAt(i);
                if (c == '"') {
                    Refusal here = refusal(drl, i, "引号没有配对：文字须在同一行内用半角引号括起");
                    throw SyntaxAdvice.of(drl)
                            .filter(advice -> advice.line() == here.complaint().line())
                            .map(Refusal::new)
                            .orElse(here);
                }
                if (c == '\'' || c == '`' || c == '\\') {
                    throw refusal(drl, i, "文字之外不得有“" + c + "”；文字请用半角双引号括起");
                }
            }
            int newline = blank && drl.charAt(to) == '"'
                    ? drl.substring(to, blanks.end()).indexOf('\n')
                    : -1;
            if (newline >= 0) {
                throw refusal(drl, to, "引号没有配对：文字须在同一行内用半角引号括起");
            }
            from = blank ? blanks.end() : drl.length();
        }
    }

    /** What an author does not see, a parser may read as the end of a line, or not at all. */
    private static void invisible(String drl) {
        for (int i = 0; i < drl.length(); i++) {
            char c = drl.charAt(i);
            boolean lone = c == '\r' && (i + 1 == drl.length() || drl.charAt(i + 1) != '\n');
            boolean layout = c == '\n' || c == '\t' || c == '\r';
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL && !layout
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SPACE_SEPARATOR && c != ' ' && c != '\u3000';
            if (lone || hidden) {
                throw refusal(drl, i, String.format("此处有看不见的字符（U+%04X），请删去", (int) c));
            }
        }
    }

    private static void nesting(String bare) {
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                throw refusal(bare, i, "括号套了 " + DEEPEST + " 层以上，请分写成几个条件");
            }
        }
    }

    /** The text with every string emptied and every comment blanked; length and lines stay as they are. */
    static String withoutStringsAndComments(String text) {
        StringBuilder bare = new StringBuilder(text);
        Matcher matcher = STRING_OR_COMMENT.matcher(text);
        while (matcher.find()) {
            boolean string = text.charAt(matcher.start()) == '"';
            for (int i = matcher.start(); i < matcher.end(); i++) {
                boolean quote = string && (i == matcher.start() || i == matcher.end() - 1);
                if (!quote && bare.charAt(i) != '\n') {
                    bare.setCharAt(i, ' ');
                }
            }
        }
        return bare.toString();
    }

    /**
     * What the engine compiles of a text: conditions, consequences and names. Comments and the items of a rule's head are
     * left out, for the gate reads them and nobody compiles them.
     *
     * @param drl a text whose quotes are paired, as {@link #check} sees to
     */
    static String code(String drl) {
        Matcher apart = NO_CODE.matcher(drl);
        StringBuilder code = new StringBuilder();
        int from = 0;
        while (apart.find()) {
            code.append(drl, from, apart.start());
            if (apart.start(1) >= 0) {
                code.append(apart.group(1));
            } else if (!code.isEmpty() && code.charAt(code.length() - 1) != ' ') {
                code.append(' ');
            }
            from = apart.end();
        }
        return code.append(drl, from, drl.length()).toString();
    }

    private static String complaint(char full, char half) {
        return QUOTES.indexOf(full) >= 0 ? "用了全角引号，请改为半角引号 " + half : "用了全角标点“" + full + "”，请改为半角“" + half + "”";
    }

    private static Refusal refusal(String text, int index, String why) {
        int line = 1
                + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
        int column = index - text.lastIndexOf('\n', index);
        return new Refusal(new Complaint(line, column, why));
    }
}
