package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RulesJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rulebook that is in force now. */
@RestController
class RulesController {

    private final LiveRulebook rulebook;

    RulesController(LiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/api/v1/rules")
    ResponseEntity<byte[]> rules() {
        LiveRulebook.InForce rules = rulebook.current();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RulesJson.write(rules.rulebook(), rules.refused(), rules.notices(), out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }

    /** Which rulebook is active, since when, and what is wrong with a newer one. */
    @GetMapping("/api/v1/rulebook")
    Map<String, Object> status() {
        LiveRulebook.InForce rules = rulebook.current();
        return Map.of(
                "rulebook", rules.rulebook().hash(),
                "profile", rules.rulebook().profile(),
                "profile_hash", rules.rulebook().profileHash(),
                "rules", rules.rulebook().rules().size(),
                "since", rules.since().toString(),
                "refused", rules.refused(),
                "notices", rules.notices());
    }
}
