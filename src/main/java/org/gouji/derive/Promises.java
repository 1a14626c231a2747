package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gouji.document.Place;
import org.gouji.facts.Measure;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.UntracedPromise;

/**
 * What last year's report promised for this year: 下一步将…, 2023年将…, held against every sentence of this report: by its subject,
 * or by the name of the one thing that was to be made (体验馆, 大讲堂).
 */
final class Promises {

    private static final Pattern INTENDS = Pattern.compile("将|拟|计划");
    /** Words that say nothing of what is promised. */
    private static final Pattern COMMON_WORDS = Pattern.compile(
            "(?:政府|政务)?信息公开|政务公开|政府信息|公开|信息|工作|问题|进一步|下一步|继续|加强|提升|提高|完善|推进|推动|建立|健全|制度|机制|方面|情况|单位|部门|年度?|将|拟|计划|[0-9]+");

    private static final int PART_FIVE = 5;
    private static final String NEXT = "下一步|下一年|明年|来年|新的一年|";

    /** What is to be made or opened, by its own name: 将建成政务公开体验馆, 推出“公开大讲堂”品牌. */
    private static final Pattern THING = Pattern.compile(
            "(?:(?:将|拟|计划)?[^,。;:]{0,12}?(?:建成|筹建|新建|打造|上线|推出|出台|启用|开通|开设|设立|成立|研发|引入|引进)|(?:将|拟|计划)[^,。;:]{0,8}?(?:编制|编印|汇编|出版|完成|开展(?=[“\"《])))(?:一个|一批)?[“\"《]?(?<thing>[一-龥]{3,16})");

    /** Words of which things of many kinds are made: that one of them comes again says nothing. */
    private static final Pattern OF_MANY_THINGS =
            Pattern.compile("办法|方案|系统|平台|服务|管理|建设|活动|中心|专区|专栏|栏目|品牌|投入使用|并|对外|开放|及|和|的|县级|市级|本级|全县|全市|全区|每季度|每月|一期");

    private static final int LETTERS = 2;

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
        for (Sentence promise : before.all(Sentence.class)) {
            boolean promised = promise.section() == PART_FIVE
                    && !promise.heading()
                    && dated.matcher(promise.text()).find()
                    && untraced.stream().noneMatch(known -> promise.printed().contains(known.printed()));
            thing(promised ? promise.text() : "")
                    .filter(thing -> sentences.stream().noneMatch(one -> speaksOf(one.text(), thing)))
                    .ifPresent(thing -> untraced.add(new UntracedPromise(
                            promise.section(),
                            thing,
                            promise.printed(),
                            promise.place()
                                    .in(
                                            before.report().year() + " 年报告",
                                            before.report().file()))));
        }
        return untraced;
    }

    /** The one thing that a sentence promises; none where it promises several, or what has no name of its own. */
    private static Optional<String> thing(String promise) {
        List<String> things =
                THING.matcher(promise).results().map(found -> found.group(1)).toList();
        return things.size() == 1 && distinct(things.get(0)).stream().anyMatch(word -> word.length() >= LETTERS)
                ? Optional.of(things.get(0))
                : Optional.empty();
    }

    private static List<String> distinct(String thing) {
        return List.of(OF_MANY_THINGS
                .matcher(COMMON_WORDS.matcher(thing).replaceAll(" "))
                .replaceAll(" ")
                .trim()
                .split(" +"));
    }

    /** Whether a sentence has two letters in a row of what is the thing's own. */
    private static boolean speaksOf(String text, String thing) {
        return distinct(thing).stream()
                .filter(word -> word.length() >= LETTERS)
                .anyMatch(word -> IntStream.rangeClosed(0, word.length() - LETTERS)
                        .anyMatch(i -> text.contains(word.substring(i, i + LETTERS))));
    }

    /** Whether a sentence takes up the very words of the promise (建立预决算公开提醒制度 → 预决算公开的完整性). */
    private static boolean takenUp(String promise, List<Sentence> sentences) {
        return SharedWords.any(
                promise,
                COMMON_WORDS,
                words -> sentences.stream().anyMatch(one -> one.text().contains(words)));
    }
}
