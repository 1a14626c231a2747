package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.Measure;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.UntracedPromise;

/** What last year's report promised for this year: 下一步将…, 2023年将…, held against every sentence of this report. */
final class Promises {

    private static final Pattern INTENDS = Pattern.compile("将|拟|计划");
    /** Words that say nothing of what is promised. */
    private static final Pattern COMMON_WORDS = Pattern.compile(
            "(?:政府|政务)?信息公开|政务公开|政府信息|公开|信息|工作|问题|进一步|下一步|继续|加强|提升|提高|完善|推进|推动|建立|健全|制度|机制|方面|情况|单位|部门|年度?|将|拟|计划|[0-9]+");

    private static final String NEXT = "下一步|下一年|明年|来年|新的一年|";

    private Promises() {}

    /** The promises of {@code before} with a subject that no sentence of {@code now} speaks of. */
    static List<UntracedPromise> untraced(ReportFacts now, ReportFacts before, Terms terms) {
        Pattern dated = Pattern.compile(NEXT + now.report().year() + "年");
        List<Sentence> sentences = now.all(Sentence.class);
        List<UntracedPromise> untraced = new ArrayList<>();
        for (Measure promise : before.all(Measure.class)) {
            boolean promised = dated.matcher(promise.printed()).find()
                    && INTENDS.matcher(promise.printed()).find();
            boolean traced = promise.topics().stream()
                    .map(topic -> terms.topics().get(topic))
                    .anyMatch(words -> sentences.stream().anyMatch(sentence -> words.find(sentence.text())));
            if (promised && !promise.topics().isEmpty() && !traced && !takenUp(promise.printed(), sentences)) {
                Place place = promise.place()
                        .in(before.report().year() + " 年报告", before.report().file());
                untraced.add(new UntracedPromise(
                        promise.section(),
                        String.join("、", promise.topics().stream().sorted().toList()),
                        promise.printed(),
                        place));
            }
        }
        return untraced;
    }

    /** Whether a sentence takes up the very words of the promise (建立预决算公开提醒制度 → 预决算公开的完整性). */
    private static boolean takenUp(String promise, List<Sentence> sentences) {
        return SharedWords.any(
                promise,
                COMMON_WORDS,
                words -> sentences.stream().anyMatch(one -> one.text().contains(words)));
    }
}
