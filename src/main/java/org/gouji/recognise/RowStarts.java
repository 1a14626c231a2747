package org.gouji.recognise;

import java.util.List;

/** Tells from the letters of a line which of a table's rows begins there and whether a line goes on with a label. */
final class RowStarts {

    /** Letters that name a label without its number. */
    private static final int TELLING = 4;

    private final List<TableLabel> labels;
    private final boolean numbered;
    private final boolean contiguous;

    /**
     * @param labels the rows that the table may have
     * @param contiguous whether it has all of them
     */
    RowStarts(List<TableLabel> labels, boolean numbered, boolean contiguous) {
        this.labels = labels;
        this.numbered = numbered;
        this.contiguous = contiguous;
    }

    /** The labels that may begin with this text. */
    List<TableLabel> startedBy(String text) {
        String number = LabelMatcher.numbering(text);
        String key = LabelKey.of(text);
        String head = LabelKey.of(beforeNote(text));
        boolean enough = numbered && number.isEmpty() ? key.length() >= TELLING : key.length() > 1;
        if (!enough) {
            return List.of();
        }
        return labels.stream()
                .filter(label -> number.isEmpty() || label.numbering().equals(number))
                .filter(label -> label.keys().get(0).startsWith(key)
                        || label.keys().contains(key)
                        || label.keys().contains(head)
                        || !number.isEmpty()
                                && key.length() >= TELLING
                                && LabelKey.leftOf(key, label.keys().get(0)))
                .toList();
    }

    /** Whether the text is exactly what is missing of the label, or its next part. */
    boolean exactly(CharSequence label, List<TableLabel> of, String text) {
        String key = LabelKey.of(label.toString());
        String letters = LabelKey.letters(text);
        return !letters.isEmpty()
                && LabelMatcher.numbering(text).isEmpty()
                && of.stream().anyMatch(one -> one.keys().get(0).startsWith(key + letters));
    }

    /** Whether the text may go on with the label, some misprints allowed. */
    boolean goesOn(String label, List<TableLabel> of, String text) {
        if (LabelKey.letters(text).isEmpty() || open(label)) {
            return true;
        }
        if (!LabelMatcher.numbering(text).isEmpty()) {
            return false;
        }
        String joined = LabelKey.of(label) + LabelKey.letters(text);
        return of.stream().anyMatch(one -> {
            String own = one.keys().get(0);
            String part = own.substring(0, Math.min(own.length(), joined.length()));
            int most = LabelKey.letters(text).length() / 3;
            return LabelKey.distance(joined, part, most) <= most;
        });
    }

    /** Those of the labels that still fit. */
    List<TableLabel> narrowed(String label, List<TableLabel> of) {
        List<TableLabel> fitting = of.stream()
                .filter(one -> one.keys().get(0).startsWith(LabelKey.of(label)))
                .toList();
        return fitting.isEmpty() ? of : fitting;
    }

    /** Whether the rows are ones that follow each other in the form, beginning with its first where asked for. */
    boolean follow(List<List<TableLabel>> rows, boolean fromFirst) {
        if (!contiguous) {
            return true;
        }
        int before = fromFirst ? -1 : -2;
        for (List<TableLabel> row : rows) {
            if (row.size() != 1) {
                return false;
            }
            int at = labels.indexOf(row.get(0));
            if (before >= -1 && at != before + 1) {
                return false;
            }
            before = at;
        }
        return true;
    }

    private static boolean open(String label) {
        int depth = 0;
        for (int i = 0; i < label.length(); i++) {
            depth += label.charAt(i) == '(' ? 1 : label.charAt(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    private static String beforeNote(String text) {
        int bracket = text.indexOf('(', 2);
        return bracket > 0 ? text.substring(0, bracket) : text;
    }
}
