package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.facts.Threshold;
import org.gouji.findings.Action;
import org.gouji.findings.Severity;
import org.gouji.settings.Bound;
import org.gouji.settings.Nearest;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;

/**
 * The place's decisions on the rulebook: which rules are on, how grave they are, what they ask for, the thresholds and the
 * lists of phrases. {@code rules/profile.yaml} is the national one, another place is laid over it.
 *
 * @param settings by code ({@code C09}) or by code and sub-check ({@code C09/requests-many})
 * @param bounds what each threshold means, by its name
 * @param phrases the lists with the changes of the place
 */
record Profile(
        String name,
        Map<String, Setting> settings,
        List<Threshold> thresholds,
        Map<String, Bound> bounds,
        PhraseLists phrases) {

    /** What the profile says of one rule; null where it leaves the rule's own word. */
    record Setting(Boolean enabled, Severity severity, Action action) {

        private Setting over(Setting below) {
            return new Setting(
                    enabled == null ? below.enabled() : enabled,
                    severity == null ? below.severity() : severity,
                    action == null ? below.action() : action);
        }
    }

    Profile {
        settings = Map.copyOf(settings);
        thresholds = List.copyOf(thresholds);
        bounds = Map.copyOf(bounds);
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

    /** This profile with a place's laid over it: what the place sets wins, everything else stays. */
    Profile overlaidBy(Profile place) {
        Map<String, Setting> all = new LinkedHashMap<>(settings);
        place.settings.forEach((key, one) -> all.merge(key, one, (below, above) -> above.over(below)));
        Map<String, Threshold> numbers = new LinkedHashMap<>();
        thresholds.forEach(threshold -> numbers.put(threshold.name(), threshold));
        place.thresholds.forEach(threshold -> numbers.put(threshold.name(), threshold));
        return new Profile(place.name, all, new ArrayList<>(numbers.values()), bounds, place.phrases);
    }

    /** @throws IllegalArgumentException where there is no such number or it cannot have this value, in Chinese */
    Profile withNumbers(Map<String, String> written) {
        List<Threshold> numbers = written.entrySet().stream()
                .map(entry -> {
                    Bound bound = bounds.get(entry.getKey());
                    if (bound == null) {
                        throw new IllegalArgumentException(
                                "没有名为“" + entry.getKey() + "”的参数" + Nearest.hint(entry.getKey(), bounds.keySet()));
                    }
                    return new Threshold(
                            entry.getKey(),
                            bound.value(entry.getValue())
                                    .orElseThrow(() -> new IllegalArgumentException("“" + entry.getKey() + "”"
                                            + bound.told() + bound.range() + "，不能是“" + entry.getValue() + "”")));
                })
                .toList();
        Profile changed = overlaidBy(new Profile(name, Map.of(), numbers, Map.of(), phrases));
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        changed.thresholds.forEach(one -> all.put(one.name(), one.value()));
        bounds.forEach((number, bound) -> bound.contradiction(number, all).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        }));
        return changed;
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

    /** {@code sha256:…} over all that this profile decides; two profiles of one hash judge alike. */
    String hash() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(settings)
                .forEach((key, one) -> all.append(key).append(one).append('\n'));
        thresholds.stream()
                .map(one -> one.name() + "=" + one.value().stripTrailingZeros().toPlainString() + "\n")
                .sorted()
                .forEach(all::append);
        new TreeMap<>(phrases.lists()).forEach((list, entries) -> {
            all.append(list).append('\n');
            entries.forEach(entry -> all.append(entry.words())
                    .append('\0')
                    .append(entry.better())
                    .append('\0')
                    .append(entry.note())
                    .append('\0')
                    .append(entry.except())
                    .append('\0')
                    .append(entry.parts().stream().sorted().toList())
                    .append(entry.from())
                    .append('-')
                    .append(entry.to())
                    .append('\n'));
        });
        return "sha256:" + FindingWriter.sha256(all.toString());
    }

    /** What it decides of these rules and besides. */
    Parameters parameters(List<CompiledRule> rules) {
        Map<String, Long> subChecks =
                rules.stream().collect(Collectors.groupingBy(rule -> rule.meta().code(), Collectors.counting()));
        Map<String, Parameters.RuleChoice> choices = new TreeMap<>();
        for (CompiledRule rule : rules) {
            RuleMeta meta = rule.meta();
            String key = subChecks.get(meta.code()) == 1 ? meta.code() : meta.code() + "/" + meta.name();
            choices.put(
                    key,
                    new Parameters.RuleChoice(
                            meta.title(),
                            rule.enabled(),
                            meta.severity().getLabel(),
                            meta.action().getLabel(),
                            !rule.parsed().consequence().unchecked()));
        }
        Map<String, Parameters.NumberChoice> numbers = new LinkedHashMap<>();
        thresholds.forEach(threshold -> numbers.put(
                threshold.name(), new Parameters.NumberChoice(bounds.get(threshold.name()), threshold.value())));
        return new Parameters(name, choices, numbers, phrases);
    }
}
