package org.gouji.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as reports print them: 2024年1月18日, 二〇二四年一月十八日 or 2024-01-18. */
final class Dates {

    /** A whole line that ends in a date; group 1 is what stands before it. */
    private static final Pattern LINE = Pattern.compile(
            "^([^。,;:]{0,40}?)\\(?(20\\d{2})年(\\d{1,2})月(\\d{1,2})日\\)?。?$|^([^。,;:]{0,40}?)\\(?(二[〇零○O0]二[〇零○一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日\\)?。?$");

    /** A date in figures alone, with an office's name before it at most. */
    private static final Pattern FIGURES = Pattern.compile("^([一-龥]{0,40}?)(20\\d{2})([-./])(\\d{1,2})\\3(\\d{1,2})$");

    private static final String DIGITS = "〇一二三四五六七八九";

    private Dates() {}

    /** A line that is a date, with the words before it. */
    record DatedLine(String before, LocalDate date) {}

    static Optional<DatedLine> line(String normal) {
        Matcher line = LINE.matcher(normal);
        Matcher figures = FIGURES.matcher(normal);
        boolean inFigures = figures.matches();
        if (!inFigures && (normal.indexOf('日') < 0 || !line.matches())) {
            return Optional.empty();
        }
        try {
            if (inFigures) {
                return Optional.of(new DatedLine(
                        figures.group(1),
                        LocalDate.of(number(figures.group(2)), number(figures.group(4)), number(figures.group(5)))));
            }
            if (line.group(2) != null) {
                return Optional.of(new DatedLine(
                        line.group(1),
                        LocalDate.of(number(line.group(2)), number(line.group(3)), number(line.group(4)))));
            }
            return Optional.of(new DatedLine(
                    line.group(5),
                    LocalDate.of(
                            year(line.group(6)),
                            HeadingLine.ordinal(line.group(7)),
                            HeadingLine.ordinal(line.group(8)))));
        } catch (DateTimeException e) {
            // 2月30日 and alike are no dates
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(String chinese) {
        int year = 0;
        for (char c : chinese.replaceAll("[零○O0]", "〇").toCharArray()) {
            year = year * 10 + DIGITS.indexOf(c);
        }
        return year;
    }
}
