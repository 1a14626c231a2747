package org.gouji.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The runbook, on one page. */
@Controller
class HelpPages {

    @GetMapping("/help")
    String help() {
        return "help";
    }
}
