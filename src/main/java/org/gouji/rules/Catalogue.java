package org.gouji.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.Form;
import org.gouji.findings.Action;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;

/** What is told of each rule of a folder: for the list of rules in short, for its page in full. */
final class Catalogue {

    private static final Pattern CODE = Pattern.compile("@code\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("@title\\s*\\(\\s*\"([^\"]*)\"");

    private final RuleFolder folder;
    private final List<CompiledRule> rules;
    private final List<RefusedRule> refused;

    /** @param rules those that were not refused */
    Catalogue(RuleFolder folder, List<CompiledRule> rules, List<RefusedRule> refused) {
        this.folder = folder;
        this.rules = rules;
        this.refused = refused;
    }

    /** All rules, refused ones included, by theme and code. */
    List<RuleInfo> infos() {
        List<RuleInfo> list = new ArrayList<>();
        for (RuleSource source : folder.sources()) {
            List<RuleMeta> metas = rules.stream()
                    .map(CompiledRule::meta)
                    .filter(meta -> meta.path().equals(source.path()))
                    .toList();
            list.add(metas.isEmpty() ? refusedInfo(source) : info(source, metas));
        }
        for (RefusedRule outside : folder.refused()) {
            list.add(new RuleInfo(
                    outside.rule(),
                    "",
                    "",
                    "",
                    outside.rule(),
                    Severity.NOTE,
                    Action.INTERNAL,
                    List.of(),
                    "",
                    "",
                    0,
                    false));
        }
        list.sort(Comparator.comparing((RuleInfo info) ->
                        Theme.of(info.theme()).map(Theme::ordinal).orElse(99))
                .thenComparing(RuleInfo::code)
                .thenComparing(RuleInfo::path));
        return List.copyOf(list);
    }

    private static RuleInfo info(RuleSource source, List<RuleMeta> metas) {
        RuleMeta main = metas.stream().filter(RuleMeta::main).findFirst().orElse(metas.get(0));
        RuleMeta gravest = metas.stream()
                .filter(meta -> meta.action() == main.action() || meta.action() != Action.INTERNAL)
                .max(Comparator.comparing(RuleMeta::severity))
                .orElse(main);
        List<Form> forms = List.of(Form.values()).stream()
                .filter(form -> metas.stream().anyMatch(meta -> meta.forms().contains(form)))
                .toList();
        return new RuleInfo(
                source.path(),
                source.theme(),
                Theme.of(source.theme()).orElseThrow().label(),
                main.code(),
                main.title(),
                gravest.severity(),
                main.action(),
                forms,
                main.basis(),
                source.explanation(),
                source.cases(),
                main.web().isEmpty(),
                main.subject(),
                main.web());
    }

    private static RuleInfo refusedInfo(RuleSource source) {
        String title = source.titleOfSentences().orElseGet(() -> first(TITLE, source.drl()));
        return new RuleInfo(
                source.path(),
                source.theme(),
                Theme.of(source.theme()).orElseThrow().label(),
                code(source),
                title.isEmpty() ? source.name() : title,
                Severity.NOTE,
                Action.INTERNAL,
                List.of(),
                "",
                source.explanation(),
                source.cases(),
                false);
    }

    private static String code(RuleSource source) {
        return source.codeOfSentences().orElseGet(() -> first(CODE, source.drl()));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The code of a refused file as far as it can be told, empty where it cannot. */
    String code(RefusedRule refusedRule) {
        return folder.sources().stream()
                .filter(source -> source.path().equals(refusedRule.rule()))
                .map(Catalogue::code)
                .findFirst()
                .orElse("");
    }

    private static RuleDescription.Status status(RuleInfo info, List<CompiledRule> checks) {
        if (checks.isEmpty()) {
            return RuleDescription.Status.REFUSED;
        }
        if (info.needsWebPage()) {
            return RuleDescription.Status.NEEDS_WEB_PAGE;
        }
        return checks.stream().anyMatch(CompiledRule::enabled)
                ? RuleDescription.Status.IN_FORCE
                : RuleDescription.Status.OFF;
    }

    /** One rule in full. */
    RuleDescription described(RuleInfo info) {
        List<CompiledRule> checks = rules.stream()
                .filter(rule -> rule.meta().path().equals(info.path()))
                .toList();
        Optional<RuleSource> source = folder.sources().stream()
                .filter(each -> each.path().equals(info.path()))
                .findFirst();
        String refusal = refused.stream()
                .filter(rule -> rule.rule().equals(info.path()))
                .map(rule -> (rule.line() > 0 ? "第 " + rule.line() + " 行：" : "") + rule.why())
                .collect(Collectors.joining("；"));
        RuleDescription.Status status = status(info, checks);
        return new RuleDescription(
                info,
                status,
                checks.stream().map(CompiledRule::described).toList(),
                Reads.of(checks.stream().map(CompiledRule::parsed).toList()),
                source.map(RuleSource::drl).orElse(""),
                source.filter(RuleSource::isSentences).map(RuleSource::written).orElse(""),
                source.map(RuleSource::beside).orElse(List.of()),
                Limits.in(info.explanation()),
                refusal);
    }
}
