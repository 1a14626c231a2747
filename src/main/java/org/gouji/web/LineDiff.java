package org.gouji.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, with a few lines around. */
final class LineDiff {

    /** @param kind same, old, new, or gap for lines that are left out */
    record Line(String kind, String text) {}

    private static final int AROUND = 3;

    private LineDiff() {}

    /** Nothing where the texts are the same. */
    static List<Line> of(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<DiffRow> rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before.lines().toList(), after.lines().toList());
        List<Line> lines = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                add(rows.get(i), lines);
                left = false;
            } else if (!left) {
                lines.add(new Line("gap", "……"));
                left = true;
            }
        }
        return lines;
    }

    private static boolean near(List<DiffRow> rows, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(rows.size() - 1, at + AROUND); i++) {
            if (rows.get(i).getTag() != DiffRow.Tag.EQUAL) {
                return true;
            }
        }
        return false;
    }

    private static void add(DiffRow row, List<Line> lines) {
        switch (row.getTag()) {
            case EQUAL -> lines.add(new Line("same", row.getOldLine()));
            case DELETE -> lines.add(new Line("old", row.getOldLine()));
            case INSERT -> lines.add(new Line("new", row.getNewLine()));
            case CHANGE -> {
                lines.add(new Line("old", row.getOldLine()));
                lines.add(new Line("new", row.getNewLine()));
            }
        }
    }
}
