package org.gouji.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The YAML of a place's profile: only what differs from the national one. */
public final class ProfileText {

    private final StringBuilder text = new StringBuilder();

    private ProfileText() {}

    /** @param head the comment lines that stand at the beginning, kept as they are */
    public static String of(Parameters national, Parameters place, String head) {
        ProfileText yaml = new ProfileText();
        yaml.text.append(head).append("名称: ").append(place.profile()).append('\n');
        yaml.rules(national, place);
        yaml.numbers(national, place);
        yaml.phrases(national, place);
        return yaml.text.toString();
    }

    private void rules(Parameters national, Parameters place) {
        String block = place.rules().entrySet().stream()
                .map(entry -> rule(entry.getKey(), national.rules().get(entry.getKey()), entry.getValue()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining());
        if (!block.isEmpty()) {
            text.append("\n规则:\n").append(block);
        }
    }

    private static String rule(String key, Parameters.RuleChoice national, Parameters.RuleChoice place) {
        List<String> different = List.of(
                        national.enabled() == place.enabled() ? "" : "启用: " + ParameterChanges.yes(place.enabled()),
                        national.severity().equals(place.severity()) ? "" : "严重度: " + place.severity(),
                        // A changed severity brings its own 处置方式 along, so what is meant is always written out.
                        national.severity().equals(place.severity())
                                        && national.action().equals(place.action())
                                ? ""
                                : "处置方式: " + place.action())
                .stream()
                .filter(item -> !item.isEmpty())
                .toList();
        return different.isEmpty() ? "" : "  " + key + ": { " + String.join(", ", different) + " }\n";
    }

    private void numbers(Parameters national, Parameters place) {
        String block = place.numbers().entrySet().stream()
                .filter(entry -> !entry.getValue().sameAs(national.numbers().get(entry.getKey())))
                .map(entry -> "  " + entry.getKey() + ": "
                        + entry.getValue().bound().shown(entry.getValue().value()) + "\n")
                .collect(Collectors.joining());
        if (!block.isEmpty()) {
            text.append("\n参数:\n").append(block);
        }
    }

    private void phrases(Parameters national, Parameters place) {
        StringBuilder block = new StringBuilder();
        for (Map.Entry<String, List<PhraseLists.Phrase>> list :
                place.phrases().lists().entrySet()) {
            List<PhraseLists.Phrase> before = national.phrases().lists().get(list.getKey());
            List<PhraseLists.Phrase> added = list.getValue().stream()
                    .filter(phrase -> !before.contains(phrase))
                    .toList();
            List<PhraseLists.Phrase> dropped = before.stream()
                    .filter(phrase -> !list.getValue().contains(phrase))
                    .toList();
            if (!added.isEmpty() || !dropped.isEmpty()) {
                block.append("  ").append(list.getKey()).append(":\n");
            }
            if (!added.isEmpty()) {
                block.append("    增:\n");
                added.forEach(phrase ->
                        block.append("      - ").append(phrase(phrase)).append('\n'));
            }
            if (!dropped.isEmpty()) {
                block.append("    删:\n");
                dropped.forEach(phrase ->
                        block.append("      - ").append(quoted(phrase.words())).append('\n'));
            }
        }
        if (!block.isEmpty()) {
            text.append("\n词表:\n").append(block);
        }
    }

    private static String phrase(PhraseLists.Phrase phrase) {
        StringBuilder item = new StringBuilder("{ 词: " + quoted(phrase.words()));
        add(item, "改", phrase.better());
        add(item, "说明", phrase.note());
        add(item, "除外", phrase.except());
        if (!phrase.parts().isEmpty()) {
            item.append(", 部分: ").append(phrase.parts().stream().sorted().toList());
        }
        if (phrase.from() > 0) {
            item.append(", 起年: ").append(phrase.from());
        }
        if (phrase.to() > 0) {
            item.append(", 止年: ").append(phrase.to());
        }
        return item.append(" }").toString();
    }

    private static void add(StringBuilder item, String key, String value) {
        if (!value.isEmpty()) {
            item.append(", ").append(key).append(": ").append(quoted(value));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
