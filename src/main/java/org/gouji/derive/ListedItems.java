package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.NumberingBreak;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds lists within a text, 一是…二是…, that leave a number out: something was dropped, or the numbers were not put right. */
final class ListedItems {

    private static final String NUMBERS = "一二三四五六七八九";
    private static final Pattern MARK = Pattern.compile("(?:^|(?<=[。;,:!)]))([" + NUMBERS + "])是(?!否)");

    private ListedItems() {}

    /** One break a part, the first; the others may follow from it. */
    static List<NumberingBreak> breaks(ReportFacts facts) {
        Map<Integer, List<Sentence>> parts = facts.all(Sentence.class).stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .collect(Collectors.groupingBy(Sentence::section, TreeMap::new, Collectors.toList()));
        List<NumberingBreak> breaks = new ArrayList<>();
        parts.values()
                .forEach(sentences -> inOrder(sentences).stream().findFirst().ifPresent(breaks::add));
        return breaks;
    }

    private static List<NumberingBreak> inOrder(List<Sentence> sentences) {
        List<NumberingBreak> breaks = new ArrayList<>();
        // The last numbers of the lists that may still go on: a list may stand within another one.
        List<Integer> open = new ArrayList<>();
        StringBuilder since = new StringBuilder();
        for (Sentence sentence : sentences) {
            Matcher mark = MARK.matcher(sentence.text());
            int from = 0;
            while (mark.find()) {
                since.append(sentence.text(), from, mark.start());
                from = mark.end();
                int number = NUMBERS.indexOf(mark.group(1)) + 1;
                if (number > 1 && !goesOn(open, number) && dropped(open, number, since)) {
                    String problem = "前面列到“" + word(open.get(open.size() - 1)) + "”，这里是“" + word(number) + "”，没有“"
                            + word(number - 1) + "”";
                    breaks.add(new NumberingBreak(
                            sentence.section(), true, sentence.printed(), problem, sentence.place()));
                }
                while (number > 1 && !open.isEmpty() && open.get(open.size() - 1) != number - 1) {
                    open.remove(open.size() - 1);
                }
                if (number > 1 && !open.isEmpty()) {
                    open.remove(open.size() - 1);
                }
                open.add(number);
                since.setLength(0);
            }
            since.append(sentence.text(), from, sentence.text().length()).append('\n');
        }
        return breaks;
    }

    private static boolean goesOn(List<Integer> open, int number) {
        return open.contains(number - 1) || open.contains(number);
    }

    /** Whether the list in hand is short of the number before, however that may be written: 二要, 其二, 第二, 2. */
    private static boolean dropped(List<Integer> open, int number, CharSequence since) {
        if (open.isEmpty() || open.get(open.size() - 1) != number - 2) {
            return false;
        }
        String left = String.valueOf(NUMBERS.charAt(number - 2));
        return !Pattern.compile(left + "是|" + left + "[要、,.)]|[其第]" + left + "|(?<!\\d)" + (number - 1)
                        + "(?:[.、)是]|(?!\\d))|[②③④⑤⑥⑦⑧]|另一|再者|其次|此外")
                .matcher(since)
                .find();
    }

    private static String word(int number) {
        return NUMBERS.charAt(number - 1) + "是";
    }
}
