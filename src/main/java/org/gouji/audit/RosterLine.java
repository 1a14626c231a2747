package org.gouji.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.settings.Nearest;

/** One line of the roster as an office; whatever is wrong with any of its cells is added to the faults. */
final class RosterLine {

    private static final List<OfficeKind> KINDS = Arrays.stream(OfficeKind.values())
            .filter(kind -> kind != OfficeKind.UNKNOWN)
            .toList();

    private final ListColumns columns;
    private final Csv.Line line;
    private final List<RosterException> faults;

    RosterLine(ListColumns columns, Csv.Line line, List<RosterException> faults) {
        this.columns = columns;
        this.line = line;
        this.faults = faults;
    }

    /** @throws RosterException where the line names no office */
    Office office() throws RosterException {
        for (String value : columns.surplus(line)) {
            faults.add(line.fault("比表头多出一列“" + value + "”；内容里有逗号的，请用双引号括起来"));
        }
        Office office = new Office(
                value("单位"),
                Arrays.stream(value("别名").split("[、;；\n]"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList(),
                value("上级单位"),
                kind(value("类别")),
                ruleMaking(value("规章制定权")),
                date("应公布日期"),
                date("首次公布日期"),
                date("提交日期"),
                value("免报原因"),
                value("网址"));
        if (office.name().isEmpty()) {
            throw line.fault("“单位”是空的");
        }
        return office;
    }

    private String value(String header) {
        return columns.value(line, header);
    }

    private String ruleMaking(String text) {
        if (!text.isEmpty() && !text.equals("有") && !text.equals("无")) {
            faults.add(line.fault("“规章制定权”应写 有 或 无，不能是“" + text + "”"));
        }
        return text;
    }

    private LocalDate date(String header) {
        String text = value(header);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = PrintedDay.of(text);
        if (day.isEmpty()) {
            faults.add(line.fault(
                    PrintedDay.looksLikeOne(text)
                            ? "“" + header + "”写的“" + text + "”没有这一天"
                            : "“" + header + "”应写成 2024-01-31 这样的日期，不能是“" + text + "”"));
        }
        return day.orElse(null);
    }

    private OfficeKind kind(String label) {
        for (OfficeKind kind : KINDS) {
            if (kind.getLabel().equals(label)) {
                return kind;
            }
        }
        if (!label.isEmpty()) {
            List<String> labels = KINDS.stream().map(OfficeKind::getLabel).toList();
            faults.add(line.fault("类别“" + label + "”不认识" + Nearest.hint(label, labels) + "（应是下列之一："
                    + String.join("、", labels) + "）"));
        }
        return OfficeKind.UNKNOWN;
    }
}
