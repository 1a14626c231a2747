package org.gouji.read;

import java.util.regex.Pattern;

/**
 * A text with nothing but small gaps in it, as printed on one line; in points, or in columns and lines of a text.
 *
 * @param down how far down it stands, all pages below each other
 */
record Chunk(String text, int page, double x0, double x1, double down, double size) {

    private static final Pattern NUMBER = Pattern.compile(
            "[+\\-−－]?[\\d０-９]{1,12}([,，][\\d０-９]{3})*([.．][\\d０-９]{1,8})?[件条项份宗个起次元万]{0,2}|[/／\\-—–－]{1,4}|无");
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[\\d０-９][\\d０-９,，.．]*|[件条项份宗个起次元万]{1,2}");
    private static final Pattern CUT_AMID_THOUSANDS = Pattern.compile("[\\d０-９]{1,3}[,，][\\d０-９,，]*");
    /** No column is as far left. */
    private static final double NOWHERE = -1_000_000;

    double middle() {
        return (x0 + x1) / 2;
    }

    String bare() {
        return ReportWords.bare(text);
    }

    /** The same text where it is not known in which column it stands. */
    Chunk displaced() {
        return new Chunk(text, page, NOWHERE, NOWHERE, down, size);
    }

    boolean number() {
        return NUMBER.matcher(bare()).matches();
    }

    /** Whether it is a number or, where a narrow column breaks one over lines, a piece of it. */
    boolean partOfNumber() {
        return number() || PART_OF_NUMBER.matcher(bare()).matches();
    }

    /** 1,15 above 9: the beginning of a number that its column was too narrow for; no label has such a comma. */
    boolean cutAmidThousands() {
        return CUT_AMID_THOUSANDS.matcher(bare()).matches();
    }

    /** Its letters from one place to another, with the room that they take if all are equally wide. */
    Chunk part(int from, int to) {
        double letter = (x1 - x0) / text.length();
        return new Chunk(text.substring(from, to).strip(), page, x0 + from * letter, x0 + to * letter, down, size);
    }
}
