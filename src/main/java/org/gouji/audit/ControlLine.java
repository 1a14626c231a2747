package org.gouji.audit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLabels;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Office;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.settings.Nearest;

/** One line of the control figures; whatever is wrong with any of its cells is added to the faults. */
final class ControlLine {

    private final ListColumns columns;
    private final Csv.Line line;
    private final List<RosterException> faults;
    private final int before;

    ControlLine(ListColumns columns, Csv.Line line, List<RosterException> faults) {
        this.columns = columns;
        this.line = line;
        this.faults = faults;
        this.before = faults.size();
    }

    /** What the line says; empty where something is wrong with it. */
    Optional<ControlFigures.Entry> entry(Roster roster) {
        String office = value("单位");
        String year = value("年度").replace("年", "");
        String source = value("来源");
        if (office.isEmpty()) {
            fault("“单位”是空的");
        }
        if (!year.matches("20\\d{2}")) {
            fault("“年度”应为四位数，不能是“" + value("年度") + "”");
        }
        if (source.isEmpty()) {
            fault("“来源”是空的，请写这个数从哪里来，如 系统填报、司法局案件台账");
        }
        Optional<CellId> cell = cell();
        Optional<BigDecimal> number = number(cell);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new ControlFigures.Entry(
                roster.find(office).map(Office::name).orElse(office),
                Integer.parseInt(year),
                cell.orElseThrow(),
                number.orElseThrow(),
                source));
    }

    private Optional<BigDecimal> number(Optional<CellId> cell) {
        String written = value("数值").replaceAll("[,，](?=\\d{3})", "");
        if (!written.matches("-?\\d{1,15}(?:\\.\\d{1,10})?")) {
            fault("“数值”应为一个数，不能是“" + value("数值") + "”");
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written);
        boolean money = cell.filter(one -> one.column().isMoney()).isPresent();
        boolean change = cell.filter(one -> one.column() == Column.CHANGE).isPresent();
        if (number.signum() < 0 && !change) {
            fault("“数值”不能小于 0，写的是“" + written + "”");
        } else if (cell.isPresent() && !money && number.stripTrailingZeros().scale() > 0) {
            fault("这一格是件数，“数值”应是整数，不能是“" + written + "”");
        }
        return Optional.of(number);
    }

    private Optional<CellId> cell() {
        String written = value("表");
        Optional<Table> table = Arrays.stream(Table.values())
                .filter(one -> one.getLabel().equals(written) || one.getCode().equals(written))
                .findFirst();
        if (table.isEmpty()) {
            fault("“表”应为 表二、表三 或 表四，不能是“" + written + "”");
            return Optional.empty();
        }
        List<CellId> cells = Stream.of(Form.values())
                .flatMap(form -> FormLayout.cells(form, false).stream())
                .distinct()
                .filter(cell -> cell.table() == table.get())
                .toList();
        List<Row> rows = rows(table.get(), cells);
        if (rows.size() != 1) {
            return Optional.empty();
        }
        List<CellId> inRow =
                cells.stream().filter(cell -> cell.row() == rows.get(0)).toList();
        List<CellId> found = matching(inRow, cell -> names(cell, value("列")));
        if (found.size() != 1) {
            List<String> labels = inRow.stream()
                    .map(cell -> cell.column().labelIn(table.get()))
                    .distinct()
                    .toList();
            fault(written + "“" + value("行") + "”行没有“" + value("列") + "”列" + Nearest.hint(value("列"), labels) + "（有："
                    + String.join("、", labels) + "）");
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private List<Row> rows(Table table, List<CellId> cells) {
        String word = value("行");
        List<Row> all = cells.stream().map(CellId::row).distinct().toList();
        List<Row> found = matching(all, row -> names(row, word));
        if (found.isEmpty() && !word.isEmpty()) {
            found = FormLabels.rows(word, table);
        }
        if (found.size() != 1) {
            fault((found.isEmpty()
                            ? table.getLabel() + "没有“" + word + "”这一行"
                            : "不能确定“" + word + "”是" + table.getLabel() + "的哪一行")
                    + nearest(word, found.isEmpty() ? all : found) + "请照格式上的行名写");
        }
        return found;
    }

    /** People write the beginning of the long labels: the word is held against as much of each. */
    private static String nearest(String word, List<Row> rows) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Row row : rows) {
            String bare = FormLabels.bare(row.getLabel());
            labels.putIfAbsent(bare.substring(0, Math.min(bare.length(), word.length())), row.getLabel());
            labels.putIfAbsent(row.getCode(), row.getCode());
        }
        return Nearest.to(word, labels.keySet())
                .map(near -> "，您是否要写“" + labels.get(near) + "”？")
                .orElse("，");
    }

    private static <T> List<T> matching(Collection<T> all, Predicate<T> named) {
        return all.stream().filter(named).toList();
    }

    private static boolean names(Row row, String word) {
        return row.getCode().equals(word)
                || (row.getTable().getCode() + "." + row.getCode()).equals(word)
                || plain(row.getLabel()).equals(plain(word))
                || plain(row.labelOn(Form.FORM_2019)).equals(plain(word));
    }

    private static boolean names(CellId cell, String word) {
        Column column = cell.column();
        return column.getCode().equals(word)
                || plain(column.labelIn(cell.table())).equals(plain(word))
                || ("本年" + plain(column.labelIn(cell.table()))).equals(plain(word))
                || word.equals("总计") && column == Column.TOTAL
                || column == Column.AMOUNT && plain(word).matches("(?:本年)?收费金额(?:单位万元)?|采购总?金额");
    }

    private static String plain(String label) {
        return label.replaceAll("^[（(]?[一二三四五六七八九十\\d]{1,2}[)）]?[、.．]?", "")
                .replaceAll("（[^）]{6,}）$", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String value(String header) {
        return columns.value(line, header);
    }

    private void fault(String what) {
        faults.add(line.fault(what));
    }
}
