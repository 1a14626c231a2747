package org.gouji.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between two profiles, in words. */
final class ParameterChanges {

    private ParameterChanges() {}

    static List<String> between(Parameters before, Parameters after) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, Parameters.RuleChoice> rule : after.rules().entrySet()) {
            Parameters.RuleChoice was = before.rules().get(rule.getKey());
            Parameters.RuleChoice is = rule.getValue();
            if (was != null) {
                changed(changes, rule.getKey() + " 启用", yes(was.enabled()), yes(is.enabled()));
                changed(changes, rule.getKey() + " 严重度", was.severity(), is.severity());
                changed(changes, rule.getKey() + " 处置方式", was.action(), is.action());
            }
        }
        for (Map.Entry<String, Parameters.NumberChoice> number : after.numbers().entrySet()) {
            Parameters.NumberChoice was = before.numbers().get(number.getKey());
            Parameters.NumberChoice is = number.getValue();
            if (was != null && !was.sameAs(is)) {
                changed(
                        changes,
                        number.getKey(),
                        was.bound().shown(was.value()),
                        is.bound().shown(is.value()));
            }
        }
        for (Map.Entry<String, List<PhraseLists.Phrase>> list :
                after.phrases().lists().entrySet()) {
            List<PhraseLists.Phrase> was = before.phrases().lists().getOrDefault(list.getKey(), List.of());
            was.stream()
                    .filter(phrase -> !list.getValue().contains(phrase))
                    .forEach(phrase -> changes.add(list.getKey() + "：删去 " + phrase.words()));
            list.getValue().stream()
                    .filter(phrase -> !was.contains(phrase))
                    .forEach(phrase -> changes.add(list.getKey() + "：增加 " + phrase.words()
                            + (phrase.better().isEmpty() ? "" : "（改为 " + phrase.better() + "）")));
        }
        return changes;
    }

    static String yes(boolean enabled) {
        return enabled ? "是" : "否";
    }

    private static void changed(List<String> changes, String what, String was, String is) {
        if (!was.equals(is)) {
            changes.add(what + "：" + was + " → " + is);
        }
    }
}
