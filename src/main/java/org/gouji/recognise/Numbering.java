package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.NumberingBreak;

/**
 * Finds breaks in the numbering inside a part: a number that jumps or repeats, and top-level numbers used below the
 * part's own heading. One break a part is told, the first; the others follow from it.
 */
final class Numbering {

    record Item(int section, int level, int ordinal, String style, boolean part, String printed, Place place) {}

    private static final int PARTS = 6;

    private Numbering() {}

    static List<NumberingBreak> breaks(List<Item> items) {
        List<NumberingBreak> breaks = new ArrayList<>(ofParts(items));
        Map<Integer, Integer> last = new HashMap<>();
        int section = -1;
        boolean told = false;
        // 第一部分 总体情况: then 一、 is free for the level below the parts
        boolean partsNumbered = items.stream().anyMatch(item -> item.part() && item.ordinal() > 0);
        for (Item item : items) {
            if (item.part()) {
                section = item.section();
                last.clear();
                told = false;
                continue;
            }
            if (item.section() != section || told) {
                continue;
            }
            String problem = problem(item, last, partsNumbered);
            if (!problem.isEmpty()) {
                breaks.add(new NumberingBreak(section, false, item.printed(), problem, item.place()));
                told = true;
            }
            last.keySet().removeIf(level -> level > item.level());
            last.put(item.level(), item.ordinal());
        }
        return breaks;
    }

    /** The parts' own numbers, where all six stand in their order with one each: else what is missing or moved is told elsewhere. */
    private static List<NumberingBreak> ofParts(List<Item> items) {
        List<Item> parts = items.stream().filter(Item::part).toList();
        if (parts.size() != PARTS) {
            return List.of();
        }
        for (int i = 0; i < PARTS; i++) {
            if (parts.get(i).section() != i + 1 || parts.get(i).ordinal() == 0) {
                return List.of();
            }
        }
        for (int i = 0; i < PARTS; i++) {
            Item part = parts.get(i);
            int before = i == 0 ? 0 : parts.get(i - 1).ordinal();
            if (part.ordinal() != before + 1) {
                String problem = part.ordinal() == before
                        ? "序号与前一部分重复"
                        : i == 0 ? "第一部分的序号不是“一”" : "前一部分的序号是 " + before + "，这里跳到了 " + part.ordinal();
                return List.of(new NumberingBreak(part.section(), false, part.printed(), problem, part.place()));
            }
        }
        return List.of();
    }

    private static String problem(Item item, Map<Integer, Integer> last, boolean partsNumbered) {
        if (item.level() == 1 && partsNumbered) {
            return "在本部分之内又用了一级序号“"
                    + item.printed().substring(0, Math.min(2, item.printed().length())) + "”，与各部分的序号混同";
        }
        Integer before = last.get(item.level());
        if (before == null) {
            // a list that begins below 1 may continue one that stands inside a paragraph
            return item.level() == 2 && item.ordinal() == 2
                    ? ""
                    : item.level() == 2 && item.ordinal() > 2 ? "序号没有从（一）起" : "";
        }
        if (item.ordinal() == before + 1 || item.level() == 3 && item.ordinal() == 1) {
            return "";
        }
        if (item.ordinal() == before) {
            return "序号与前一个标题重复";
        }
        if (item.level() == 3) {
            return "";
        }
        return item.ordinal() == 1 ? "" : "前一个标题的序号是 " + before + "，这里跳到了 " + item.ordinal();
    }
}
