package org.gouji.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a page as Markdown, for a wiki or a repository. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>#|~&";

    private Markdown() {}

    static String of(Sheet sheet, String rulebook) {
        StringBuilder text = new StringBuilder("<!-- " + rulebook + " -->\n\n");
        if (sheet.back() != null) {
            text.append(link(sheet.back())).append("\n\n");
        }
        text.append("# ").append(escaped(sheet.title())).append("\n\n");
        text.append(sheet.facts().stream().map(Markdown::escaped).collect(Collectors.joining("　")))
                .append("\n\n");
        for (Sheet.Section section : sheet.sections()) {
            text.append("<a id=\"").append(section.anchor()).append("\"></a>\n\n## ");
            text.append(escaped(section.title())).append("\n\n");
            section.blocks().forEach(block -> text.append(block(block)).append('\n'));
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return escaped(paragraph.text()) + "\n";
        }
        if (block instanceof Block.Bullets bullets) {
            return list(bullets.items());
        }
        if (block instanceof Block.Link link) {
            return link(link) + "\n";
        }
        if (block instanceof Block.Verbatim verbatim) {
            return "```text\n" + verbatim.text().replace("```", "'''").stripTrailing() + "\n```\n";
        }
        if (block instanceof Block.Raised raised) {
            return "> **" + escaped(raised.severity()) + "** " + escaped(raised.message()) + "\n\n"
                    + list(raised.where());
        }
        Block.Grid grid = (Block.Grid) block;
        StringBuilder table = new StringBuilder(row(List.copyOf(grid.headers())));
        table.append("|").append(" --- |".repeat(grid.headers().size())).append('\n');
        grid.rows().forEach(row -> table.append(row(row)));
        return table.toString();
    }

    private static String row(List<Object> cells) {
        return cells.stream()
                        .map(cell -> cell instanceof Block.Link link ? link(link) : escaped(cell.toString()))
                        .collect(Collectors.joining(" | ", "| ", " |"))
                + "\n";
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "- " + escaped(item) + "\n").collect(Collectors.joining());
    }

    private static String link(Block.Link link) {
        String target = link.target().startsWith("#") ? link.target() : link.target() + ".md";
        return escaped(link.before()) + "[" + escaped(link.label()) + "](" + target + ")";
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : text.replaceAll("\\s*\\n\\s*", " ").toCharArray()) {
            safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return safe.toString();
    }
}
