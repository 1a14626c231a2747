package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Threshold;
import org.gouji.findings.Action;
import org.gouji.findings.Severity;
import org.gouji.settings.Bound;
import org.gouji.settings.Nearest;
import org.gouji.settings.Parameters;
import org.gouji.settings.PhraseLists;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

/** Reads profiles; what names no rule, no threshold, no list or no allowed value is a fault with its line and the nearest right word. */
final class ProfileReader {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("@code\\s*\\(\\s*\"([^\"]*)\"");
    private static final List<String> SETTING = List.of("启用", "严重度", "处置方式");
    private static final List<String> BOUND = List.of("含义", "单位", "最小", "最大", "不大于");

    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<String> subChecks = new LinkedHashSet<>();
    private final RuleFolder folder;
    private final List<YamlFault> faults = new ArrayList<>();

    private ProfileReader(RuleFolder folder) {
        this.folder = folder;
        for (RuleSource source : folder.sources()) {
            Matcher code = CODE.matcher(source.drl());
            if (code.find()) {
                codes.add(code.group(1));
                RULE.matcher(source.drl())
                        .results()
                        .forEach(rule -> subChecks.add(code.group(1) + "/" + rule.group(1)));
            }
        }
    }

    /**
     * The profile of a name.
     *
     * @throws RulebookException where a file is missing or faulty, with file, line and what to write instead in Chinese
     */
    static Profile read(RuleFolder folder, String name) throws RulebookException {
        ProfileReader reader = new ProfileReader(folder);
        try {
            Profile national = reader.national();
            return name.equals(Rulebook.NATIONAL) ? national : national.overlaidBy(reader.place(name, national));
        } catch (YamlFault e) {
            throw new RulebookException(e.getMessage(), e);
        }
    }

    /** A profile that is not in the folder yet, over the national one. */
    static Profile proposed(RuleFolder folder, String name, String yaml) throws RulebookException {
        ProfileReader reader = new ProfileReader(folder);
        try {
            Profile national = reader.national();
            return national.overlaidBy(reader.place(name, "profiles/" + name + ".yaml", yaml, national));
        } catch (YamlFault e) {
            throw new RulebookException(e.getMessage(), e);
        }
    }

