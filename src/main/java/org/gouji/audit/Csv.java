package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;

/** Lines of comma separated values with double quotes, as Excel and WPS write them. */
final class Csv {

    /** One record and its number from 1: the row as a spreadsheet shows it, whatever lines its texts have. */
    record Line(int number, List<String> values) {

        boolean blank() {
            return values.stream().allMatch(String::isBlank);
        }

        /** What is wrong with this line, with its number before it. */
        RosterException fault(String what) {
            return new RosterException("第 " + number + " 行：" + what);
        }
    }

    private Csv() {}

    static List<Line> parse(String text) throws RosterException {
        List<Line> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    value.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && value.toString().isBlank()) {
                value.setLength(0);
                quoted = true;
            } else if (c == ',') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else if (c == '\n') {
                values.add(value.toString().strip());
                value.setLength(0);
                lines.add(new Line(number++, List.copyOf(values)));
                values.clear();
            } else if (c != '\r') {
                value.append(c);
            }
        }
        if (quoted) {
            throw new RosterException("第 " + number + " 行：引号没有配对");
        }
        values.add(value.toString().strip());
        lines.add(new Line(number, List.copyOf(values)));
        return lines;
    }
}
