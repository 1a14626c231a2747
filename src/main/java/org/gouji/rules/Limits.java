package org.gouji.rules;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks from a rule's explanation the sentences that say what the rule leaves alone. */
final class Limits {

    private static final Pattern LEFT_ALONE = Pattern.compile(
            "局限|不下结论|只请核实|请核实|只作提示|只供内部掌握|需要单位名册|无从知道|不核对|不比较|不比|不查|不算|不报|不作|不提|只提示|只核对|只查|只看|无从|未能|不能认定|不管|除外|例外|不在此列|不适用");

    private Limits() {}

    static String in(String explanation) {
        return Arrays.stream(explanation.split("(?<=。)"))
                .filter(sentence -> LEFT_ALONE.matcher(sentence).find())
                .map(sentence -> sentence.strip().replaceFirst("^局限：", ""))
                .collect(Collectors.joining());
    }
}
