package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of table three that stand beside several rows, as 三、本年度办理结果. A page prints them in the middle of those
 * rows, often one character a line, so that their pieces get among the rows' own labels.
 */
final class SpanLabels {

    private final List<String> labels = new ArrayList<>();
    private final List<StringBuilder> found = new ArrayList<>();
    private final Script script;

    private SpanLabels(List<String> labels, Script script) {
        this.script = script;
        this.labels.addAll(labels);
        labels.forEach(label -> found.add(new StringBuilder()));
    }

    static SpanLabels none() {
        return new SpanLabels(List.of(), new Script(false, false));
    }

    /** @param others whether （六）其他处理 stands beside rows and is none itself */
    static SpanLabels requests(boolean others, Script script) {
        List<String> labels = new ArrayList<>(List.of("三、本年度办理结果", "(三)不予公开", "(四)无法提供", "(五)不予处理"));
        if (others) {
            labels.add("(六)其他处理");
        }
        return new SpanLabels(labels, script);
    }

    /** The words without those at the front that belong to such a label. */
    List<Words> strip(List<Words> words) {
        List<Words> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            Words first = rest.get(0);
            int at = of(first.normal());
            if (at < 0) {
                break;
            }
            rest.remove(0);
            int taken = shared(at, first.normal());
            found.get(at).append(first.normal(), 0, taken);
            if (taken < first.normal().length()) {
                rest.add(0, Words.of(first.printed(taken, first.normal().length()), script));
            }
        }
        return rest;
    }

    private int of(String word) {
        for (int i = 0; i < labels.size(); i++) {
            int shared = shared(i, word);
            boolean whole = shared == word.length() && (i == 0 || !found.get(i).isEmpty() || shared > 1);
            boolean rowFollows = shared > 0
                    && !LabelMatcher.numbering(word.substring(shared)).isEmpty();
            if (whole || rowFollows) {
                return i;
            }
        }
        return -1;
    }

    /** How many letters at the front of a word are the next ones of a label. */
    private int shared(int at, String word) {
        String missing = labels.get(at).substring(found.get(at).length());
        int shared = 0;
        while (shared < Math.min(missing.length(), word.length()) && missing.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
