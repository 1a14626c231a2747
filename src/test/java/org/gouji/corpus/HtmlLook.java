package org.gouji.corpus;

import org.gouji.corpus.SpannedTable.Box;
import org.gouji.facts.Table;

/** The ways in which web pages write the same report. */
public enum HtmlLook {
    /** Headings, paragraphs and tables with their spans, nothing else. */
    CLEAN,
    /** Every word in several {@code <span>} and {@code <font>} pieces. */
    SPANNED_LABELS,
    /** Saved by a word processor: a paragraph in each cell, {@code <o:p>&nbsp;</o:p>} in blank ones. */
    WORD,
    /** {@code &nbsp;} in blank cells and around numbers. */
    NBSP,
    /** An empty cell where a cell of a row above should have reached down. */
    EMPTY_FOR_ROWSPAN,
    /** The lowest column headers of tables three and four are empty cells. */
    HEADERS_LOST,
    /** A government site's page around the report. */
    CHROME,
    /** The report in a cell of a layout table. */
    NESTED,
    /** Line breaks inside labels and headers. */
    BR,
    /** Paragraphs and headings are {@code <div>}s within {@code <div>}s. */
    LAYOUT_DIVS,
    /** Upper-case tags and unquoted attributes, rows and cells not closed, header cells as {@code TH}. */
    TAG_SOUP;

    private static final int PIECE = 2;

    /** What stands in a table cell. */
    String cell(Box box, Table table) {
        String text = box.text();
        boolean lowest = table != Table.PROACTIVE && box.head() && box.columns() == 1 && box.row() > 0;
        if (this == HEADERS_LOST && lowest && !text.equals("总计") && !text.equals("自然人")) {
            return "";
        }
        if (box.blank()) {
            return switch (this) {
                case WORD -> paragraph("<span lang=EN-US><o:p>&nbsp;</o:p></span>");
                case NBSP -> "&nbsp;";
                default -> "";
            };
        }
        return switch (this) {
            case WORD ->
                paragraph("<span lang=EN-US style='font-family:仿宋_GB2312'>" + escape(text) + "<o:p></o:p></span>");
            case NBSP -> "&nbsp;" + escape(text) + "&nbsp;";
            case BR -> broken(text);
            default -> words(text);
        };
    }

    /** Running text, whole or in pieces. */
    String words(String text) {
        if (this != SPANNED_LABELS) {
            return escape(text);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += PIECE) {
            String piece = escape(text.substring(i, Math.min(i + PIECE, text.length())));
            out.append(
                    i / PIECE % 2 == 0
                            ? "<span style=\"font-size:14px\"><span>" + piece + "</span></span>"
                            : "<font face=\"宋体\">" + piece + "</font>");
        }
        return out.toString();
    }

    /** A heading or paragraph as a block of its own. */
    String block(String tag, String text) {
        return switch (this) {
            case WORD ->
                "<p class=MsoNormal\nstyle='text-indent:32.0pt;mso-char-indent-count:2.0'><span\n style='font-size:16.0pt'>"
                        + words(text) + "<span lang=EN-US><o:p></o:p></span></span></p>";
            case LAYOUT_DIVS -> "<div class=\"line " + tag + "\"><div>" + words(text) + "</div></div>";
            case NBSP -> "<p>&nbsp;&nbsp;&nbsp;&nbsp;" + words(text) + "</p>";
            case CHROME ->
                tag.equals("p")
                        ? "<p style=\"text-indent:2em\">　　" + words(text) + "</p>"
                        : "<p style=\"text-align:justify\"><strong>" + words(text) + "</strong></p>";
            default -> "<" + tag + ">" + words(text) + "</" + tag + ">";
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String paragraph(String content) {
        return "<p class=MsoNormal align=center style='text-align:center;\n  line-height:15.0pt'>" + content + "</p>";
    }

    /** Words of four characters and more break in the middle, numbers never. */
    private static String broken(String text) {
        if (text.chars().filter(Character::isIdeographic).count() < 4) {
            return escape(text);
        }
        int middle = text.length() / 2;
        return escape(text.substring(0, middle)) + "<br/>" + escape(text.substring(middle));
    }
}
