package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table that a conversion ran together into one line, with blanks between its cells: each becomes a line of its own. */
final class FlatTables {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern WORDS = Pattern.compile("信息[内內]容|第二十[条條]第|本年新收|自然人|[结結]果[维維]持|行政[复復][议議]");
    /** One row of a table has fewer words or fewer numbers. */
    private static final int FEWEST_NUMBERS = 8;

    private static final int FEWEST_WORDS = 8;
    private static final int SHORTEST = 80;

    private FlatTables() {}

    static List<Line> divided(List<Line> lines) {
        if (lines.stream().noneMatch(line -> flat(line.text()))) {
            return lines;
        }
        List<Line> divided = new ArrayList<>();
        for (Line line : lines) {
            if (!flat(line.text())) {
                divided.add(line);
                continue;
            }
            for (String part : BLANKS.split(Line.trim(line.text()))) {
                divided.add(new Line(line.number(), part));
            }
        }
        return divided;
    }

    private static boolean flat(String text) {
        boolean possible = text.length() >= SHORTEST
                && text.indexOf('。') < 0
                && text.indexOf('|') < 0
                && text.indexOf('\t') < 0
                && WORDS.matcher(text).find();
        if (!possible) {
            return false;
        }
        int numbers = 0;
        int words = 0;
        for (String part : BLANKS.split(Line.trim(text))) {
            boolean number = SpacedCells.number(part);
            numbers += number ? 1 : 0;
            words += number ? 0 : 1;
        }
        return numbers >= FEWEST_NUMBERS && words >= FEWEST_WORDS;
    }
}
