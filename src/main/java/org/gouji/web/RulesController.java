package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RulesJson;
import org.gouji.audit.RulesTrial;
import org.gouji.rules.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The rulebook that is in force now. */
@RestController
class RulesController {

    private final LiveRulebook rulebook;
    /** Each trial is a process with a heap of its own; one at a time is what any machine can bear. */
    private final Semaphore turn = new Semaphore(1, true);

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

    /** Whether the rules in a zip could be used; they are loaded in a process of their own and change nothing here. */
    @Logged("试用规则")
    @PostMapping(path = "/api/v1/rulebook/trial", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> trial(
            @RequestParam(name = "file", required = false) MultipartFile zip,
            @RequestParam(name = "profile", required = false) String profile)
            throws IOException, InterruptedException {
        if (zip == null || zip.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "没有收到文件，请在表单字段 file 中上传规则文件夹的 zip 压缩包");
        }
        String name = profile == null || profile.isBlank() ? Rulebook.NATIONAL : profile.strip();
        turn.acquire();
        try (Uploads uploads = Uploads.of(List.of(zip))) {
            byte[] verdict = RulesTrial.of(uploads.sources().get(0).file(), name, RulesTrial.BOUNDS);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(verdict);
        } finally {
            turn.release();
        }
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
