package org.gouji.web;

import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every form that changes something comes to: the page again, with what was done or why not. */
final class Redirected {

    private Redirected() {}

    /** @param work does it and says what was done */
    static String to(String page, RedirectAttributes then, Supplier<String> work) {
        try {
            then.addFlashAttribute("said", work.get());
        } catch (Problem e) {
            then.addFlashAttribute("fault", e.getMessage());
        }
        return "redirect:" + page;
    }
}
