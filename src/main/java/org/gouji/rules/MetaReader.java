package org.gouji.rules;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.findings.Action;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.gouji.settings.Nearest;

/** Reads the metadata of a rule; only listed annotations with one literal text each are let through. */
final class MetaReader {

    private static final Set<String> REQUIRED =
            new LinkedHashSet<>(List.of("code", "title", "severity", "basis", "message"));
    private static final Set<String> OPTIONAL =
            new LinkedHashSet<>(List.of("forms", "applies", "since", "action", "under", "subject", "web"));
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}\\d{2,3}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,60}");

    private static final int LONGEST = 1000;

    private MetaReader() {}

    static RuleMeta read(RuleSource source, RuleDescr rule) {
        int line = rule.getLine();
        if (!NAME.matcher(rule.getName()).matches()) {
            throw new Refusal(line, "规则名“" + rule.getName() + "”不合规，只能用文字、数字和连字符，至多 60 字");
        }
        Map<String, String> values = values(rule, line);
        String code = values.get("code");
        if (!CODE.matcher(code).matches()) {
            throw new Refusal(line, "@code", "@code 应为大写字母加数字，如 A01，不能是“" + code + "”");
        }
        Severity severity = Severity.of(values.get("severity"))
                .orElseThrow(() -> new Refusal(
                        line, "@severity", "@severity 只能是 error、warning、note，不能是“" + values.get("severity") + "”"));
        Action action = values.containsKey("action")
                ? Action.of(values.get("action"))
                        .orElseThrow(() -> new Refusal(
                                line, "@action", "@action 只能是 应更正、请核实、建议完善、内部掌握，不能是“" + values.get("action") + "”"))
                : byDefault(severity);
        return new RuleMeta(
                source.path(),
                rule.getName(),
                code,
                values.get("title"),
                severity,
                action,
                forms(values.getOrDefault("forms", "2019, 2021"), line),
                applies(values.getOrDefault("applies", ""), line),
                since(values.getOrDefault("since", "0"), line),
                values.get("basis"),
                values.get("message"),
                split(values.getOrDefault("under", "")).toList(),
                subject(values.getOrDefault("subject", "report"), line),
                values.getOrDefault("web", ""));
    }

    /** 默认处置方式: an error is to be corrected, a warning verified, a note is advice. */
    static Action byDefault(Severity severity) {
        return switch (severity) {
            case ERROR -> Action.CORRECT;
            case WARNING -> Action.VERIFY;
            case NOTE -> Action.IMPROVE;
        };
    }

    private static Map<String, String> values(RuleDescr rule, int line) {
        Map<String, String> values = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                Set<String> known = new LinkedHashSet<>(REQUIRED);
                known.addAll(OPTIONAL);
                throw new Refusal(line, "@" + name, "没有 @" + name + " 这一项" + Meant.annotation(name, known));
            }
            if (annotation.isDuplicated()) {
                throw new Refusal(line, "@" + name, "@" + name + " 写了两次");
            }
            Object value = annotation.getValueMap().size() == 1
                    ? annotation.getValueMap().get("value")
                    : null;
            if (!(value instanceof String text) || !text.matches("(?s)\"[^\"\\\\]*\"")) {
                throw new Refusal(line, "@" + name, "@" + name + " 之后应为一段用引号括起的文字，其中不得有引号和反斜杠");
            }
            if (text.length() > LONGEST) {
                throw new Refusal(line, "@" + name, "@" + name + " 超过 " + LONGEST + " 字，请写短些");
            }
            values.put(name, text.substring(1, text.length() - 1).strip());
        }
        for (String name : REQUIRED) {
            if (values.containsKey(name) && values.get(name).isEmpty()) {
                throw new Refusal(line, "@" + name, "@" + name + " 是空的，请写明");
            }
            if (!values.containsKey(name)) {
                throw new Refusal(line, "rule", "规则“" + rule.getName() + "”缺少 @" + name);
            }
        }
        return values;
    }

    private static List<Form> forms(String text, int line) {
        return split(text)
                .map(code -> Stream.of(Form.values())
                        .filter(form -> form.getCode().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(line, "@forms", "@forms 只能是 2019、2021，不能是“" + code + "”")))
                .toList();
    }

    private static int since(String text, int line) {
        if (!text.matches("0|20\\d\\d")) {
            throw new Refusal(line, "@since", "@since 应为年度，如 2021，不能是“" + text + "”");
        }
        return Integer.parseInt(text);
    }

    private static RuleInfo.Subject subject(String text, int line) {
        return Stream.of(RuleInfo.Subject.values())
                .filter(subject -> subject.getCode().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        line,
                        "@subject",
                        "@subject 只能是 report（核对报告）、office（核对没有收到报告的单位）或 batch（核对整批），不能是“" + text + "”"));
    }

    private static Set<OfficeKind> applies(String text, int line) {
        Set<OfficeKind> kinds = EnumSet.noneOf(OfficeKind.class);
        split(text)
                .forEach(word -> kinds.add(Stream.of(OfficeKind.values())
                        .filter(kind ->
                                kind.getCode().equals(word) || kind.getLabel().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                line, word, "@applies 中没有“" + word + "”这一单位类别" + Nearest.hint(word, kindNames())))));
        return kinds;
    }

    private static Set<String> kindNames() {
        Set<String> names = new LinkedHashSet<>();
        for (OfficeKind kind : OfficeKind.values()) {
            names.add(kind.getLabel());
            names.add(kind.getCode());
        }
        return names;
    }

    private static Stream<String> split(String text) {
        return Stream.of(text.split("[,、，\\s]+")).filter(word -> !word.isEmpty());
    }
}
