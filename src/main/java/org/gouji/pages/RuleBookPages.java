package org.gouji.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.audit.CaseStory;
import org.gouji.audit.RuleCases;
import org.gouji.rules.RuleDescription;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/** The whole rule book as files: an index by theme, one page per rule, and for HTML the style that all share. */
public final class RuleBookPages {

    /** How pages are written. */
    public enum Format {
        HTML("html"),
        MD("md");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        public String getEnding() {
            return ending;
        }
    }

    private RuleBookPages() {}

    /**
     * The files by name; the same rulebook gives the same texts.
     *
     * @throws RulebookException where one of the folder's profiles is faulty
     */
    public static Map<String, String> of(Rulebook rulebook, Format format) throws RulebookException {
        Map<String, Map<String, RuleDescription>> byProfile = new LinkedHashMap<>();
        for (String profile : rulebook.profiles()) {
            byProfile.put(profile, byPath(rulebook.under(profile)));
        }
        Map<String, List<CaseStory>> stories =
                RuleCases.stories(rulebook, rulebook.folder()).stream().collect(Collectors.groupingBy(CaseStory::rule));
        Map<String, String> files = new LinkedHashMap<>();
        List<RuleDescription> rules = rulebook.describe();
        Map<String, String> names = names(rules);
        files.put("index." + format.ending, text(index(rulebook, rules, names), rulebook, format));
        files.put(NamesPage.FILE + "." + format.ending, text(NamesPage.sheet(rulebook), rulebook, format));
        for (RuleDescription rule : rules) {
            String path = rule.info().path();
            Map<String, RuleDescription> profiles = new LinkedHashMap<>();
            byProfile.forEach((name, described) -> profiles.put(name, described.get(path)));
            Sheet sheet = new RulePage(rule, stories.getOrDefault(path, List.of()), profiles).sheet(names.get(path));
            files.put(names.get(path) + "." + format.ending, text(sheet, rulebook, format));
        }
        if (format == Format.HTML) {
            files.put("style.css", Html.STYLE);
        }
        return files;
    }

    /**
     * The page of one rule as HTML without its head, for a place that has a head of its own.
     *
     * @throws RulebookException where one of the folder's profiles is faulty
     */
    public static Optional<String> inner(Rulebook rulebook, String path) throws RulebookException {
        Map<String, RuleDescription> profiles = new LinkedHashMap<>();
        for (String profile : rulebook.profiles()) {
            profiles.put(profile, byPath(rulebook.under(profile)).get(path));
        }
        List<CaseStory> stories = RuleCases.stories(rulebook, rulebook.folder(), path);
        return rulebook.describe().stream()
                .filter(rule -> rule.info().path().equals(path))
                .findFirst()
                .map(rule -> Html.inner(new RulePage(rule, stories, profiles).sheet(path)));
    }

    /** The sentences that rules may be written in and the names of rows and columns, as {@link #inner} gives a rule. */
    public static String names(Rulebook rulebook) {
        return Html.inner(NamesPage.sheet(rulebook));
    }

    /** The name of each rule's page without ending, by the rule's path: its code, or its path where it has none of its own. */
    public static Map<String, String> names(List<RuleDescription> rules) {
        Map<String, Long> codes =
                rules.stream().collect(Collectors.groupingBy(rule -> rule.info().code(), Collectors.counting()));
        Map<String, String> names = new LinkedHashMap<>();
        rules.forEach(rule -> {
            String code = rule.info().code();
            boolean own = code.matches("[A-Z]{1,3}\\d{2,3}") && codes.get(code) == 1;
            names.put(rule.info().path(), own ? code : rule.info().path().replaceAll("[^\\p{L}\\p{N}_-]", "-"));
        });
        return names;
    }

    private static String text(Sheet sheet, Rulebook rulebook, Format format) {
        return format == Format.HTML ? Html.of(sheet, rulebook.hash()) : Markdown.of(sheet, rulebook.hash());
    }

    private static Map<String, RuleDescription> byPath(Rulebook rulebook) {
        return rulebook.describe().stream()
                .collect(Collectors.toMap(rule -> rule.info().path(), rule -> rule));
    }

    private static Sheet index(Rulebook rulebook, List<RuleDescription> rules, Map<String, String> names) {
        Map<String, List<RuleDescription>> themes = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.info().theme(), LinkedHashMap::new, Collectors.toList()));
        List<Sheet.Section> sections = new ArrayList<>();
        themes.forEach((theme, members) -> sections.add(new Sheet.Section(
                theme.replaceAll("[^A-Za-z0-9-]", "-"),
                members.get(0).info().themeLabel() + "（" + members.size() + " 条）",
                List.of(new Block.Grid(
                        List.of("代码", "规则", "严重度", "状态"),
                        members.stream().map(rule -> row(rule, names)).toList())))));
        sections.add(new Sheet.Section(
                "authors", "写规则", List.of(new Block.Link("", "写规则用的句子，表、行、列的名称和代码", NamesPage.FILE))));
        long inForce = rules.stream()
                .filter(rule -> rule.status() == RuleDescription.Status.IN_FORCE)
                .count();
        return new Sheet(
                "index",
                "政府信息公开工作年度报告审核规则",
                List.of(
                        "规则：" + rules.size() + " 条，执行 " + inForce + " 条",
                        "参数方案：" + RulePage.profile(rulebook.profile()),
                        "规则库："
                                + rulebook.hash()
                                        .substring(
                                                0, Math.min(19, rulebook.hash().length()))),
                null,
                sections);
    }

    private static List<Object> row(RuleDescription rule, Map<String, String> names) {
        boolean refused = rule.status() == RuleDescription.Status.REFUSED;
        return List.of(
                rule.info().code(),
                new Block.Link(
                        "",
                        rule.info().title().isEmpty()
                                ? rule.info().path()
                                : rule.info().title(),
                        names.get(rule.info().path())),
                refused ? "" : RulePage.severities(rule),
                rule.status().getLabel());
    }
}
