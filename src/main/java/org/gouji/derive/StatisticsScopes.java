package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.StatisticsScope;

/** Tells whose numbers a report says it gives: those of the whole area, or of the office's own level alone. */
final class StatisticsScopes {

    private static final String COUNTED = "[^。;]{0,24}?(?:收到|新收|受理|办理|办结|答复|制发|制定|印发|主动公开|公开|发布|共)[^。;]{0,24}?\\d";
    private static final Pattern AREA = Pattern.compile("全(?:省|市|县|区|州|旗|盟|镇|乡)(?:各级|各部门|各单位|行政机关|政府系统|共)?" + COUNTED);
    private static final Pattern OWN = Pattern.compile("(?:[省市县区州旗镇乡]本级|本级(?:政府)?|本机关)" + COUNTED);

    private StatisticsScopes() {}

    static List<StatisticsScope> of(ReportFacts facts) {
        List<StatisticsScope> scopes = new ArrayList<>();
        first(facts, AREA).ifPresent(sentence -> scopes.add(scope(sentence, true)));
        List<Sentence> ofArea = facts.all(Sentence.class).stream()
                .filter(sentence -> AREA.matcher(sentence.text()).find())
                .toList();
        facts.all(Sentence.class).stream()
                .filter(sentence ->
                        !sentence.heading() && OWN.matcher(sentence.text()).find())
                .filter(sentence -> !sentence.text().contains("其中"))
                .filter(sentence ->
                        ofArea.stream().noneMatch(area -> area.place().equals(sentence.place())))
                .findFirst()
                .ifPresent(sentence -> scopes.add(scope(sentence, false)));
        return scopes;
    }

    private static Optional<Sentence> first(ReportFacts facts, Pattern pattern) {
        return facts.all(Sentence.class).stream()
                .filter(sentence ->
                        !sentence.heading() && pattern.matcher(sentence.text()).find())
                .findFirst();
    }

    private static StatisticsScope scope(Sentence sentence, boolean area) {
        return new StatisticsScope(sentence.section(), area, sentence.printed(), sentence.place());
    }
}
