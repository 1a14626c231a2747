package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What each page shows besides its own matter: who is there and where they may go. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    /** An entry of the navigation. */
    record Entry(String path, String label, boolean here) {}

    private static final List<List<String>> ENTRIES = List.of(
            List.of("/", "总览"),
            List.of("/runs", "运行"),
            List.of("/findings", "问题"),
            List.of("/papers", "文书"),
            List.of("/reports", "报告"),
            List.of("/offices", "单位"),
            List.of("/rules", "规则"),
            List.of("/self-check", "自查"),
            List.of("/log", "日志"),
            List.of("/accounts", "账号"),
            List.of("/help", "帮助"));

    @ModelAttribute("me")
    Person me() {
        return Person.current();
    }

    @ModelAttribute("navigation")
    List<Entry> navigation(HttpServletRequest request) {
        List<Entry> entries = new ArrayList<>();
        Person me = Person.current();
        if (me == null || me.mustChange()) {
            return entries;
        }
        for (List<String> entry : ENTRIES) {
            String path = entry.get(0);
            boolean may = Rights.of("GET", path)
                    .filter(right -> me.roles().stream().anyMatch(right.roles()::contains))
                    .isPresent();
            if (may) {
                String here = request.getRequestURI();
                entries.add(new Entry(path, entry.get(1), path.equals("/") ? here.equals("/") : here.startsWith(path)));
            }
        }
        return entries;
    }
}
