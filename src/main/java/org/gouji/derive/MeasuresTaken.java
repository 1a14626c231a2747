package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The measures of part five as far as they were read, asked which problem's words they take up. */
final class MeasuresTaken {

    private static final Pattern COMMON_WORDS =
            Pattern.compile("(政府|政务)?信息公开|政务公开|公开(工作|信息|情况)|政府信息|信息|工作|问题|不足|进一步|不够|有待|加强|提升|提高|完善|个别|部分|方面|存在|情况");
    /** What tells the words of a problem apart: 格式不统一 is 格式 and 统一. */
    private static final Pattern NOT_WORDS = Pattern.compile(COMMON_WORDS.pattern() + "|[不未没无的和与及较还仍]");

    private final List<String> measures = new ArrayList<>();

    void add(String measure) {
        measures.addAll(List.of(measure.split(";")));
    }

    /** Whether a measure takes up the very words of the problem (收费公示不醒目 → 统一收费公示牌样式). */
    boolean takeUp(String problem) {
        return SharedWords.any(problem, COMMON_WORDS, words -> measures.stream().anyMatch(one -> one.contains(words)))
                || measures.stream().anyMatch(one -> SharedWords.two(problem, NOT_WORDS, one));
    }
}
