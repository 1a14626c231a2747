package org.gouji.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables of which each cell is a paragraph of its own with a blank line behind it. There a blank cell leaves nothing but
 * further blank lines: which of them stand for a cell is told from how the lines of numbers are set apart elsewhere.
 */
final class SpacedCells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d０-９][\\d０-９,，.．]{0,15}(件|万元|元|项)?");
    private static final int MOST_DIGITS = 16;
    private static final Pattern TABLE = Pattern.compile("第二十[条條]第.{1,3}[项項]|信息[内內]容|申[请請]人情[况況]|自然人");
    private static final Pattern PART = Pattern.compile("#*[一二三四五六]、.{0,20}([问問][题題]|需要[报報]告|[总總][体體]情[况況]).{0,12}");
    private static final Pattern HEADING = Pattern.compile("#*[一二三四五六]、.{0,24}(情[况況]|事[项項])\\s*$");
    /** So many numbers with one blank line behind them show that each cell has one. */
    private static final int TELLING = 20;

    private static final int LONGEST_GAP = 40;

    /** Blank lines between two filled ones, inside a table. */
    private record Gap(List<Integer> lines, boolean afterNumber) {}

    private SpacedCells() {}

    /** The numbers of the blank lines that stand for a blank cell. */
    static Set<Integer> blanks(List<Line> lines) {
        Set<Integer> lineForLine = LineForLine.blanks(lines);
        if (!lineForLine.isEmpty()) {
            return lineForLine;
        }
        List<Gap> gaps = gaps(lines);
        long single = gaps.stream()
                .filter(gap -> gap.afterNumber && gap.lines.size() == 1)
                .count();
        long none = gaps.stream()
                .filter(gap -> gap.afterNumber && gap.lines.isEmpty())
                .count();
        if (none * 5 > single) {
            return Set.of();
        }
        Set<Integer> alone = EmptyLines.blanks(lines);
        if (!alone.isEmpty()) {
            return inTables(gaps, alone);
        }
        if (single < TELLING) {
            return Set.of();
        }
        // A blank cell is a blank line with one behind it. Where the rest is even, a line was lost or added somewhere.
        boolean paired = gaps.stream().allMatch(gap -> gap.lines.isEmpty() || gap.lines.size() % 2 == 1);
        if (!paired) {
            return Set.of();
        }
        Set<Integer> blanks = new HashSet<>();
        for (Gap gap : gaps) {
            for (int i = 1; i < gap.lines.size(); i += 2) {
                blanks.add(gap.lines.get(i));
            }
        }
        return blanks;
    }

    /** All blank lines but the one behind each filled cell; those at the end of table three, too, where it needs them. */
    private static Set<Integer> inTables(List<Gap> gaps, Set<Integer> ofRequests) {
        Set<Integer> blanks = new HashSet<>(ofRequests);
        gaps.forEach(gap -> blanks.addAll(gap.lines.subList(Math.min(1, gap.lines.size()), gap.lines.size())));
        return blanks;
    }

    static boolean number(String text) {
        String trimmed = Line.trim(text);
        return mayBeNumber(trimmed)
                && (digits(trimmed) || NUMBER.matcher(trimmed).matches());
    }

    private static boolean mayBeNumber(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first >= '0' && first <= '9' || first >= '０' && first <= '９' || first == '+' || first == '-';
    }

    /** Nearly all numbers are digits alone, and the pattern need not be tried on them. */
    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= MOST_DIGITS;
    }

    private static List<Gap> gaps(List<Line> lines) {
        List<Gap> gaps = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        boolean inTable = false;
        boolean number = false;
        for (Line line : lines) {
            String text = Line.trim(line.text());
            if (text.isEmpty()) {
                open.add(line.number());
                continue;
            }
            if (inTable && open.size() <= LONGEST_GAP && !HEADING.matcher(text).lookingAt()) {
                gaps.add(new Gap(List.copyOf(open), number));
            }
            open.clear();
            String bare = text.length() < LONGEST_GAP ? ReportWords.bare(text) : text;
            inTable = TABLE.matcher(bare).lookingAt()
                    || inTable && !PART.matcher(bare).matches() && text.indexOf('。') < 0;
            number = number(text);
        }
        return gaps;
    }
}
