package org.gouji.web;

import org.gouji.store.ActionLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on what was done. */
@Controller
class LogPage {

    private static final int ON_A_PAGE = 100;

    record Line(String at, String who, String what, String about, String detail) {}

    private final ActionLog log;

    LogPage(ActionLog log) {
        this.log = log;
    }

    @GetMapping("/log")
    String log(
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Paging paging = Paging.of(page, ON_A_PAGE);
        model.addAttribute("text", text);
        model.addAttribute(
                "lines",
                new Slice<>(
                        log.entries(text, paging.offset(), ON_A_PAGE).stream()
                                .map(entry -> new Line(
                                        Times.of(entry.at()), entry.who(), entry.what(), entry.about(), entry.detail()))
                                .toList(),
                        page,
                        ON_A_PAGE,
                        log.count(text)));
        return "log";
    }
}
