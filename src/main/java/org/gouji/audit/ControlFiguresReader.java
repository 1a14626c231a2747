package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.facts.Roster;
import org.gouji.read.UnreadableException;
import org.gouji.settings.Nearest;

/**
 * {@code control-figures.xlsx} or {@code control-figures.csv}: figures of the same cells from other sources. Headers 单位, 年度, 表, 行, 列, 数值, 来源; rows and
 * columns by the form's words or by their codes.
 */
public final class ControlFiguresReader {

    private static final List<String> HEADERS = List.of("单位", "年度", "表", "行", "列", "数值", "来源");

    private ControlFiguresReader() {}

    /** @throws RosterException where the file cannot be taken, with file, row and reason in Chinese */
    public static ControlFigures read(Path file, Roster roster) throws RosterException {
        try {
            return parse(ListFile.lines(file), roster);
        } catch (IOException e) {
            throw new RosterException("核对基数 " + file + " 无法读取：" + Reason.of(e));
        } catch (UnreadableException e) {
            throw new RosterException("核对基数 " + file + " " + e.getMessage());
        } catch (RosterException e) {
            throw new RosterException("核对基数 " + file + " " + e.getMessage());
        }
    }

    static ControlFigures parse(List<Csv.Line> lines, Roster roster) throws RosterException {
        if (lines.isEmpty()) {
            throw new RosterException("是空的，至少要有一行表头");
        }
        List<RosterException> faults = new ArrayList<>();
        ListColumns columns = ListColumns.of(lines.get(0), HEADERS, HEADERS, true, faults);
        List<ControlFigures.Entry> entries = new ArrayList<>();
        Map<String, Csv.Line> given = new HashMap<>();
        for (Csv.Line line :
                HEADERS.stream().allMatch(columns::has) ? lines.subList(1, lines.size()) : List.<Csv.Line>of()) {
            new ControlLine(columns, line, faults).entry(roster).ifPresent(entry -> {
                Csv.Line before = given.putIfAbsent(
                        entry.office() + entry.year() + entry.cell().code() + "|" + entry.source(), line);
                if (before != null) {
                    faults.add(line.fault("同一单位、年度、来源的这一格，第 " + before.number() + " 行已经写过"));
                }
                entries.add(entry);
            });
        }
        RosterException.throwAll(faults);
        return new ControlFigures(entries);
    }

    /** Offices with control figures that the roster does not list: their figures may belong to nobody. */
    public static List<String> notices(ControlFigures figures, Roster roster) {
        List<String> names = roster.offices().stream()
                .flatMap(office -> Stream.concat(Stream.of(office.name()), office.aliases().stream()))
                .toList();
        return roster.offices().isEmpty()
                ? List.of()
                : figures.offices().stream()
                        .filter(office -> roster.find(office).isEmpty())
                        .map(office ->
                                "核对基数中的单位“" + office + "”不在名册里" + Nearest.hint(office, names) + "，名称与报告不一致的，它的数不会拿来核对")
                        .toList();
    }
}
