package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two or more reports one after the other in one file. A new report begins only where the one before it has reached its
 * parts four to six and the new one has parts one and two and a table three of its own; attachments do not begin a report.
 */
final class SeveralReports {

    private static final Pattern FIRST_PART = Pattern.compile("#*一、.{0,20}(情[况況]|概述).{0,3}");
    private static final Pattern SECOND_PART = Pattern.compile("#*二、.{0,12}主[动動]公[开開].{0,14}");
    private static final Pattern LATE_PART = Pattern.compile("#*[四五六]、.{0,24}(行政[复復][议議]|[问問][题題]|事[项項]).{0,24}");
    private static final Pattern TABLE_THREE = Pattern.compile("\\|*一、本年新收.*|本年新收政府信息公[开開].*");
    private static final Pattern TITLE = Pattern.compile(".{0,40}年度[报報]告");
    private static final int LONGEST = 60;
    /** Letters of a long line that are looked at. */
    private static final int HEAD = 200;

    private SeveralReports() {}

    static List<List<Line>> split(List<Line> lines) throws UnreadableException {
        List<String> bares = new ArrayList<>();
        for (Line line : lines) {
            bares.add(line.text().length() > HEAD ? null : ReportWords.bare(line.text()));
        }
        MergedText.refuse(lines, bares);
        List<Integer> firstParts = new ArrayList<>();
        List<Integer> secondParts = new ArrayList<>();
        List<Integer> lateParts = new ArrayList<>();
        List<Integer> tables = new ArrayList<>();
        List<Integer> titles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = bares.get(i);
            text = text == null ? ReportWords.bare(head(lines.get(i).text())) : text;
            if (!mayTell(text)) {
                continue;
            }
            if (TABLE_THREE.matcher(text).matches()) {
                tables.add(i);
            } else if (text.length() > LONGEST) {
                continue;
            } else if (FIRST_PART.matcher(text).matches()) {
                firstParts.add(i);
            } else if (SECOND_PART.matcher(text).matches()) {
                secondParts.add(i);
            } else if (LATE_PART.matcher(text).matches()) {
                lateParts.add(i);
            } else if (TITLE.matcher(text).matches()) {
                titles.add(i);
            }
        }
        if (secondParts.size() < 2 || tables.size() < 2) {
            return List.of(lines);
        }
        List<List<Line>> reports = new ArrayList<>();
        int start = 0;
        for (int table = 1; table < tables.size(); table++) {
            int before = tables.get(table - 1);
            int here = tables.get(table);
            int late = last(lateParts, before, here);
            int second = last(secondParts, before, here);
            int first = late < 0 || second < late ? -1 : last(firstParts, late, second);
            if (first < 0) {
                if (second >= 0 || count(secondParts, start, before) > 1) {
                    throw new UnreadableException(
                            "文件中有两份报告相互交错（第 " + lines.get(before).number() + " 行与第 "
                                    + lines.get(here).number() + " 行各有一张表三），无法可靠分开，请拆成两个文件");
                }
                continue;
            }
            int title = first(titles, late, first);
            int end = title < 0 ? first : title;
            reports.add(lines.subList(start, end));
            start = end;
        }
        reports.add(lines.subList(start, lines.size()));
        return reports;
    }

    /** Whether a line begins or ends as those do that are looked for. */
    private static boolean mayTell(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '|')) {
            at++;
        }
        return at < text.length() && ("一二四五六本".indexOf(text.charAt(at)) >= 0 || text.endsWith("告"));
    }

    private static String head(String text) {
        return text.length() > HEAD ? text.substring(0, HEAD) : text;
    }

    private static int last(List<Integer> places, int after, int before) {
        return places.stream()
                .filter(i -> i > after && i < before)
                .reduce((a, b) -> b)
                .orElse(-1);
    }

    private static int first(List<Integer> places, int after, int before) {
        return places.stream().filter(i -> i > after && i < before).findFirst().orElse(-1);
    }

    private static long count(List<Integer> places, int from, int to) {
        return places.stream().filter(i -> i >= from && i < to).count();
    }
}
