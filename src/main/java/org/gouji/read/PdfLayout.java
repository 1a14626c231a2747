package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Grid;
import org.gouji.document.Paragraph;
import org.gouji.document.Picture;
import org.gouji.document.Place;
import org.gouji.read.PdfLines.PrintedLine;

/**
 * Puts the pages together: page marks dropped, printed lines joined to paragraphs, tables that a page break cut joined to
 * one. A file without any ruled table is read by its lines as a text file is.
 */
final class PdfLayout {

    private sealed interface Part permits TextPart, TablePart, ImagePart {
        double y();
    }

    private record TextPart(PrintedLine line, double y) implements Part {}

    private record TablePart(PdfTable table, double y) implements Part {}

    private record ImagePart(double y) implements Part {}

    private static final Pattern PAGE_MARK = Pattern.compile(
            "[-－—–―\\s·.]*(第\\s*)?\\d{1,3}(\\s*页)?([-－—–―\\s·./]*|[\\s,，/]*共\\s*\\d{1,3}\\s*页.*|\\s*/\\s*\\d{1,3})");
    /** What a browser prints below a page: its address and the page's number; and above it: the time and the title. */
    private static final Pattern BROWSER =
            Pattern.compile("\\S{3,6}://\\S+.*|\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}[,，]?\\s*[上下]?午?\\s*\\d{1,2}:\\d{2}.*");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}");
    /** The number of a row's label, as 3. above 要求提供公开出版物. */
    private static final Pattern LABEL_NUMBER = Pattern.compile("\\s*\\d[.．、]\\s*");

    private static final Pattern HEADING =
            Pattern.compile("\\s*([一二三四五六七八九十]{1,2}\\s*[、.．]|[(（][一二三四五六七八九十]{1,2}[)）]).*");
    private static final double MARGIN_SHARE = 0.13;
    private static final int REPEATED = 3;
    private static final Pattern ROW_OF_NUMBERS = Pattern.compile("(?:[\\d,.]{1,15}\\S{0,2} ){3}\\d");
    /** So many numbers on one line are the row of a table. */
    private static final int NUMBERS_OF_A_ROW = 4;

    private final List<List<Part>> pages = new ArrayList<>();
    private final List<PdfPage> sizes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> pageOfLine = new ArrayList<>();
    /** Page of each picture by the number of lines before it. */
    private final Map<Integer, Integer> pictures = new TreeMap<>();

    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphPage;
    private PrintedLine before;
    private double beforeRight;
    private int order;
    /** For each aligned table the number of lines before it. */
    private final Map<AlignedTable, Integer> alignedAt = new LinkedHashMap<>();

    /** The usual distance between the lines of a paragraph, in points and in sizes of its letters. */
    private final double pitch;

    private final double pitchOfSize;

    PdfLayout(List<PdfPage> pages) {
        sizes = pages;
        pages.forEach(page -> this.pages.add(parts(page)));
        if (mostlyUnruled()) {
            this.pages.clear();
            pages.forEach(page -> this.pages.add(parts(page.withoutRulings())));
        }
        dropMarks();
        pitch = pitch(false);
        pitchOfSize = pitch(true);
    }

    private static List<Part> parts(PdfPage page) {
        PdfTables tables = new PdfTables(page);
        List<Part> parts = new ArrayList<>();
        PdfLines.of(tables.outside, page.number()).forEach(line -> parts.add(new TextPart(line, line.y())));
        tables.tables.forEach(table -> parts.add(new TablePart(table, table.y0())));
        page.images().forEach(image -> parts.add(new ImagePart(image.y0())));
        parts.sort(Comparator.comparingDouble(Part::y));
        return parts;
    }

    /**
     * Whether more numbers stand in rows outside the ruled cells than in cells of their own: a frame here and there, or lines
     * between the rows alone, are no lattice.
     */
    private boolean mostlyUnruled() {
        long inCells = 0;
        long inRows = 0;
        for (List<Part> parts : pages) {
            for (Part part : parts) {
                if (part instanceof TablePart table) {
                    for (PdfTable.TableCell cell :
                            table.table.rows().stream().flatMap(List::stream).toList()) {
                        inCells += SpacedCells.number(cell.text()) ? 1 : 0;
                        inRows += ROW_OF_NUMBERS.matcher(cell.text()).find() ? NUMBERS_OF_A_ROW : 0;
                    }
                } else if (part instanceof TextPart text) {
                    long numbers =
                            text.line.chunks().stream().filter(Chunk::number).count();
                    inRows += numbers >= NUMBERS_OF_A_ROW ? numbers : 0;
                }
            }
        }
        return inRows > inCells;
    }

    /** The usual distance between the base lines of one paragraph: the lower quartile of all distances. */
    private double pitch(boolean ofSize) {
        List<Double> distances = new ArrayList<>();
        for (List<Part> parts : pages) {
            for (int i = 1; i < parts.size(); i++) {
                if (parts.get(i - 1) instanceof TextPart above
                        && parts.get(i) instanceof TextPart below
                        && above.line.text().length() > 20
                        && below.line.text().length() > 8) {
                    distances.add((below.y - above.y) / (ofSize ? below.line.size() : 1));
                }
            }
        }
        distances.sort(null);
        return distances.isEmpty() ? Double.MAX_VALUE : distances.get(distances.size() / 4);
    }

    /** Page numbers and lines that every page repeats in its margins are no part of the report. */
    private void dropMarks() {
        Map<String, Integer> often = new HashMap<>();
        Map<Integer, Integer> counted = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Part part : pages.get(i)) {
                if (part instanceof TextPart text && inMargin(text, sizes.get(i))) {
                    often.merge(text.line.text(), 1, Integer::sum);
                    if (mark(text, pages.get(i)) && bareNumber(text)) {
                        counted.merge(number(text) - i, 1, Integer::sum);
                    }
                }
            }
        }
        // Pages are numbered throughout: what stands on one page only may be the rest of a number that the page break
        // cuts.
        int most = Math.max(
                Math.min(2, pages.size()),
                counted.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        boolean same = sameOnAll();
        for (int i = 0; i < pages.size(); i++) {
            PdfPage size = sizes.get(i);
            List<Part> page = List.copyOf(pages.get(i));
            int index = i;
            pages.get(i)
                    .removeIf(part -> part instanceof TextPart text
                            && inMargin(text, size)
                            && (ofBrowser(text, page)
                                    || mark(text, page)
                                            && (!bareNumber(text)
                                                    || counted.get(number(text) - index) == most
                                                    || same && text == page.get(page.size() - 1))
                                    || often.get(text.line.text()) >= REPEATED && !ofTable(text.line)));
        }
    }

    /** Whether a line may be a row of a table or the header that each page of it repeats. */
    private static boolean ofTable(PrintedLine line) {
        return line.chunks().stream().allMatch(Chunk::partOfNumber) || AlignedRequests.ofHeader(line.chunks());
    }

    private static boolean ofBrowser(TextPart text, List<Part> page) {
        boolean outermost = text == page.get(0) || text == page.get(page.size() - 1);
        return outermost && ofBrowser(text.line.text());
    }

    /** Whether a browser prints such a line above or below its pages. */
    static boolean ofBrowser(String line) {
        return BROWSER.matcher(line.strip()).matches();
    }

    /** Whether a page's first or last line looks like a page number. */
    private static boolean mark(TextPart text, List<Part> page) {
        boolean outermost = text == page.get(0) || text == page.get(page.size() - 1);
        return (outermost || !bareNumber(text))
                && PAGE_MARK.matcher(text.line.text()).matches()
                && !LABEL_NUMBER.matcher(text.line.text()).matches();
    }

    /** Whether every page ends with the same number at the same place, as with a page number that does not count. */
    private boolean sameOnAll() {
        List<TextPart> last = pages.stream()
                .filter(page -> !page.isEmpty())
                .map(page -> page.get(page.size() - 1))
                .filter(TextPart.class::isInstance)
                .map(TextPart.class::cast)
                .toList();
        return last.size() == pages.size()
                && last.size() >= REPEATED
                && last.stream()
                        .allMatch(text -> text.line
                                        .text()
                                        .equals(last.get(0).line.text())
                                && Math.abs(text.line.x0() - last.get(0).line.x0()) < 1
                                && Math.abs(text.y - last.get(0).y) < 1);
    }

    private static boolean bareNumber(TextPart text) {
        return BARE_NUMBER.matcher(text.line.text().strip()).matches();
    }

    private static int number(TextPart text) {
        return Integer.parseInt(text.line.text().strip());
    }

    private static boolean inMargin(TextPart text, PdfPage page) {
        return text.y < page.height() * MARGIN_SHARE || text.y > page.height() * (1 - MARGIN_SHARE);
    }

    List<Block> blocks() {
        boolean ruled = pages.stream().anyMatch(parts -> parts.stream().anyMatch(TablePart.class::isInstance));
        List<AlignedTable> aligned = ruled ? List.of() : AlignedTables.find(chunks(), true);
        int lineNumber = -1;
        PdfTable open = null;
        int openPage = 0;
        for (int i = 0; i < pages.size(); i++) {
            double left = margin(pages.get(i), true);
            double right = margin(pages.get(i), false);
            for (Part part : pages.get(i)) {
                if (part instanceof TablePart table) {
                    boolean goesOn = open != null && openPage == i && open.asWideAs(table.table);
                    if (goesOn) {
                        open = open.with(table.table);
                    } else {
                        write(open);
                        flush();
                        open = table.table;
                    }
                    openPage = i + 1;
                    continue;
                }
                write(open);
                open = null;
                if (part instanceof TextPart text) {
                    int index = ++lineNumber;
                    Optional<AlignedTable> table = aligned.stream()
                            .filter(one -> index >= one.first() && index <= one.last())
                            .findFirst();
                    if (table.isPresent()) {
                        flush();
                        alignedAt.putIfAbsent(table.get(), lines.size());
                        continue;
                    }
                    line(text.line, i + 1, left, right);
                } else {
                    flush();
                    blocks.add(new Picture(Place.page(i + 1, ++order)));
                    pictures.put(lines.size(), i + 1);
                }
            }
        }
        write(open);
        flush();
        return ruled ? blocks : byLines();
    }

    /** The left or right edge of a page's running text. */
    private static double margin(List<Part> parts, boolean left) {
        return parts.stream()
                .filter(TextPart.class::isInstance)
                .map(part -> ((TextPart) part).line)
                .filter(line -> line.text().length() > 12 && !inColumns(line))
                .mapToDouble(line -> left ? line.x0() : -line.x1())
                .min()
                .orElse(0);
    }

    /** A line goes on with the paragraph before it where that one filled its line and this one is not indented. */
    private void line(PrintedLine line, int page, double left, double negativeRight) {
        boolean full = before != null && before.x1() > beforeRight - room(before, line) * before.size();
        boolean indented = line.x0() > left + 0.8 * line.size();
        boolean otherSize = before != null && Math.abs(line.size() - before.size()) > 0.12 * before.size();
        double most = 1.3 * Math.max(pitch, pitchOfSize * line.size());
        boolean apart = before != null && line.y() > before.y() && line.y() - before.y() > most;
        boolean columns = apartByColumns(line) || before != null && apartByColumns(before);
        boolean heading = HEADING.matcher(line.text()).matches() || SplitTitles.part(paragraph);
        if (!full || indented || otherSize || apart || heading || columns || paragraph.isEmpty()) {
            flush();
            paragraphPage = page;
        }
        paragraph.append(line.text());
        before = line;
        beforeRight = -negativeRight;
    }

    /** Letters that a full line may leave free: more where a number or a Latin word had no room and began the next line. */
    private static double room(PrintedLine line, PrintedLine next) {
        char first = next.text().isEmpty() ? ' ' : next.text().charAt(0);
        char last = line.text().isEmpty() ? '。' : line.text().charAt(line.text().length() - 1);
        boolean unbroken = first < 0x80 && (Character.isLetterOrDigit(first) || first == '(') || first == '（';
        return unbroken && "。；！？".indexOf(last) < 0 ? 6 : 2.2;
    }

    /** Whether wide gaps part a line twice; the thin space that Word sets between Chinese and digits parts nothing. */
    private static boolean apartByColumns(PrintedLine line) {
        int gaps = 0;
        for (int k = 1; k < line.chunks().size(); k++) {
            gaps += line.chunks().get(k).x0() - line.chunks().get(k - 1).x1() > line.size() ? 1 : 0;
        }
        return gaps > 1;
    }

    /** Whether a line is a row of short texts and not running text. */
    private static boolean inColumns(PrintedLine line) {
        long shortOnes = line.chunks().stream()
                .filter(chunk -> chunk.text().length() < 9)
                .count();
        return line.chunks().size() > 2 && shortOnes > line.chunks().size() / 2;
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(Line.trim(paragraph.toString()), Place.page(paragraphPage, ++order)));
            lines.add(new Line(lines.size() + 1, paragraph.toString()));
            pageOfLine.add(paragraphPage);
            paragraph.setLength(0);
        }
        before = null;
    }

    private void write(PdfTable table) {
        if (table == null) {
            return;
        }
        flush();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<PdfTable.TableCell> row : table.rows()) {
            if (!row.isEmpty()) {
                rows.add(row.stream()
                        .map(cell -> new Cell(cell.text(), Place.page(cell.page(), ++order)))
                        .toList());
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Grid(SharedLabels.parted(rows), true, true));
        }
    }

    private List<List<Chunk>> chunks() {
        return pages.stream()
                .flatMap(List::stream)
                .filter(TextPart.class::isInstance)
                .map(part -> ((TextPart) part).line.chunks())
                .toList();
    }

    private List<Block> byLines() {
        List<Block> read = new ArrayList<>();
        int from = 0;
        for (Map.Entry<AlignedTable, Integer> table : alignedAt.entrySet()) {
            int to = table.getValue();
            text(lines.subList(from, to), read);
            read.add(table.getKey().grid(row -> Place.page(row.page(), 2 * to)));
            from = to;
        }
        text(lines.subList(from, lines.size()), read);
        pictures.forEach((line, page) -> read.add(new Picture(Place.page(page, 2 * line + 1))));
        return read;
    }

    private void text(List<Line> some, List<Block> read) {
        for (Block block : TextLayout.blocks(some)) {
            if (block instanceof Paragraph text) {
                read.add(new Paragraph(text.text(), paged(text.place())));
            } else if (block instanceof Grid grid) {
                read.add(new Grid(
                        grid.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> new Cell(cell.text(), paged(cell.place())))
                                        .toList())
                                .toList(),
                        grid.rowsKnown()));
            }
        }
    }

    private Place paged(Place line) {
        return Place.page(pageOfLine.get(line.line() - 1), 2 * line.line());
    }
}
