package org.gouji.read;

import java.util.regex.Pattern;

/**
 * A text with nothing but small gaps in it, as printed on one line; in points from the page's upper left corner, or in
 * columns and lines of a text.
 */
record Chunk(String text, int page, double x0, double x1, double y, double size) {

    private static final Pattern NUMBER = Pattern.compile(
            "[+\\-−－]?[\\d０-９]{1,12}([,，][\\d０-９]{3})*([.．][\\d０-９]{1,8})?[件条项份宗个起次元万]{0,2}|[/／\\-—–－]{1,4}|无");
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[\\d０-９][\\d０-９,，.．]*|[件条项份宗个起次元万]{1,2}");
    private static final double PAGE_HEIGHT = 100_000;

    double middle() {
        return (x0 + x1) / 2;
    }

    String bare() {
        return ReportWords.bare(text);
    }

    /** How far down it stands, all pages below each other. */
    double down() {
        return page * PAGE_HEIGHT + y;
    }

    boolean number() {
        return NUMBER.matcher(bare()).matches();
    }

    /** Whether it is a number or, where a narrow column breaks one over lines, a piece of it. */
    boolean partOfNumber() {
        return number() || PART_OF_NUMBER.matcher(bare()).matches();
    }

    boolean over(Chunk other) {
        return x0 < other.x1 && x1 > other.x0;
    }

    /** Its letters from one place to another, with the room that they take if all are equally wide. */
    Chunk part(int from, int to) {
        double letter = (x1 - x0) / text.length();
        return new Chunk(text.substring(from, to).strip(), page, x0 + from * letter, x0 + to * letter, y, size);
    }
}
