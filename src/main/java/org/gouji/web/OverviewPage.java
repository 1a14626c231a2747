package org.gouji.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class OverviewPage {

    @GetMapping("/")
    String overview() {
        return "overview";
    }
}
