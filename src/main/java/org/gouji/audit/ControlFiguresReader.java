package org.gouji.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Office;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.read.UnreadableException;

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
        List<String> headers = lines.get(0).values();
        for (String header : HEADERS) {
            if (!headers.contains(header)) {
                throw new RosterException("第 " + lines.get(0).number() + " 行：没有“" + header + "”这一列");
            }
        }
        List<ControlFigures.Entry> entries = new ArrayList<>();
        List<RosterException> faults = new ArrayList<>();
        for (Csv.Line line : lines.subList(1, lines.size())) {
            try {
                entries.add(entry(headers, line, roster));
            } catch (RosterException fault) {
                faults.add(fault);
            }
        }
        RosterException.throwAll(faults);
        return new ControlFigures(entries);
    }

    private static ControlFigures.Entry entry(List<String> headers, Csv.Line line, Roster roster)
            throws RosterException {
        String office = value(headers, line, "单位");
        String year = value(headers, line, "年度").replace("年", "");
        String number = value(headers, line, "数值").replace(",", "");
        if (!year.matches("20\\d{2}")) {
            throw fault(line, "“年度”应为四位数，不能是“" + year + "”");
        }
        if (!number.matches("-?\\d{1,15}(?:\\.\\d{1,10})?")) {
            throw fault(line, "“数值”应为一个数，不能是“" + number + "”");
        }
        return new ControlFigures.Entry(
                roster.find(office).map(Office::name).orElse(office),
                Integer.parseInt(year),
                cell(headers, line),
                new BigDecimal(number),
                value(headers, line, "来源"));
    }

    private static CellId cell(List<String> headers, Csv.Line line) throws RosterException {
        String table = value(headers, line, "表");
        String row = value(headers, line, "行");
        String column = value(headers, line, "列");
        Optional<Table> named = Arrays.stream(Table.values())
                .filter(one -> one.getLabel().equals(table) || one.getCode().equals(table))
                .findFirst();
        if (named.isEmpty()) {
            throw fault(line, "“表”应为 表二、表三 或 表四，不能是“" + table + "”");
        }
        List<CellId> found = Stream.of(Form.values())
                .flatMap(form -> FormLayout.cells(form, false).stream())
                .distinct()
                .filter(cell -> cell.table() == named.get())
                .filter(cell -> names(cell.row(), row) && names(cell, column))
                .toList();
        if (found.size() != 1) {
            throw fault(
                    line,
                    (found.isEmpty() ? "没有这样一格：" : "不能确定是哪一格：") + table + "“" + row + "”行“" + column
                            + "”列，请照格式上的行名、列名写");
        }
        return found.get(0);
    }

    private static boolean names(Row row, String word) {
        return row.getCode().equals(word)
                || plain(row.getLabel()).equals(plain(word))
                || plain(row.labelOn(Form.FORM_2019)).equals(plain(word));
    }

    private static boolean names(CellId cell, String word) {
        Column column = cell.column();
        return column.getCode().equals(word)
                || plain(column.labelIn(cell.table())).equals(plain(word))
                || word.equals("总计") && column == Column.TOTAL;
    }

    private static String plain(String label) {
        return label.replaceAll("^[（(]?[一二三四五六七八九十\\d]{1,2}[)）]?[、.．]?", "")
                .replaceAll("（[^）]{6,}）$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String value(List<String> headers, Csv.Line line, String header) {
        int at = headers.indexOf(header);
        return at < line.values().size() ? line.values().get(at) : "";
    }

    private static RosterException fault(Csv.Line line, String what) {
        return new RosterException("第 " + line.number() + " 行：" + what);
    }
}
