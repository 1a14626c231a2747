package org.gouji.derive;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.Measure;

/** What a measure says, without what leads up to it: 针对上述问题，将采取以下措施：一是. */
final class MeasureWords {

    private static final Pattern LEADS_UP =
            Pattern.compile("^(?:[^:：]{0,50}(?:措施|举措|工作|方面|打算|下一步|今后|改进|整改|抓好|做好|以下|如下|针对|将|重点)[^:：]{0,10}[:：])?\\s*"
                    + "(?:[一二三四五六七八九]是(?:要)?|[（(]?[一二三四五六七八九\\d]{1,2}[)）、.．])?");

    private static final Pattern NEXT_ITEM =
            Pattern.compile("(?:[;；。]|[,，、](?=[一二三四五六七八九]是|[（(][一二三四五六七八九\\d]{1,2}[)）]))"
                    + "(?:[一二三四五六七八九]是(?:要)?|[（(]?[一二三四五六七八九\\d]{1,2}[)）、.．])?");
    /** Shorter items are what offices say every year: 加大政策解读力度. */
    private static final int LONG = 16;

    private MeasureWords() {}

    /** All of a sentence, and each long item of the list that it holds. */
    static List<String> of(Measure measure) {
        String whole = LEADS_UP.matcher(measure.printed()).replaceFirst("");
        Stream<String> items = NEXT_ITEM.splitAsStream(whole).filter(item -> item.length() >= LONG);
        return Stream.concat(Stream.of(whole), items).distinct().toList();
    }
}
