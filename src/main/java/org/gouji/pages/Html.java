package org.gouji.pages;

import java.util.List;

/** Writes a page as HTML that needs nothing but the style beside it. */
final class Html {

    static final String STYLE = """
            :root { color-scheme: light; }
            body { margin: 0 auto; padding: 1.5em 1.2em 3em; max-width: 46em; color: #1a1a1a; background: #fff;
              font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; }
            h1 { font: bold 1.5em/1.4 "Noto Sans CJK SC", "Microsoft YaHei", SimHei, sans-serif; margin: .2em 0 .4em; }
            h2 { font: bold 1.08em/1.4 "Noto Sans CJK SC", "Microsoft YaHei", SimHei, sans-serif; margin: 1.7em 0 .4em;
              border-bottom: 1px solid #bbb; padding-bottom: .15em; }
            p, ul { margin: .4em 0; } ul { padding-left: 1.4em; }
            .facts { color: #444; margin: 0 0 1em; } .facts span { white-space: nowrap; margin-right: 1.4em; }
            a { color: #0b4a8f; }
            table { border-collapse: collapse; width: 100%; margin: .5em 0; font-size: .93em; line-height: 1.5; }
            th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top; }
            th { background: #eee; font-weight: bold; white-space: nowrap; }
            td:first-child { white-space: nowrap; }
            .raised { border: 1px solid #999; border-left: .35em solid #a61c1c; padding: .4em .8em; margin: .6em 0; }
            .raised b { margin-right: .6em; }
            pre { background: #f6f6f6; border: 1px solid #ddd; padding: .7em .9em; font-size: .82em; line-height: 1.5;
              white-space: pre-wrap; overflow-wrap: anywhere; }
            @media print { body { max-width: none; padding: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; }
              h2, .raised, tr { break-inside: avoid; } h2 { break-after: avoid; } }
            @page { size: A4; margin: 2cm 1.8cm; }
            """;

    private Html() {}

    static String of(Sheet sheet, String rulebook) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"rulebook\" content=\"")
                .append(escaped(rulebook))
                .append("\">\n<title>")
                .append(escaped(sheet.title()))
                .append("</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n");
        if (sheet.back() != null) {
            html.append("<p>").append(link(sheet.back())).append("</p>\n");
        }
        html.append("<h1>").append(escaped(sheet.title())).append("</h1>\n");
        return html.append(inner(sheet)).append("</body>\n</html>\n").toString();
    }

    /** What stands below the head: facts and sections, to be put into another page. */
    static String inner(Sheet sheet) {
        StringBuilder html = new StringBuilder("<p class=\"facts\">");
        sheet.facts()
                .forEach(fact -> html.append("<span>").append(escaped(fact)).append("</span> "));
        html.append("</p>\n");
        for (Sheet.Section section : sheet.sections()) {
            html.append("<h2 id=\"")
                    .append(escaped(section.anchor()))
                    .append("\">")
                    .append(escaped(section.title()))
                    .append("</h2>\n");
            section.blocks().forEach(block -> html.append(block(block)));
        }
        return html.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return "<p>" + escaped(paragraph.text()) + "</p>\n";
        }
        if (block instanceof Block.Bullets bullets) {
            return list(bullets.items());
        }
        if (block instanceof Block.Link link) {
            return "<p>" + link(link) + "</p>\n";
        }
        if (block instanceof Block.Verbatim verbatim) {
            return "<pre>" + escaped(verbatim.text()) + "</pre>\n";
        }
        if (block instanceof Block.Raised raised) {
            return "<div class=\"raised\"><p><b>" + escaped(raised.severity()) + "</b>" + escaped(raised.message())
                    + "</p>\n" + list(raised.where()) + "</div>\n";
        }
        Block.Grid grid = (Block.Grid) block;
        StringBuilder table = new StringBuilder("<table>\n<thead><tr>");
        grid.headers()
                .forEach(header -> table.append("<th>").append(escaped(header)).append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (List<Object> row : grid.rows()) {
            table.append("<tr>");
            row.forEach(cell -> table.append("<td>")
                    .append(cell instanceof Block.Link link ? link(link) : escaped(cell.toString()))
                    .append("</td>"));
            table.append("</tr>\n");
        }
        return table.append("</tbody>\n</table>\n").toString();
    }

    private static String list(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul>\n");
        items.forEach(item -> list.append("<li>").append(escaped(item)).append("</li>\n"));
        return list.append("</ul>\n").toString();
    }

    private static String link(Block.Link link) {
        String target = link.target().startsWith("#") ? link.target() : link.target() + ".html";
        return escaped(link.before()) + "<a href=\"" + escaped(target) + "\">" + escaped(link.label()) + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
