package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.gouji.audit.LiveRulebook;
import org.gouji.pages.RuleBookPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The runbook, on one page, and the guides that lie in the folders of the rules and of the reports. */
@Controller
class HelpPages {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final LiveRulebook live;
    private final Map<String, Path> guides;

    HelpPages(LiveRulebook live, ServiceSettings settings) {
        this.live = live;
        this.guides = Map.of(
                "rules", live.folder().resolve("README.md"),
                "reports", settings.reports().resolve("README.md"));
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute(
                "guides",
                guides.entrySet().stream()
                        .filter(guide -> Files.isRegularFile(guide.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        return "help";
    }

    /** A guide as its folder has it, without its title, which the page has. */
    @GetMapping("/help/{guide}")
    String guide(@PathVariable("guide") String guide, Model model) throws IOException {
        Path file = guides.get(guide);
        if (file == null || !Files.isRegularFile(file)) {
            throw new Problem(HttpStatus.NOT_FOUND, "没有这份说明");
        }
        model.addAttribute("title", guide.equals("rules") ? "规则怎样写" : "年报和名册怎样放");
        model.addAttribute(
                "body",
                RENDERER.render(PARSER.parse(Files.readString(file).replaceFirst("(?s)\\A\\s*# [^\\n]*\\n", "")))
                        // What it points to lies in a folder of the server.
                        .replaceAll("<a(?: rel=\"nofollow\")? href=\"(?!https?:|#)[^\"]*\">(.*?)</a>", "$1"));
        return "guide";
    }

    /** What rules are written with: the sentences, and the names of rows and columns. */
    @GetMapping("/rules/names")
    String names(Model model) {
        model.addAttribute("title", "写规则用的句子和名称");
        model.addAttribute("body", RuleBookPages.names(live.current().rulebook()));
        return "guide";
    }
}
