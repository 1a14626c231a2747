package org.gouji.settings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profile decides, as an official sees it: the rules, the numbers and the lists of phrases.
 *
 * @param profile name of the profile
 * @param rules by key: the code of a rule, or code and sub-check where a rule has several
 * @param numbers by name
 */
public record Parameters(
        String profile, Map<String, RuleChoice> rules, Map<String, NumberChoice> numbers, PhraseLists phrases) {

    /** The words that may stand under 启用, 严重度 and 处置方式. */
    public static final List<String> YES_OR_NO = List.of("是", "否");

    public static final List<String> SEVERITIES = List.of("错误", "警告", "提示");
    public static final List<String> ACTIONS = List.of("应更正", "请核实", "建议完善", "内部掌握");

    /**
     * What is decided on one rule or sub-check.
     *
     * @param severity one of {@link #SEVERITIES}
     * @param action one of {@link #ACTIONS}
     * @param raises false where it only says that something cannot be judged: such rules need no choice
     */
    public record RuleChoice(String title, boolean enabled, String severity, String action, boolean raises) {}

    /** The value of one number, and what it means. */
    public record NumberChoice(Bound bound, BigDecimal value) {

        public boolean sameAs(NumberChoice other) {
            return value.compareTo(other.value) == 0;
        }
    }

    public Parameters {
        rules = new LinkedHashMap<>(rules);
        numbers = new LinkedHashMap<>(numbers);
    }

    /** What changes from these parameters to others, one line each, such as {@code C09 严重度：警告 → 提示}. */
    public List<String> changes(Parameters after) {
        return ParameterChanges.between(this, after);
    }
}
