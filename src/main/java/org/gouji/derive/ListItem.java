package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.settings.CheapLook;

/**
 * Part of a sentence.
 *
 * @param listed whether it stands in a list (一是…)
 */
record ListItem(String text, boolean listed) {

    private static final Pattern LIST_MARK =
            Pattern.compile("(?<=[,。;:]|^)(?:第?[一二三四五六七八九十][是、,]|[一二三四五六]是|\\([一二三四五六]\\)|\\d[.、])");
    private static final CheapLook PROBLEMS_IN_A_ROW = CheapLook.of("存在.{4,80}、.{4,60}等.{0,4}(?:问题|不足|现象|情况)");
    private static final CheapLook MAY_BE_ONE = CheapLook.of("不|问题");
    /** 教育、医疗等领域公开不够 is one problem. */
    private static final int SHORTEST = 5;

    /** The items of a list inside a sentence (一是…，二是…), or the whole sentence. */
    static List<ListItem> of(String text, CheapLook problemWords) {
        List<ListItem> items = new ArrayList<>();
        String[] parts = LIST_MARK.split(text);
        for (int k = 0; k < parts.length; k++) {
            String part = parts[k];
            boolean listed = k > 0;
            if (part.length() > 3) {
                List<String> single = PROBLEMS_IN_A_ROW.find(part) ? inARow(part, problemWords) : List.of(part);
                single.forEach(one -> items.add(new ListItem(one, listed)));
            }
        }
        return items.isEmpty() ? List.of(new ListItem(text, false)) : items;
    }

    /** 存在更新不及时、解读形式单一等问题: what tells a problem by itself is one of its own. */
    private static List<String> inARow(String text, CheapLook problemWords) {
        List<String> problems = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String piece : text.split("、")) {
            boolean own = piece.length() >= SHORTEST && (problemWords.find(piece) || MAY_BE_ONE.find(piece));
            if (own && problemWords.find(open.toString())) {
                problems.add(open.toString());
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : "、").append(piece);
        }
        problems.add(open.toString());
        return problems;
    }
}
