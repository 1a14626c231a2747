package org.gouji.sentences;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that compare two numbers, with the operators of DRL. */
final class Compare {

    private static final Map<String, String> OPERATORS = operators();

    /** One of the words; longer ones are tried first. */
    static final String SHAPE = "(?:"
            + OPERATORS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .collect(Collectors.joining("|"))
            + ")";

    private Compare() {}

    static String operator(String word) {
        return OPERATORS.get(word);
    }

    private static Map<String, String> operators() {
        Map<String, String> operators = new LinkedHashMap<>();
        add(operators, "!=", "不等于", "!=");
        add(operators, "==", "等于", "==", "=");
        add(operators, "<=", "不大于", "不多于", "不超过", "不高于", "<=");
        add(operators, ">=", "不小于", "不少于", "不低于", ">=");
        add(operators, ">", "大于", "多于", "超过", "高于", "晚于", ">");
        add(operators, "<", "小于", "少于", "低于", "早于", "<");
        return operators;
    }

    private static void add(Map<String, String> operators, String operator, String... words) {
        for (String word : words) {
            operators.put(word, operator);
        }
    }
}
