package org.gouji.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is most likely wrong with a YAML file that does not parse: the parser tells in English where it gave up. */
final class YamlAdvice {

    static final String FULL_WIDTH_COLON = "冒号是全角的，请改为半角冒号“:”，后面空一格";
    static final String FULL_WIDTH_COMMA = "逗号是全角的，请改为半角逗号“,”，后面空一格";

    private static final int LONGEST_TYPED = 1000;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|(^|\\s)#.*");
    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )?[^\\s:{\\[]+:[^\\s:].*");
    private static final Map<String, String> FULL_WIDTH =
            Map.of("【", "[", "】", "]", "｛", "{", "｝", "}", "［", "[", "］", "]", "－", "-", "“", "\"", "”", "\"");

    private YamlAdvice() {}

    static String of(String file, String text, MarkedYAMLException fault) {
        Mark mark = fault.getProblemMark() == null ? fault.getContextMark() : fault.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        List<String> lines = text.lines().toList();
        String problem = Objects.toString(fault.getProblem(), "");
        if (problem.contains("\\t")) {
            return at(file, line) + "缩进用了制表符（Tab），请改为空格";
        }
        // What is wrong often stands on the line before the one that could not be understood.
        for (int candidate : new int[] {line, line - 1}) {
            String written = written(lines, candidate);
            if (written.contains("：")
                    && !written.contains(":")
                    && !written.strip().startsWith("#")) {
                return at(file, candidate) + FULL_WIDTH_COLON;
            }
        }
        for (int candidate : new int[] {line, line - 1, line - 2}) {
            Optional<String> slip = slip(written(lines, candidate));
            if (slip.isPresent()) {
                return at(file, candidate) + slip.get();
            }
        }
        String above = written(lines, line - 1).strip();
        if ((problem.contains("mapping values") || problem.contains("expected ':'"))
                && above.matches("[^#:\\-\\[\\]{}'\"]+")) {
            return at(file, line - 1) + "“" + above + "”后面少了冒号“:”";
        }
        if (problem.contains("block mapping start") || problem.contains("expected <block end>")) {
            return at(file, line) + "缩进没有与上面同一级的各行对齐";
        }
        if (written(lines, line).matches("[^#'\"]*:\\s*[\\[{*?|&%@`!].*")) {
            return at(file, line) + "含有 { } [ ] | ? * ( ) 的式样请用单引号括起";
        }
        int begun =
                fault.getContextMark() == null ? line : fault.getContextMark().getLine() + 1;
        for (int candidate : new int[] {begun, line}) {
            if (odd(written(lines, candidate), '\'') || odd(written(lines, candidate), '"')) {
                return at(file, candidate) + "引号没有配对";
            }
        }
        return at(file, line) + "YAML 写法有误（多半是缩进没有对齐、冒号后缺空格或括号没有配对）";
    }

    private static boolean odd(String line, char quote) {
        return line.chars().filter(c -> c == quote).count() % 2 == 1;
    }

    /** A sign on one line that looks as YAML's own and is not. */
    private static Optional<String> slip(String line) {
        if (line.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String bare = QUOTED.matcher(line).replaceAll("");
        boolean inside = bare.contains("{") || bare.contains("[") || bare.matches(".*:\\s.*，.*:\\s.*");
        if (inside && bare.contains("，")) {
            return Optional.of(FULL_WIDTH_COMMA);
        }
        if (inside && bare.contains("：")) {
            return Optional.of(FULL_WIDTH_COLON);
        }
        for (Map.Entry<String, String> sign : new TreeMap<>(FULL_WIDTH).entrySet()) {
            if (bare.matches("(\\s*|.*[:：]\\s*)" + sign.getKey() + ".*")) {
                return Optional.of("“" + sign.getKey() + "”是全角的，请改为半角“" + sign.getValue() + "”");
            }
        }
        return NO_SPACE.matcher(bare).matches() ? Optional.of("冒号“:”后面要空一格") : Optional.empty();
    }

    private static String written(List<String> lines, int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    private static String at(String file, int line) {
        return file + " 第 " + line + " 行：";
    }
}
