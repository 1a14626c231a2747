package org.gouji.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Figure;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Repair;

/** How the smallest corrections are told: all of them, and where they are many, those of one shape in one clause. */
final class CorrectionWords {

    /** So many corrections are told cell by cell; more of them by what they have in common. */
    private static final int MOST_SINGLE = 6;

    private final Map<CellId, BigDecimal> stated = new LinkedHashMap<>();

    private CorrectionWords(ReportFacts facts) {
        facts.cells().forEach(cell -> {
            if (cell instanceof Figure figure) {
                stated.put(figure.id(), figure.value());
            }
        });
    }

    /** The sentence that follows the message of a finding; {@code borneOut} are the ways that the prose or the year before allows. */
    static String of(List<List<Repair>> ways, List<List<Repair>> borneOut, ReportFacts facts) {
        if (ways.isEmpty()) {
            return "。改一两格不能使各项相等，请逐格核对";
        }
        CorrectionWords words = new CorrectionWords(facts);
        return "。" + words.told(ways)
                + (borneOut.size() < ways.size() ? "。其中与正文或上年报告相合的是：" + words.listed(borneOut) : "");
    }

    private String told(List<List<Repair>> ways) {
        List<Repair> first = ways.get(0);
        if (ways.size() == 1) {
            return changePlaces(first)
                    ? "疑似两格的数填反：" + cells(first)
                    : (first.size() == 1 ? "只改一格即可全部相等：" : "最少改两格：") + cells(first);
        }
        String unit = first.size() == 1 ? "格" : "组";
        // Corrections sort those first.
        int changed = (int) ways.stream().filter(this::changePlaces).count();
        String all = "改下列任一" + unit + "即可全部相等：";
        return changed == 0
                ? all + listed(ways)
                : "疑似两格的数填反，" + all + listed(ways.subList(0, changed))
                        + (changed < ways.size() ? "；或者：" + listed(ways.subList(changed, ways.size())) : "");
    }

    private String listed(List<List<Repair>> ways) {
        if (ways.size() <= MOST_SINGLE) {
            return ways.stream().map(CorrectionWords::cells).collect(Collectors.joining("；"));
        }
        Map<String, List<List<Repair>>> alike =
                ways.stream().collect(Collectors.groupingBy(this::shape, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(entry -> entry.getValue().size() == 1
                        ? cells(entry.getValue().get(0))
                        : entry.getKey() + "，可在其中任一处：" + places(entry.getValue()))
                .collect(Collectors.joining("；"));
    }

    /** What corrections of one shape have in common: the columns of one row, or the rows of one column, and by how much. */
    private String shape(List<Repair> way) {
        if (way.size() == 2 && sameRow(way)) {
            return "同一行的" + both(way, repair -> "“" + column(repair) + "”列");
        }
        if (way.size() == 2 && sameColumn(way)) {
            return "同一列的" + both(way, repair -> "“" + repair.cell().row().getQuotedLabel() + "”行");
        }
        return cells(way);
    }

    private String both(List<Repair> way, Function<Repair, String> name) {
        return way.stream()
                .sorted(Comparator.comparing((Repair repair) -> repair.cell().row())
                        .thenComparing(repair -> repair.cell().column()))
                .map(repair -> name.apply(repair) + by(repair))
                .collect(Collectors.joining("、"));
    }

    private static String places(List<List<Repair>> ways) {
        return ways.stream()
                .map(way -> sameRow(way)
                        ? "“" + way.get(0).cell().row().getQuotedLabel() + "”行"
                        : "“" + column(way.get(0)) + "”列")
                .collect(Collectors.joining("、"));
    }

    private String by(Repair repair) {
        BigDecimal change = repair.value().subtract(stated.get(repair.cell()));
        return (change.signum() > 0 ? "增加 " : "减少 ") + change.abs().toPlainString();
    }

    private boolean changePlaces(List<Repair> way) {
        return way.size() == 2
                && Stream.of(0, 1)
                        .allMatch(i -> way.get(i)
                                        .value()
                                        .compareTo(stated.get(way.get(1 - i).cell()))
                                == 0);
    }

    private static boolean sameRow(List<Repair> way) {
        return way.stream().map(repair -> repair.cell().row()).distinct().count() == 1;
    }

    private static boolean sameColumn(List<Repair> way) {
        return way.stream().map(repair -> repair.cell().column()).distinct().count() == 1;
    }

    private static String column(Repair repair) {
        return repair.cell().column().labelIn(repair.cell().table());
    }

    private static String cells(List<Repair> way) {
        return way.stream()
                .map(repair -> repair.cell().label() + "应为 "
                        + repair.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("，同时"));
    }
}
