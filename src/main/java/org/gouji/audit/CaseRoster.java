package org.gouji.audit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.facts.CellId;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

/** The roster and the control figures of a case. */
final class CaseRoster {

    private static final List<String> KEYS = List.of("规章制定权", "应公布日期", "首次公布日期", "提交日期", "免报原因");
    private static final List<String> FIGURE_KEYS = List.of("数值", "来源");

    private CaseRoster() {}

    static Office office(YamlPart part, CaseChanges changes) throws YamlFault {
        Map<String, YamlPart> given = !part.isMap() && part.isTrue() ? Map.of() : part.entries(KEYS);
        return new Office(
                changes.office(),
                List.of(),
                "",
                changes.kind() == null ? OfficeKind.UNKNOWN : changes.kind(),
                given.containsKey("规章制定权") ? given.get("规章制定权").oneOf(List.of("有", "无")) : "",
                date(given.get("应公布日期")),
                date(given.get("首次公布日期")),
                date(given.get("提交日期")),
                given.containsKey("免报原因") ? "免报" : "",
                "");
    }

    static Office below(CaseChanges changes, String superior) {
        OfficeKind kind = changes.kind() == null ? OfficeKind.UNKNOWN : changes.kind();
        return new Office(changes.office(), List.of(), superior, kind, "", null, null, null, "", "");
    }

    static List<ControlFigures.Entry> control(YamlPart part, CaseChanges changes) throws YamlFault {
        List<ControlFigures.Entry> entries = new ArrayList<>();
        for (Map.Entry<CellId, YamlPart> entry :
                CaseCells.cells(part, changes.form(), changes.oneRowOther()).entrySet()) {
            Map<String, YamlPart> given = entry.getValue().entries(FIGURE_KEYS);
            if (given.size() < FIGURE_KEYS.size()) {
                throw entry.getValue().fault("要写 {数值: …, 来源: …}");
            }
            entries.add(new ControlFigures.Entry(
                    changes.office(),
                    changes.year(),
                    entry.getKey(),
                    new BigDecimal(given.get("数值").text()),
                    given.get("来源").text()));
        }
        return entries;
    }

    private static LocalDate date(YamlPart part) throws YamlFault {
        if (part == null) {
            return null;
        }
        try {
            return LocalDate.parse(part.text());
        } catch (DateTimeException e) {
            throw part.fault("应写成 2024-01-31 这样的日期");
        }
    }
}
