package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.Threshold;
import org.gouji.findings.Action;
import org.gouji.findings.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * The place's decisions on the rulebook: which rules are on, how grave they are, what they ask for, and the thresholds.
 * {@code rules/profile.yaml} is the national one.
 *
 * @param settings by code ({@code C09}) or by code and sub-check ({@code C09/requests-many})
 */
record Profile(String name, Map<String, Setting> settings, List<Threshold> thresholds) {

    /** What the profile says of one rule; null where it leaves the rule's own word. */
    record Setting(Boolean enabled, Severity severity, Action action) {}

    private static final Set<String> TOP = Set.of("名称", "规则", "参数");
    private static final Set<String> KEYS = Set.of("启用", "严重度", "处置方式");

    static Profile parse(String yaml, String file) throws RulebookException {
        Object loaded;
        try {
            loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new RulebookException(file + " 第 " + line + " 行：YAML 写法有误（" + e.getProblem() + "）", e);
        }
        Reader reader = new Reader(yaml, file);
        Map<String, Object> top = reader.map(loaded, "文件");
        reader.known(top, TOP);
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : reader.map(top.get("规则"), "规则").entrySet()) {
            settings.put(entry.getKey(), reader.setting(entry));
        }
        List<Threshold> thresholds = new ArrayList<>();
        for (Map.Entry<String, Object> entry : reader.map(top.get("参数"), "参数").entrySet()) {
            if (!(entry.getValue() instanceof Number number)) {
                throw reader.fault(entry.getKey(), "应为一个数，不能是“" + entry.getValue() + "”");
            }
            thresholds.add(new Threshold(entry.getKey(), new BigDecimal(number.toString())));
        }
        return new Profile(
                String.valueOf(top.getOrDefault("名称", "national")), Map.copyOf(settings), List.copyOf(thresholds));
    }

    /** The rule's metadata under this profile. */
    RuleMeta apply(RuleMeta meta) {
        RuleMeta result = meta;
        for (String key : List.of(meta.code(), meta.code() + "/" + meta.name())) {
            Setting setting = settings.get(key);
            if (setting == null) {
                continue;
            }
            Severity severity = setting.severity() == null ? result.severity() : setting.severity();
            boolean actionFollows = result.action() == MetaReader.byDefault(result.severity());
            Action kept = actionFollows ? MetaReader.byDefault(severity) : result.action();
            result = result.with(severity, setting.action() == null ? kept : setting.action());
        }
        return result;
    }

    /** This profile with another one laid over it: what the other sets wins, everything else stays. */
    Profile overlaidBy(Profile overlay, String overlayName) {
        Map<String, Setting> all = new LinkedHashMap<>(settings);
        overlay.settings.forEach((key, one) -> all.merge(key, one, Profile::over));
        Map<String, Threshold> numbers = new LinkedHashMap<>();
        thresholds.forEach(threshold -> numbers.put(threshold.name(), threshold));
        overlay.thresholds.forEach(threshold -> numbers.put(threshold.name(), threshold));
        return new Profile(overlayName, Map.copyOf(all), List.copyOf(numbers.values()));
    }

    private static Setting over(Setting below, Setting above) {
        return new Setting(
                above.enabled() == null ? below.enabled() : above.enabled(),
                above.severity() == null ? below.severity() : above.severity(),
                above.action() == null ? below.action() : above.action());
    }

    boolean enabled(RuleMeta meta) {
        for (String key : List.of(meta.code() + "/" + meta.name(), meta.code())) {
            Setting setting = settings.get(key);
            if (setting != null && setting.enabled() != null) {
                return setting.enabled();
            }
        }
        return true;
    }

    private record Reader(String yaml, String file) {

        Map<String, Object> map(Object value, String what) throws RulebookException {
            if (value == null) {
                return Map.of();
            }
            if (!(value instanceof Map<?, ?> map)) {
                throw new RulebookException(file + "：“" + what + "”之下应为若干“名称: 值”");
            }
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, one) -> result.put(String.valueOf(key), one));
            return result;
        }

        void known(Map<String, Object> map, Set<String> keys) throws RulebookException {
            for (String key : map.keySet()) {
                if (!keys.contains(key)) {
                    throw fault(key, "没有这一项" + Nearest.hint(key, keys));
                }
            }
        }

        Setting setting(Map.Entry<String, Object> entry) throws RulebookException {
            Map<String, Object> map = map(entry.getValue(), entry.getKey());
            known(map, KEYS);
            Object enabled = map.get("启用");
            Object severity = map.get("严重度");
            Object action = map.get("处置方式");
            if (enabled != null
                    && !(enabled instanceof Boolean)
                    && !Set.of("是", "否").contains(enabled)) {
                throw fault(entry.getKey(), "启用应为 是 或 否");
            }
            Boolean on = enabled == null ? null : Boolean.TRUE.equals(enabled) || "是".equals(enabled);
            Severity level = severity == null
                    ? null
                    : Severity.of(severity.toString())
                            .orElseThrow(() -> fault(entry.getKey(), "严重度应为 错误、警告 或 提示，不能是“" + severity + "”"));
            Action asks = action == null
                    ? null
                    : Action.of(action.toString())
                            .orElseThrow(() -> fault(entry.getKey(), "处置方式应为 应更正、请核实、建议完善 或 内部掌握，不能是“" + action + "”"));
            return new Setting(on, level, asks);
        }

        RulebookException fault(String key, String what) {
            int number = 0;
            for (String line : yaml.lines().toList()) {
                number++;
                if (line.strip().replace("\"", "").startsWith(key)) {
                    return new RulebookException(file + " 第 " + number + " 行：“" + key + "”" + what);
                }
            }
            return new RulebookException(file + "：“" + key + "”" + what);
        }
    }
}
