package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Place;

/**
 * A text that keeps the columns of a printed page by blanks, as {@code pdftotext -layout} makes it. Its tables are told by
 * where their texts stand; what is not certain then is left to {@link TextLayout}. Some programs count a Chinese
 * character as one column, some as two: both are tried.
 */
final class AlignedText {

    private static final Pattern TOKEN = Pattern.compile("[^\\s\\u3000\\u00A0]+");
    private static final Pattern COLUMNS = Pattern.compile("[\\d０-９]\\s{2,}\\S+\\s{2,}[\\d０-９]");
    private static final Pattern UNIT = Pattern.compile("[件条项份宗个起次元]|万元");
    /** The rest of a label's number, as in 2 .其他. */
    private static final Pattern POINT = Pattern.compile("[.．、)）]");

    private static final Pattern PAGE_MARK = Pattern.compile("[-－—–]\\s?\\d{1,3}\\s?[-－—–]|第\\s?\\d{1,3}\\s?页.*");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final char NEXT_PAGE = '\f';
    /** With fewer lines in columns it is no such text. */
    private static final int FEWEST_ROWS = 6;

    private final List<Line> lines;
    /** The lines with text, in chunks, and for each which line it is. */
    private final List<List<Chunk>> chunks = new ArrayList<>();

    private final List<Integer> at = new ArrayList<>();

    private AlignedText(List<Line> lines, IntUnaryOperator width) {
        this.lines = lines;
        int page = 1;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            page += (int) text.chars().filter(c -> c == NEXT_PAGE).count();
            if (!lines.get(i).blank() && !pageMark(i, page)) {
                chunks.add(chunks(text.replace(String.valueOf(NEXT_PAGE), ""), page, at.size(), width));
                at.add(i);
            }
        }
    }

    static List<Block> blocks(List<Line> printed) {
        List<Line> lines = PageEdges.cleared(printed);
        if (PastedCells.in(lines)) {
            return PastedCells.blocks(lines);
        }
        if (!inColumns(lines)) {
            return TextLayout.blocks(PastedCells.rowsWhole(lines), WrappedLines.pageWidth(lines));
        }
        AlignedText letters = new AlignedText(lines, c -> 1);
        List<AlignedTable> byLetters = letters.tables();
        AlignedText room = new AlignedText(lines, c -> c < 0x2000 ? 1 : 2);
        List<AlignedTable> byRoom = room.tables();
        if (byLetters.stream().anyMatch(one -> byRoom.stream().anyMatch(one::contradicts))) {
            return TextLayout.blocks(lines, WrappedLines.pageWidth(lines));
        }
        return certain(byLetters) >= certain(byRoom) ? letters.with(byLetters) : room.with(byRoom);
    }

    private static long certain(List<AlignedTable> tables) {
        return tables.stream().mapToLong(AlignedTable::certain).sum();
    }

    private static boolean inColumns(List<Line> lines) {
        int found = 0;
        for (int i = 0; i < lines.size() && found < FEWEST_ROWS; i++) {
            String text = lines.get(i).text();
            boolean columns = twoBlanks(text)
                    && text.indexOf('|') < 0
                    && text.indexOf('\t') < 0
                    && COLUMNS.matcher(text).find();
            found += columns ? 1 : 0;
        }
        return found == FEWEST_ROWS;
    }

    /** Whether two blanks stand side by side, without which there are no columns. */
    private static boolean twoBlanks(String text) {
        for (int i = 1; i < text.length(); i += 2) {
            if (text.charAt(i) <= ' '
                    && (text.charAt(i - 1) <= ' ' || i + 1 < text.length() && text.charAt(i + 1) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    private List<AlignedTable> tables() {
        return AlignedTables.find(chunks, false).stream()
                .filter(AlignedTable::sure)
                .toList();
    }

    /** Whether a line is a page number: between dashes, or the last or first line of its page that counts with the pages. */
    private boolean pageMark(int i, int page) {
        String text = Line.trim(lines.get(i).text());
        if (PAGE_MARK.matcher(text).matches()) {
            return true;
        }
        boolean edge = i + 1 == lines.size() || lines.get(i).text().indexOf(NEXT_PAGE) >= 0 || endsPage(i);
        return edge && BARE_NUMBER.matcher(text).matches() && Integer.parseInt(text) == page;
    }

    private boolean endsPage(int i) {
        int next = i + 1;
        while (next < lines.size()
                && lines.get(next).blank()
                && lines.get(next).text().indexOf(NEXT_PAGE) < 0) {
            next++;
        }
        return next == lines.size() || lines.get(next).text().indexOf(NEXT_PAGE) >= 0;
    }

    /** The words of a line with their columns; a unit or note behind a number stays with it. */
    private static List<Chunk> chunks(String text, int page, int line, IntUnaryOperator width) {
        int[] column = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            column[i + 1] = column[i] + width.applyAsInt(text.charAt(i));
        }
        List<Chunk> chunks = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int start = -1;
        int end = -1;
        while (token.find()) {
            boolean unit = start >= 0
                    && token.start() == end + 1
                    && (UNIT.matcher(token.group()).matches() && Character.isDigit(text.charAt(end - 1))
                            || POINT.matcher(token.group()).lookingAt());
            if (!unit) {
                add(text, start, end, column, page, line, chunks);
                start = token.start();
            }
            end = token.end();
        }
        add(text, start, end, column, page, line, chunks);
        return chunks;
    }

    private static void add(String text, int start, int end, int[] column, int page, int line, List<Chunk> chunks) {
        if (start >= 0) {
            chunks.add(new Chunk(text.substring(start, end), page, column[start], column[end], line, 1));
        }
    }

    private List<Block> with(List<AlignedTable> tables) {
        int width = WrappedLines.pageWidth(lines);
        if (tables.isEmpty()) {
            return TextLayout.blocks(lines, width);
        }
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (AlignedTable table : tables) {
            blocks.addAll(TextLayout.blocks(lines.subList(from, at.get(table.first())), width));
            blocks.add(
                    table.grid(row -> Place.line(lines.get(at.get(row.line())).number())));
            from = at.get(table.last()) + 1;
        }
        blocks.addAll(TextLayout.blocks(lines.subList(from, lines.size()), width));
        return blocks;
    }
}
