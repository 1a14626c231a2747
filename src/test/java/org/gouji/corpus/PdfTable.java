package org.gouji.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.corpus.SpannedTable.Box;

/** Draws one statutory table; where a page ends between two rows, merged cells go on with the rest of their text. */
final class PdfTable {

    private static final float SIZE = 8;
    private static final float LINE = 11;
    private static final float PAD = 2;

    private final SpannedTable table;
    private final PdfPages pages;
    private final float[] edges;
    private final float[] heights;
    private final Map<Box, List<String>> rest = new HashMap<>();

    PdfTable(SpannedTable table, PdfPages pages) {
        this.table = table;
        this.pages = pages;
        this.edges = edges();
        this.heights = new float[table.rows().size()];
        java.util.Arrays.fill(heights, LINE + 2 * PAD);
        table.rows()
                .forEach(row -> row.forEach(box -> {
                    List<String> lines = pages.wrap(box.text().strip(), size(box), width(box) - 2 * PAD);
                    rest.put(box, lines);
                    float missing = lines.size() * LINE + 2 * PAD - height(box.row(), box.row() + box.rows());
                    heights[box.row() + box.rows() - 1] += Math.max(0, missing);
                }));
    }

    void draw() throws IOException {
        int from = 0;
        while (from < heights.length) {
            int to = from;
            float height = 0;
            while (to < heights.length && height + heights[to] <= pages.left()) {
                height += heights[to++];
            }
            if (to > from) {
                draw(from, to);
                pages.advance(height);
            }
            if (to < heights.length) {
                pages.newPage();
            }
            from = to;
        }
        pages.advance(LINE);
    }

    private void draw(int from, int to) throws IOException {
        for (List<Box> row : table.rows().subList(0, to)) {
            for (Box box : row) {
                int first = Math.max(from, box.row());
                int last = Math.min(to, box.row() + box.rows());
                if (first < last) {
                    draw(box, pages.at() + height(from, first), height(first, last));
                }
            }
        }
    }

    private void draw(Box box, float top, float height) throws IOException {
        float x = edges[box.column()];
        pages.frame(x, top, width(box), height);
        List<String> lines = rest.get(box);
        int fitting = Math.min(lines.size(), (int) ((height - PAD) / LINE));
        float y = top + (height - fitting * LINE) / 2 + SIZE;
        float size = size(box);
        for (String line : lines.subList(0, fitting)) {
            pages.write(line, x + (width(box) - pages.width(line, size)) / 2, y, size);
            y += LINE;
        }
        rest.put(box, lines.subList(fitting, lines.size()));
    }

    /** A number too long for its cell is printed smaller, as spreadsheets do. */
    private float size(Box box) {
        String text = box.text().strip();
        float room = width(box) - 2 * PAD;
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.indexOf('.') != 1;
        return number ? Math.min(SIZE, SIZE * room / pages.width(text, SIZE)) : SIZE;
    }

    private float height(int from, int to) {
        float height = 0;
        for (int row = from; row < to; row++) {
            height += heights[row];
        }
        return height;
    }

    private float width(Box box) {
        return edges[box.column() + box.columns()] - edges[box.column()];
    }

    private float[] edges() {
        float[] edges = new float[table.width() + 1];
        float[] labels = switch (table.table()) {
            case PROACTIVE -> new float[] {150};
            case REQUESTS -> new float[] {14, 60, 141};
            case DISPUTES -> new float[0];
        };
        edges[0] = PdfPages.LEFT;
        float others = PdfPages.WIDTH;
        for (float label : labels) {
            others -= label;
        }
        others /= table.width() - labels.length;
        for (int i = 0; i < table.width(); i++) {
            edges[i + 1] = edges[i] + (i < labels.length ? labels[i] : others);
        }
        return edges;
    }
}
