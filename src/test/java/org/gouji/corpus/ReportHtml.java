package org.gouji.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.corpus.SpannedTable.Box;

/** Writes a report as a web page. */
public final class ReportHtml {

    private final PrintedReport report;
    private final HtmlLook look;

    private ReportHtml(PrintedReport report, HtmlLook look) {
        this.report = report;
        this.look = look;
    }

    /** The page, declared as UTF-8. */
    public static String of(PrintedReport report, HtmlLook look) {
        return of(report, look, "<meta charset=\"utf-8\">");
    }

    /** The page as a file's bytes. */
    public static byte[] bytes(PrintedReport report, HtmlLook look, HtmlBytes bytes) {
        return bytes.of(of(report, look, bytes.meta()));
    }

    private static String of(PrintedReport report, HtmlLook look, String meta) {
        return new ReportHtml(report, look).page(meta);
    }

    private String page(String meta) {
        String body = Flow.of(report).stream().map(this::item).collect(Collectors.joining("\n"));
        return switch (look) {
            case WORD -> HtmlPage.word(meta, report.title(), body);
            case CHROME -> HtmlPage.site(meta, report.title(), body);
            case NESTED -> HtmlPage.plain(meta, report.title(), HtmlPage.layoutTable(body));
            case LAYOUT_DIVS ->
                HtmlPage.plain(
                        meta,
                        report.title(),
                        "<div id=\"wrap\"><div class=\"main\"><div class=\"TRS_Editor\">" + body
                                + "</div></div></div>");
            default -> HtmlPage.plain(meta, report.title(), body);
        };
    }

    private String item(Flow.Item item) {
        if (item instanceof Flow.Title title) {
            return look.block("h1", title.text());
        }
        if (item instanceof Flow.Heading heading) {
            return look.block("h2", heading.text());
        }
        if (item instanceof Flow.Text text) {
            return look.block("p", text.text());
        }
        return table(((Flow.Grid) item).table());
    }

    private String table(SpannedTable table) {
        String written = written(table);
        if (look != HtmlLook.TAG_SOUP) {
            return written;
        }
        return written.replaceAll("</t[dr]>|</?tbody>", "")
                .replace("<td", "<TD")
                .replace("<tr", "<TR")
                .replaceAll("<TD([^>]*>(?:信息内容|总计|自然人|申请人情况))", "<TH$1")
                .replaceAll("(row|col)span=\"(\\d+)\"", "$1SPAN=$2");
    }

    private String written(SpannedTable table) {
        StringBuilder out = new StringBuilder("<table border=\"1\" cellspacing=\"0\"><tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            out.append("<tr>");
            for (Box box : cells(table, row)) {
                boolean reaches = box.row() < row;
                out.append(open(box))
                        .append(reaches ? "" : look.cell(box, table.table()))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody></table>").toString();
    }

    private List<Box> cells(SpannedTable table, int row) {
        List<Box> cells = new ArrayList<>(table.rows().get(row));
        if (look == HtmlLook.EMPTY_FOR_ROWSPAN) {
            cells.addAll(table.covering(row));
            cells.sort(Comparator.comparingInt(Box::column));
        }
        return cells;
    }

    private String open(Box box) {
        StringBuilder tag = new StringBuilder("<td");
        if (look == HtmlLook.WORD) {
            tag.append(" width=84 valign=center\n  style='border:solid windowtext 1.0pt;mso-border-alt:solid'");
        }
        if (box.columns() > 1) {
            tag.append(" colspan=\"").append(box.columns()).append('"');
        }
        if (box.rows() > 1 && look != HtmlLook.EMPTY_FOR_ROWSPAN) {
            tag.append(" rowspan=\"").append(box.rows()).append('"');
        }
        return tag.append('>').toString();
    }
}
