package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Sentence;
import org.gouji.facts.StatisticsScope;
import org.gouji.settings.CheapLook;

/** Tells whose numbers a report says it gives: those of the whole area, or of the office's own level alone. */
final class StatisticsScopes {

    private static final String COUNTED = "[^。;]{0,24}?(?:收到|新收|受理|办理|办结|答复|制发|制定|印发|主动公开|公开|发布|共)[^。;]{0,24}?\\d";
    private static final CheapLook AREA = CheapLook.of("全(?:省|市|县|区|州|旗|盟|镇|乡)(?:各级|各部门|各单位|行政机关|政府系统|共)?" + COUNTED);
    private static final String OWN_COUNTED = "(?:[省市县区州旗镇乡]本级|(?<!政府)本级(?:政府)?|本机关(?!不|未|没有|”|掌握|制作|的))" + COUNTED;
    private static final CheapLook OWN = CheapLook.of(OWN_COUNTED);
    private static final Pattern OWN_NUMBER = Pattern.compile(OWN_COUNTED);

    private static final String WHAT =
            "(?:(?:统计|数据|报告)(?:的)?(?:范围|口径)|(?:所列|以上|上述|本报告|本年报|各项|表中|表格中?|相关|有关)(?:的|各项|统计|表格)*(?:数据|数字))";
    /** 本报告所列数据为县本级数据，不含各乡镇: what the report says of itself outweighs how single numbers are introduced. */
    private static final Pattern SAID = Pattern.compile(WHAT + "[^。;]{0,16}?(?:为|是|包括|包含|涵盖|仅|限于|汇总|含)[^。;]{1,60}");

    private static final Pattern SAID_OWN = Pattern.compile("本级|本机关|本单位|不含|不包括|未包括|不包含");
    private static final Pattern SAID_AREA =
            Pattern.compile("全(?:省|市|县|区|州|旗|盟)|各级|所辖|所属|下辖|下级|各(?:部门|单位|乡|镇|街道|县|区|市)|本级(?:政府|机关)?(?:及|和|以及|、|与)");
    /** 不含各乡镇; …为县本级数据，各部门、乡镇数据由其自行公布: named, and not counted. */
    private static final Pattern LEFT_OUT = Pattern.compile("(?:不含|不包括|未包括|不包含)[^。;]*|,[^,。;]*(?:自行|另行|单独|各自)[^,。;]*");

    private static final Map<Row, Pattern> ASKED = Map.of(
            Row.RECEIVED,
            Pattern.compile("全(?:省|市|县|区|州|旗)[^。;\\d]{0,12}(?:新收|收到)[^。;\\d]{0,14}申请[^。;\\d]{0,3}(\\d+)件"),
            Row.RESOLVED,
            Pattern.compile("全(?:省|市|县|区|州|旗)[^。;\\d]{0,12}(?:办结|答复)[^。;\\d]{0,14}申请[^。;\\d]{0,3}(\\d+)件"));

    private StatisticsScopes() {}

    static List<StatisticsScope> of(ReportFacts facts) {
        for (Sentence sentence : facts.all(Sentence.class)) {
            Optional<Boolean> area = sentence.heading() ? Optional.empty() : said(sentence.text());
            if (area.isPresent()) {
                List<StatisticsScope> scopes = new ArrayList<>(List.of(scope(sentence, area.get())));
                if (!area.get()) {
                    inTables(facts).ifPresent(other -> scopes.add(scope(other, true)));
                }
                return scopes;
            }
        }
        return bySingleNumbers(facts);
    }

    /** A sentence that calls a number of requests the whole area's which the tables hold, whatever is said of them. */
    private static Optional<Sentence> inTables(ReportFacts facts) {
        Map<Row, String> printed = new EnumMap<>(Row.class);
        facts.cells().forEach(cell -> {
            boolean told = cell instanceof Figure figure && figure.value().compareTo(BigDecimal.TEN) > 0;
            if (told && cell.column() == Column.TOTAL && ASKED.containsKey(cell.row())) {
                printed.put(cell.row(), ((Figure) cell).value().toPlainString());
            }
        });
        return facts.all(Sentence.class).stream()
                .filter(sentence -> !sentence.heading() && AREA.find(sentence.text()))
                .filter(sentence -> printed.entrySet().stream()
                        .anyMatch(row -> ASKED.get(row.getKey())
                                .matcher(sentence.text())
                                .results()
                                .anyMatch(found -> found.group(1).equals(row.getValue()))))
                .findFirst();
    }

    /** Whether a sentence says that the numbers are those of the whole area; empty where it says nothing of it. */
    private static Optional<Boolean> said(String text) {
        Matcher said = text.contains("数") || text.contains("范围") || text.contains("口径") ? SAID.matcher(text) : null;
        if (said == null || !said.find()) {
            return Optional.empty();
        }
        boolean area =
                SAID_AREA.matcher(LEFT_OUT.matcher(said.group()).replaceAll("")).find();
        boolean own = SAID_OWN.matcher(said.group()).find();
        return area || own ? Optional.of(area) : Optional.empty();
    }

    private static List<StatisticsScope> bySingleNumbers(ReportFacts facts) {
        List<StatisticsScope> scopes = new ArrayList<>();
        first(facts, AREA).ifPresent(sentence -> scopes.add(scope(sentence, true)));
        List<Sentence> ofArea = facts.all(Sentence.class).stream()
                .filter(sentence -> AREA.find(sentence.text()))
                .toList();
        facts.all(Sentence.class).stream()
                .filter(sentence -> !sentence.heading() && OWN.find(sentence.text()))
                .filter(sentence -> !sentence.text().contains("其中")
                        && !sentence.text().contains("占全")
                        && !sentence.text().contains("占总"))
                .filter(sentence ->
                        ofArea.stream().noneMatch(area -> area.place().equals(sentence.place())))
                .filter(sentence -> ofArea.isEmpty() || mayBeInTables(facts, sentence.text()))
                .findFirst()
                .ifPresent(sentence -> scopes.add(scope(sentence, false)));
        return scopes;
    }

    /** 办公厅本级收到申请412件: a number that no cell holds is told beside those of the tables, whichever these are. */
    private static boolean mayBeInTables(ReportFacts facts, String text) {
        Matcher own = OWN_NUMBER.matcher(text);
        if (!own.find()) {
            return true;
        }
        int end = own.end();
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        BigDecimal number = new BigDecimal(text.substring(own.end() - 1, end));
        return facts.cells().stream()
                .anyMatch(
                        cell -> cell instanceof Figure figure && figure.value().compareTo(number) == 0);
    }

    private static Optional<Sentence> first(ReportFacts facts, CheapLook pattern) {
        return facts.all(Sentence.class).stream()
                .filter(sentence -> !sentence.heading() && pattern.find(sentence.text()))
                .findFirst();
    }

    private static StatisticsScope scope(Sentence sentence, boolean area) {
        return new StatisticsScope(sentence.section(), area, sentence.printed(), sentence.place());
    }
}
