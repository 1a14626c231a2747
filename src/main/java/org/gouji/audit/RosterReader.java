package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Roster;
import org.gouji.read.UnreadableException;
import org.gouji.settings.Nearest;

/** {@code roster.csv} or {@code roster.xlsx}, the list of offices that must report; csv is UTF-8 with or without a mark, or GB18030. */
public final class RosterReader {

    static final List<String> HEADERS =
            List.of("单位", "别名", "上级单位", "类别", "规章制定权", "应公布日期", "首次公布日期", "提交日期", "网址", "免报原因", "更名或合并自", "联系人");

    private static final Pattern DATE =
            Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 0?0:00(?::00)?)?");

    private RosterReader() {}

    public static Roster read(Path file) throws RosterException {
        try {
            return of(ListFile.lines(file));
        } catch (UnreadableException e) {
            throw new RosterException("单位名册 " + file + " " + e.getMessage());
        } catch (IOException e) {
            throw new RosterException("单位名册 " + file + " 无法读取：" + Reason.of(e));
        } catch (RosterException e) {
            throw new RosterException("单位名册 " + file + " " + e.getMessage());
        }
    }

    static Roster parse(String text) throws RosterException {
        return of(Csv.parse(text));
    }

    private static Roster of(List<Csv.Line> given) throws RosterException {
        List<Csv.Line> lines = given.stream().filter(line -> !line.blank()).toList();
        if (lines.isEmpty()) {
            throw new RosterException("是空的，至少要有一行表头和一个单位");
        }
        List<String> headers = headers(lines.get(0));
        List<Office> offices = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Csv.Line> lineOf = new HashMap<>();
        List<RosterException> faults = new ArrayList<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            try {
                Office office = office(headers, line);
                takenOnce(office, line, taken);
                offices.add(office);
                lineOf.put(office.name(), line);
            } catch (RosterException fault) {
                faults.add(fault);
            }
        }
        Roster roster = new Roster(offices);
        for (Office office : offices) {
            try {
                superiors(office, roster, lineOf.get(office.name()));
            } catch (RosterException fault) {
                faults.add(fault);
            }
        }
        RosterException.throwAll(faults);
        return roster;
    }

    private static void takenOnce(Office office, Csv.Line line, Map<String, Integer> taken) throws RosterException {
        List<String> names = new ArrayList<>(office.aliases());
        names.add(office.name());
        for (String name : names.stream().distinct().toList()) {
            Integer other = taken.putIfAbsent(name, line.number());
            if (other != null) {
                throw fault(line, "“" + name + "”在第 " + other + " 行已经出现过，无法分清是哪个单位");
            }
        }
    }

    /**
     * What is worth knowing of a roster that can be used: superiors that it does not list. The topmost one need not be
     * listed, but a slip of the pen looks the same, and then nothing is added up.
     */
    public static List<String> notices(Roster roster) {
        List<String> names = roster.offices().stream().map(Office::name).toList();
        Map<String, List<String>> unlisted = new LinkedHashMap<>();
        for (Office office : roster.offices()) {
            if (!office.superior().isEmpty() && superior(office, roster).isEmpty()) {
                unlisted.computeIfAbsent(office.superior(), name -> new ArrayList<>())
                        .add(office.name());
            }
        }
        return unlisted.entrySet().stream()
                .map(entry -> "单位名册中的上级单位“" + entry.getKey() + "”不在名册里" + Nearest.hint(entry.getKey(), names) + "，"
                        + below(entry.getValue()) + "不与它汇总核对；名册里本来没有它的，不必理会")
                .toList();
    }

    private static String below(List<String> offices) {
        return offices.size() == 1 ? offices.get(0) : offices.get(0) + "等 " + offices.size() + " 个单位";
    }

    /** The superiors must lead upwards, else sums over those below would count in circles; one outside of the roster is the top. */
    private static void superiors(Office office, Roster roster, Csv.Line line) throws RosterException {
        List<String> way = new ArrayList<>(List.of(office.name()));
        Optional<Office> up = superior(office, roster);
        while (up.isPresent()) {
            String name = up.get().name();
            if (name.equals(office.name())) {
                way.add(name);
                throw fault(line, "上级单位成环：" + String.join(" → ", way));
            }
            if (way.contains(name)) {
                return;
            }
            way.add(name);
            up = superior(up.get(), roster);
        }
    }

    private static Optional<Office> superior(Office office, Roster roster) {
        return office.superior().isEmpty() ? Optional.empty() : roster.find(office.superior());
    }

    private static List<String> headers(Csv.Line line) throws RosterException {
        for (String header : line.values()) {
            if (!header.isEmpty() && !HEADERS.contains(header)) {
                throw fault(
                        line,
                        "表头“" + header + "”不认识" + Nearest.hint(header, HEADERS) + "（可用：" + String.join("、", HEADERS)
                                + "）");
            }
            if (!header.isEmpty()
                    && line.values().indexOf(header) != line.values().lastIndexOf(header)) {
                throw fault(line, "表头“" + header + "”出现了两次");
            }
        }
        if (!line.values().contains("单位")) {
            throw fault(line, "没有“单位”这一列");
        }
        return line.values();
    }

    private static Office office(List<String> headers, Csv.Line line) throws RosterException {
        for (int i = headers.size(); i < line.values().size(); i++) {
            if (!line.values().get(i).isEmpty()) {
                throw fault(line, "比表头多出一列“" + line.values().get(i) + "”；内容里有逗号的，请用双引号括起来");
            }
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            values.put(headers.get(i), i < line.values().size() ? line.values().get(i) : "");
        }
        String name = values.get("单位");
        if (name.isEmpty()) {
            throw fault(line, "“单位”是空的");
        }
        return new Office(
                name,
                split(values.get("别名")),
                values.getOrDefault("上级单位", "").strip(),
                kind(values.getOrDefault("类别", ""), line),
                ruleMaking(values.getOrDefault("规章制定权", "").strip(), line),
                date("应公布日期", values, line),
                date("首次公布日期", values, line),
                date("提交日期", values, line),
                values.getOrDefault("免报原因", "").strip(),
                values.getOrDefault("网址", "").strip());
    }

    private static List<String> split(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、;；\n]"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String ruleMaking(String text, Csv.Line line) throws RosterException {
        if (!text.isEmpty() && !text.equals("有") && !text.equals("无")) {
            throw fault(line, "“规章制定权”应写 有 或 无，不能是“" + text + "”");
        }
        return text;
    }

    private static LocalDate date(String header, Map<String, String> values, Csv.Line line) throws RosterException {
        String text = values.getOrDefault(header, "").strip();
        Matcher date = DATE.matcher(text);
        if (text.isEmpty()) {
            return null;
        }
        if (date.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException e) {
                throw fault(line, "“" + header + "”写的“" + text + "”没有这一天");
            }
        }
        throw fault(line, "“" + header + "”应写成 2024-01-31 这样的日期，不能是“" + text + "”");
    }

    private static OfficeKind kind(String label, Csv.Line line) throws RosterException {
        if (label.isEmpty()) {
            return OfficeKind.UNKNOWN;
        }
        List<OfficeKind> kinds = Arrays.stream(OfficeKind.values())
                .filter(kind -> kind != OfficeKind.UNKNOWN)
                .toList();
        for (OfficeKind kind : kinds) {
            if (kind.getLabel().equals(label)) {
                return kind;
            }
        }
        throw fault(
                line,
                "类别“" + label + "”不认识，应是下列之一："
                        + kinds.stream().map(OfficeKind::getLabel).collect(Collectors.joining("、")));
    }

    private static RosterException fault(Csv.Line line, String what) {
        return new RosterException("第 " + line.number() + " 行：" + what);
    }
}
