package org.gouji.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gouji.store.RuleVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Which findings would come and go with another version of the rules, for people and for programs. */
@Controller
class VersionPreviewPage {

    /** How a page or a program learns that it should ask again, in seconds. */
    private static final String AGAIN = "1";

    private final VersionPreviews previews;
    private final RuleDesk desk;

    VersionPreviewPage(VersionPreviews previews, RuleDesk desk) {
        this.previews = previews;
        this.desk = desk;
    }

    @GetMapping("/rules/versions/preview")
    String page(
            @RequestParam(name = "from", required = false) Integer from,
            @RequestParam(name = "to", required = false) Integer to,
            Model model) {
        List<RuleVersion> versions = new ArrayList<>(desk.versions());
        Collections.reverse(versions);
        model.addAttribute("versions", versions);
        // Whoever just came most likely wants to know what the last change did.
        Integer chosen = from;
        if (from == null && versions.size() > 1) {
            chosen = versions.get(1).number();
        }
        model.addAttribute("from", chosen);
        model.addAttribute("to", to);
        model.addAttribute("underWay", false);
        if (from != null) {
            try {
                VersionPreviews.Asked asked = previews.asked(from, to);
                Optional<VersionPreviews.Done> done = previews.find(asked);
                model.addAttribute("asked", asked);
                model.addAttribute("underWay", done.isEmpty());
                done.filter(one -> one.fault().isEmpty())
                        .map(one -> VersionPreviewView.of(JsonMapper.shared().readTree(one.json())))
                        .ifPresent(shown -> model.addAttribute("shown", shown));
                done.map(VersionPreviews.Done::fault).ifPresent(fault -> model.addAttribute("failed", fault));
            } catch (Problem e) {
                model.addAttribute("failed", e.getMessage());
            }
        }
        return "version-preview";
    }

    @GetMapping("/api/v1/rules/versions/preview")
    @ResponseBody
    ResponseEntity<byte[]> preview(
            @RequestParam("from") int from, @RequestParam(name = "to", required = false) Integer to) {
        Optional<VersionPreviews.Done> done = previews.find(previews.asked(from, to));
        if (done.isEmpty()) {
            return ResponseEntity.accepted()
                    .header(HttpHeaders.RETRY_AFTER, AGAIN)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"underWay\":true}".getBytes(StandardCharsets.UTF_8));
        }
        if (!done.get().fault().isEmpty()) {
            throw new Problem(HttpStatus.CONFLICT, done.get().fault());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(done.get().json());
    }
}
