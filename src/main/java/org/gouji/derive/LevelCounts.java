package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.LevelCount;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Sentence;

/** Finds the requests that a superior's text counts by level (市直部门 N 件、县区 M 件) and what the offices of that level report. */
public final class LevelCounts {

    private static final Pattern RECEIVED = Pattern.compile("(收到|新收|受理|接收|办理).{0,24}申请|申请.{0,24}(收到|新收|受理|接收|办理)");
    private static final Pattern OTHER = Pattern.compile("复议|诉讼|结转|公开信息|主动公开|同比|上年|去年");
    private static final Pattern DISPUTES = Pattern.compile("复议|诉讼");
    /** 全县新收申请60件。县政府办公室收到7件，县直部门收到29件: it begins with whom the sentence before counts together. */
    private static final Pattern GOES_ON = Pattern.compile(
            "其中|(?:[一-龥]{0,3}政府办(?:公室)?|各?[省市县区州]直(?:各)?(?:部门|单位)|各?(?:乡镇|镇街|县区))(?:共|收到|受理|新收|接收)?\\d{1,7}[件条宗]");

    private static final Pattern PART = Pattern.compile(
            "(?:(?<![一-龥])|(?<=其中|包括|分别为|含))(?<level>(?:各|[省市县区州]?[直级属])?(?:各)?(?:部门|单位)|各?(?:县区|区县|县市区|县\\(市、区\\)|市县区|县市)(?:政府)?|各?(?:乡镇街道|乡镇\\(街道\\)|镇街|镇\\(街道\\)|乡镇|街道))(?:共|收到|受理|新收|接收|收到申请|申请)?(?<number>\\d{1,7})[件条宗]");

    /** 县政府办公室7件、县直部门29件: the office is none of the departments then. */
    private static final Pattern OFFICE_APART = Pattern.compile("政府办(?:公室)?[^,、。;]{0,6}\\d+[件条宗]");

    /** What one report adds to a level. */
    private record Totals(OfficeKind kind, Map<Row, BigDecimal> byRow) {

        boolean office() {
            return kind == OfficeKind.GOVERNMENT_OFFICE;
        }
    }

    private LevelCounts() {}

    /**
     * @param below the offices directly below, excused ones left out
     * @param report the report of an office for the same year; empty where there is none or more than one
     */
    public static List<LevelCount> of(
            ReportFacts superior, List<Office> below, Function<Office, Optional<ReportFacts>> report) {
        List<LevelCount> counts = new ArrayList<>();
        if (below.isEmpty() || superior.report().kind() != OfficeKind.GOVERNMENT) {
            return counts;
        }
        String before = "";
        for (Sentence sentence : superior.all(Sentence.class)) {
            String text = sentence.text();
            // 全县新收申请60件，办结58件。其中县直部门29件、乡镇24件: what is counted stands in the sentence before
            String spokenOf = GOES_ON.matcher(text).lookingAt() ? before + text : text;
            before = text;
            if (sentence.heading()
                    || !RECEIVED.matcher(spokenOf).find()
                    || OTHER.matcher(text).find()
                    || DISPUTES.matcher(spokenOf).find()) {
                continue;
            }
            Matcher part = PART.matcher(text);
            while (part.find()) {
                count(sentence, part, below, report).ifPresent(counts::add);
            }
        }
        return counts;
    }

    private static Optional<LevelCount> count(
            Sentence sentence, Matcher part, List<Office> below, Function<Office, Optional<ReportFacts>> report) {
        String level = part.group("level");
        BigDecimal value = new BigDecimal(part.group("number"));
        List<Office> members = below.stream()
                .filter(office -> kinds(level).contains(office.kind()))
                .toList();
        List<Totals> read = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Office member : members) {
            report.apply(member)
                    .flatMap(LevelCounts::totals)
                    .ifPresentOrElse(
                            totals -> read.add(new Totals(member.kind(), totals)), () -> missing.add(member.name()));
        }
        if (members.isEmpty()) {
            return Optional.empty();
        }
        boolean officeApart = OFFICE_APART.matcher(sentence.text()).find();
        BigDecimal received =
                sum(read.stream().filter(one -> !officeApart || !one.office()).toList(), Row.RECEIVED);
        boolean fits = readings(read)
                .anyMatch(some -> Stream.of(
                                sum(some, Row.RECEIVED),
                                sum(some, Row.RECEIVED).add(sum(some, Row.CARRIED_IN)),
                                sum(some, Row.RESOLVED))
                        .anyMatch(sum -> sum.compareTo(value) == 0));
        return Optional.of(new LevelCount(
                sentence.section(),
                level,
                value,
                received,
                fits,
                members.size(),
                read.size(),
                missing,
                sentence.printed(),
                sentence.place()));
    }

    private static Set<OfficeKind> kinds(String level) {
        if (level.contains("部门") || level.contains("单位")) {
            return EnumSet.of(
                    OfficeKind.DEPARTMENT, OfficeKind.GOVERNMENT_OFFICE, OfficeKind.AUTHORISED, OfficeKind.ZONE);
        }
        return level.contains("乡") || level.contains("镇") || level.contains("街道")
                ? EnumSet.of(OfficeKind.TOWNSHIP, OfficeKind.SUBDISTRICT)
                : EnumSet.of(OfficeKind.GOVERNMENT);
    }

    /** The totals that are compared; empty where one of them was not read. */
    private static Optional<Map<Row, BigDecimal>> totals(ReportFacts facts) {
        Map<Row, BigDecimal> totals = new java.util.EnumMap<>(Row.class);
        for (Row row : List.of(Row.RECEIVED, Row.CARRIED_IN, Row.RESOLVED)) {
            facts.cells().stream()
                    .filter(cell -> cell.id().equals(new CellId(row, Column.TOTAL)))
                    .filter(Figure.class::isInstance)
                    .forEach(cell -> totals.put(row, ((Figure) cell).value()));
        }
        return totals.size() == 3 ? Optional.of(totals) : Optional.empty();
    }

    /** Whom the words may mean: all of them, and each kind with and without the others that go by the same words. */
    private static Stream<List<Totals>> readings(List<Totals> read) {
        List<OfficeKind> kinds = read.stream().map(Totals::kind).distinct().toList();
        return IntStream.range(1, 1 << kinds.size())
                .mapToObj(chosen -> read.stream()
                        .filter(one -> (chosen >> kinds.indexOf(one.kind()) & 1) == 1)
                        .toList());
    }

    private static BigDecimal sum(List<Totals> read, Row row) {
        return read.stream().map(totals -> totals.byRow().get(row)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
