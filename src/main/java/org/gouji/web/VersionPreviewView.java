package org.gouji.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gouji.findings.Outcome;
import org.gouji.findings.RulePreview;
import tools.jackson.databind.JsonNode;

/**
 * What another version of the rules comes to, as a page shows it.
 *
 * @param changes which rules were added, taken away and edited, in lines
 * @param rules those of which findings come, go or change
 * @param shifts how many reports have another outcome of a rule, in lines
 * @param refused rule files of the later version that cannot be used, in lines
 */
record VersionPreviewView(
        int reports,
        int added,
        int removed,
        int changed,
        List<String> changes,
        List<Rule> rules,
        List<String> shifts,
        List<String> unreadable,
        List<String> refused) {

    /** @param some the first of them */
    record Rule(String code, String title, int added, int removed, int changed, List<Difference> some) {

        public int more() {
            return added + removed + changed - some.size();
        }
    }

    record Difference(String kind, String office, String year, String message, String what) {}

    private static final int MOST_OF_A_RULE = 20;

    static VersionPreviewView of(JsonNode preview) {
        Map<String, List<JsonNode>> differences = new TreeMap<>();
        preview.path("differences")
                .forEach(one -> differences
                        .computeIfAbsent(finding(one).path("code").asString(""), none -> new ArrayList<>())
                        .add(one));
        return new VersionPreviewView(
                preview.path("reports").asInt(),
                preview.path("added").asInt(),
                preview.path("removed").asInt(),
                preview.path("changed").asInt(),
                changes(preview.path("rules")),
                differences.entrySet().stream()
                        .map(rule -> rule(rule.getKey(), rule.getValue()))
                        .toList(),
                lines(
                        preview.path("outcomes"),
                        one -> one.path("code").asString("") + "："
                                + one.path("reports").asInt() + " 份由“"
                                + outcome(one.path("from").asString("")) + "”变为“"
                                + outcome(one.path("to").asString("")) + "”"),
                lines(
                        preview.path("unreadable"),
                        one -> one.path("file").asString("") + "："
                                + one.path("why").asString("")),
                lines(
                        preview.path("refused"),
                        one -> one.path("file").asString("") + "："
                                + one.path("why").asString("")));
    }

    private static Rule rule(String code, List<JsonNode> all) {
        return new Rule(
                code,
                finding(all.get(0)).path("title").asString(""),
                count(all, RulePreview.Kind.ADDED),
                count(all, RulePreview.Kind.REMOVED),
                count(all, RulePreview.Kind.CHANGED),
                all.stream()
                        .limit(MOST_OF_A_RULE)
                        .map(one -> new Difference(
                                kind(one).getLabel(),
                                one.path("office").asString(""),
                                one.path("year").isNumber() ? one.path("year").asString() : "不详",
                                finding(one).path("message").asString(""),
                                one.path("what").asString("")))
                        .toList());
    }

    private static int count(List<JsonNode> all, RulePreview.Kind wanted) {
        return (int) all.stream().filter(one -> kind(one) == wanted).count();
    }

    private static JsonNode finding(JsonNode difference) {
        return difference.path("after").isObject() ? difference.path("after") : difference.path("before");
    }

    private static RulePreview.Kind kind(JsonNode difference) {
        return Arrays.stream(RulePreview.Kind.values())
                .filter(kind -> kind.getCode().equals(difference.path("kind").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> changes(JsonNode rules) {
        List<String> changes = new ArrayList<>();
        named(changes, "新增的规则", rules.path("added"));
        named(changes, "删去的规则", rules.path("removed"));
        named(changes, "改动的规则", rules.path("edited"));
        if (rules.path("data").asBoolean(false)) {
            changes.add("参数方案或词表有改动，全部规则都重新核对。");
        }
        return changes;
    }

    private static void named(List<String> changes, String label, JsonNode paths) {
        if (!paths.isEmpty()) {
            changes.add(label + "：" + String.join("、", lines(paths, JsonNode::asString)));
        }
    }

    private static String outcome(String code) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .getLabel();
    }

    private static List<String> lines(JsonNode array, Function<JsonNode, String> line) {
        List<String> lines = new ArrayList<>();
        array.forEach(one -> lines.add(line.apply(one)));
        return lines;
    }
}