    private Profile national() throws RulebookException, YamlFault {
        PhraseLists phrases = PhraseLists.parse("phrases.yaml", folder.textIfAny("phrases.yaml"));
        Map<String, YamlPart> top = YamlPart.parse("profile.yaml", folder.text("profile.yaml"))
                .entries(List.of("名称", "规则", "参数", "参数说明"), faults);
        Map<String, Bound> bounds = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : under(top, "参数说明").entrySet()) {
            bounds.put(entry.getKey().text(), bound(entry.getValue()));
        }
        for (YamlPart name : under(top, "参数").keySet()) {
            bounds.putIfAbsent(name.text(), Bound.ANY);
        }
        List<Threshold> thresholds = thresholds(top, bounds);
        YamlFault.throwAll(faults);
        Set<String> given =
                new TreeSet<>(thresholds.stream().map(Threshold::name).toList());
        for (String name : bounds.keySet()) {
            if (!given.contains(name)) {
                throw new YamlFault("profile.yaml：“参数说明”中的“" + name + "”在“参数”中没有" + Nearest.hint(name, given));
            }
        }
        for (Map.Entry<String, Bound> bound : bounds.entrySet()) {
            String other = bound.getValue().notAbove();
            if (!other.isEmpty() && !given.contains(other)) {
                throw new YamlFault("profile.yaml：“" + bound.getKey() + "”的“不大于”写的“" + other + "”在“参数”中没有"
                        + Nearest.hint(other, given));
            }
        }
        Map<String, Profile.Setting> settings = settings(top);
        contradictions(top, thresholds, bounds);
        YamlFault.throwAll(faults);
        return new Profile(Rulebook.NATIONAL, settings, thresholds, bounds, phrases);
    }

    private Profile place(String name, Profile national) throws RulebookException, YamlFault {
        if (!name.matches("[\\p{L}\\p{N}_-]+")) {
            throw new RulebookException("参数方案名称不合规：" + name);
        }
        String file = "profiles/" + name + ".yaml";
        String text = folder.textIfAny(file);
        if (text.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(List.of(Rulebook.NATIONAL));
            known.addAll(folder.profiles());
            throw new RulebookException("没有参数方案“" + name + "”（规则文件夹中没有 " + file + "）" + Nearest.hint(name, known)
                    + "（现有：" + String.join("、", known) + "）");
        }
        return place(name, file, text, national);
    }

    private Profile place(String name, String file, String text, Profile national) throws YamlFault {
        Map<String, YamlPart> top = YamlPart.parse(file, text).entries(List.of("名称", "规则", "参数", "词表"), faults);
        Map<String, Profile.Setting> settings = settings(top);
        List<Threshold> thresholds = thresholds(top, national.bounds());
        List<Threshold> all = new ArrayList<>(national.thresholds());
        all.addAll(thresholds);
        contradictions(top, all, national.bounds());
        PhraseLists phrases = national.phrases();
        if (top.containsKey("词表") && !top.get("词表").isNothing()) {
            try {
                phrases = phrases.with(PhraseLists.changes(top.get("词表"), phrases, faults));
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        YamlFault.throwAll(faults);
        return new Profile(name, settings, thresholds, Map.of(), phrases);
    }

    /** @param thresholds all numbers in force, of which a later one of the same name holds */
    private void contradictions(Map<String, YamlPart> top, List<Threshold> thresholds, Map<String, Bound> bounds) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        thresholds.forEach(one -> numbers.put(one.name(), one.value()));
        Map<String, YamlPart> written = new LinkedHashMap<>();
        under(top, "参数").forEach((key, value) -> written.put(word(key), key));
        bounds.forEach((name, bound) -> {
            YamlPart at = written.getOrDefault(name, written.get(bound.notAbove()));
            if (at != null) {
                bound.contradiction(name, numbers).ifPresent(why -> faults.add(at.fault(why)));
            }
        });
    }

    private Map<String, Profile.Setting> settings(Map<String, YamlPart> top) throws YamlFault {
        Map<String, Profile.Setting> settings = new LinkedHashMap<>();
        for (Map.Entry<YamlPart, YamlPart> entry : under(top, "规则").entrySet()) {
            try {
                String key = entry.getKey().text();
                if (!codes.contains(key) && !subChecks.contains(key)) {
                    throw entry.getKey().fault(unknownRule(key));
                }
                settings.put(key, setting(entry.getValue()));
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return settings;
    }

    private String unknownRule(String key) {
        int slash = key.indexOf('/');
        String code = slash < 0 ? key : key.substring(0, slash);
        if (!codes.contains(code)) {
            return "没有代码为“" + code + "”的规则" + Nearest.hint(code, codes) + "（规则已经删去的，请把这一项也删去）";
        }
        Set<String> own = new TreeSet<>();
        subChecks.stream().filter(one -> one.startsWith(code + "/")).forEach(own::add);
        return "规则 " + code + " 没有分项“" + key.substring(slash + 1) + "”" + Nearest.hint(key, own) + "（有："
                + String.join("、", own) + "）";
    }

    private Profile.Setting setting(YamlPart part) throws YamlFault {
        Map<String, YamlPart> written = part.entries(SETTING, faults);
        Severity severity = null;
        Action action = null;
        Boolean enabled = null;
        if (written.containsKey("严重度")) {
            severity = Severity.of(word(written.get("严重度"))).orElse(null);
            told(severity, "严重度", Parameters.SEVERITIES, written.get("严重度"));
        }
        if (written.containsKey("处置方式")) {
            action = Action.of(word(written.get("处置方式"))).orElse(null);
            told(action, "处置方式", Parameters.ACTIONS, written.get("处置方式"));
        }
        if (written.containsKey("启用")) {
            try {
                enabled = written.get("启用").yes();
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return new Profile.Setting(enabled, severity, action);
    }

    private void told(Object understood, String name, List<String> allowed, YamlPart given) {
        if (understood == null) {
            int last = allowed.size() - 1;
            faults.add(given.fault(name + "应为 " + String.join("、", allowed.subList(0, last)) + " 或 " + allowed.get(last)
                    + "，不能是“" + word(given) + "”" + Nearest.hint(word(given), allowed)));
        }
    }

    private List<Threshold> thresholds(Map<String, YamlPart> top, Map<String, Bound> bounds) throws YamlFault {
        List<Threshold> thresholds = new ArrayList<>();
        for (Map.Entry<YamlPart, YamlPart> entry : under(top, "参数").entrySet()) {
            try {
                thresholds.add(threshold(entry.getKey(), entry.getValue(), bounds));
            } catch (YamlFault fault) {
                faults.add(fault);
            }
        }
        return thresholds;
    }

    private static Threshold threshold(YamlPart key, YamlPart value, Map<String, Bound> bounds) throws YamlFault {
        String name = key.text();
        Bound bound = bounds.get(name);
        if (bound == null) {
            throw key.fault("没有名为“" + name + "”的参数" + Nearest.hint(name, bounds.keySet()));
        }
        String written = value.text();
        BigDecimal number = bound.value(written)
                .orElseThrow(
                        () -> value.fault("“" + name + "”" + bound.told() + bound.range() + "，不能是“" + written + "”"));
        return new Threshold(name, number);
    }

    private static Bound bound(YamlPart part) throws YamlFault {
        Map<String, YamlPart> written = part.entries(BOUND);
        for (String key : List.of("含义", "单位")) {
            if (!written.containsKey(key)) {
                throw part.fault("这一项没有写“" + key + "”");
            }
        }
        boolean day = written.get("单位").text().equals(Bound.DAY);
        return new Bound(
                written.get("含义").text(),
                written.get("单位").text(),
                new BigDecimal(written.containsKey("最小") ? written.get("最小").number(0, 999_999) : 0),
                new BigDecimal(written.containsKey("最大") ? written.get("最大").number(0, 999_999) : day ? 1231 : 999_999),
                written.containsKey("不大于") ? written.get("不大于").text() : "");
    }

    private Map<YamlPart, YamlPart> under(Map<String, YamlPart> top, String name) {
        try {
            return top.containsKey(name) && !top.get(name).isNothing()
                    ? top.get(name).entries(faults)
                    : Map.of();
        } catch (YamlFault fault) {
            faults.add(fault);
            return Map.of();
        }
    }

    private static String word(YamlPart part) {
        try {
            return part.text();
        } catch (YamlFault notAText) {
            return "";
        }
    }
}
