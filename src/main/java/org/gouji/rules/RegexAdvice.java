package org.gouji.rules;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** What is wrong with a pattern text, in Chinese; Java tells it in English only. */
final class RegexAdvice {

    private static final Map<String, String> KNOWN = Map.of(
            "Unclosed group", "圆括号没有配对",
            "Unmatched closing", "多了一个“)”",
            "Unclosed character class", "方括号没有配对",
            "Dangling meta character", "“*”“+”“?”之前没有可以重复的内容；要找这些字本身，请在前面加两个反斜杠",
            "Unclosed counted closure", "花括号没有配对",
            "Illegal repetition", "花括号中应为次数，如 {0,20}；要找花括号本身，请在前面加两个反斜杠");

    private RegexAdvice() {}

    /** The reason to append to a message, empty where it is none of the usual ones. */
    static String of(PatternSyntaxException fault) {
        return KNOWN.entrySet().stream()
                .filter(known -> fault.getDescription().startsWith(known.getKey()))
                .findFirst()
                .map(known -> "：" + known.getValue())
                .orElse("");
    }
}
