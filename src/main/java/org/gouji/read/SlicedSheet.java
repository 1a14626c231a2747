package org.gouji.read;

import java.util.List;
import java.util.regex.Pattern;
import org.gouji.read.PdfLines.PrintedLine;
import org.gouji.read.PdfPage.Glyph;

/**
 * A spreadsheet that was printed wider than its paper: the program prints the columns that find no room on pages of their own, and
 * every long text goes on there as well. What is cut so is not put together again, and its parts prove nothing.
 */
final class SlicedSheet {

    private static final Pattern PROGRAM = Pattern.compile("(?i)calc|excel|spreadsheet|表格");
    /** How labels of rows and headings begin. */
    private static final Pattern NUMBERED = Pattern.compile("(?:[(（]?[一二三四五六七][)）、]|[1-8][.．、]).*");

    /** So many lines of nothing but numbers on a page without labels are the right side of table three. */
    private static final int FEWEST_LINES = 10;

    private static final int MOST_LABELS = 2;

    private SlicedSheet() {}

    /** @param program what the file says it was made with, null where it says nothing */
    static void refuse(String program, List<PdfPage> pages) throws UnreadableException {
        if (program == null || pages.size() < 2 || !PROGRAM.matcher(program).find()) {
            return;
        }
        for (PdfPage page : pages) {
            // A long text is written anew on each page that its columns go over, and only its own part shows there.
            List<Glyph> shown = page.glyphs().stream()
                    .filter(glyph -> glyph.x1() > 0 && glyph.x0() < page.width() && glyph.y() > 0)
                    .toList();
            List<PrintedLine> lines = PdfLines.of(shown, page.number());
            long labels = lines.stream()
                    .filter(line -> NUMBERED.matcher(Line.trim(line.text())).matches())
                    .count();
            long numbers = lines.stream()
                    .filter(line -> line.text().chars().noneMatch(Character::isIdeographic))
                    .count();
            if (numbers >= FEWEST_LINES && labels <= MOST_LABELS) {
                throw new UnreadableException("电子表格打印成 PDF 时比纸宽，右边的几列和文字被打印到另外的页上（第 " + page.number()
                        + " 页只有数字，没有行名），无法可靠读取，请提供原电子表格，或设为“一页宽”后重新生成 PDF");
            }
        }
    }
}
