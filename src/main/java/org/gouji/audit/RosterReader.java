package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.facts.Office;
import org.gouji.facts.Roster;
import org.gouji.read.UnreadableException;
import org.gouji.settings.Nearest;

/** {@code roster.csv} or {@code roster.xlsx}, the list of offices that must report; csv is UTF-8 with or without a mark, or GB18030. */
public final class RosterReader {

    static final List<String> HEADERS =
            List.of("单位", "别名", "上级单位", "类别", "规章制定权", "应公布日期", "首次公布日期", "提交日期", "网址", "免报原因", "更名或合并自", "联系人");

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
        List<RosterException> faults = new ArrayList<>();
        ListColumns columns = ListColumns.of(lines.get(0), HEADERS, List.of("单位"), false, faults);
        List<Office> offices = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Csv.Line> lineOf = new HashMap<>();
        for (Csv.Line line : columns.has("单位") ? lines.subList(1, lines.size()) : List.<Csv.Line>of()) {
            try {
                Office office = new RosterLine(columns, line, faults).office();
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
                throw line.fault("“" + name + "”在第 " + other + " 行已经出现过，无法分清是哪个单位");
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
                throw line.fault("上级单位成环：" + String.join(" → ", way));
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
}
