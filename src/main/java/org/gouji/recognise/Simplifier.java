package org.gouji.recognise;

import com.github.houbb.opencc4j.core.ZhConvert;
import com.github.houbb.opencc4j.core.impl.ZhConvertBootstrap;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Traditional text as simplified, by the characters and words of OpenCC. Only the words that are written otherwise than
 * character by character are kept together; the library would cut the text by all simplified words as well, of which it has
 * fifty thousand to load.
 */
final class Simplifier {

    private static final Set<String> WORDS =
            OpenccDatas.tsPhrase().data().getDataMap().keySet();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(1);
    private static final ZhConvert CONVERT =
            ZhConvertBootstrap.newInstance().segment(Simplifier::cut).init();

    private Simplifier() {}

    static String simplified(String text) {
        return CONVERT.toSimple(text);
    }

    private static List<String> cut(String text) {
        List<String> cut = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); at += cut.get(cut.size() - 1).length()) {
            cut.add(wordAt(text, at));
        }
        return cut;
    }

    private static String wordAt(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at + 1; end--) {
            String word = text.substring(at, end);
            if (WORDS.contains(word)) {
                return word;
            }
        }
        return text.substring(at, at + 1);
    }
}
