package org.gouji.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.RulesJson;
import org.gouji.audit.RulesTrial;
import org.gouji.rules.RuleScaffold;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.ProposedChange;
import org.gouji.store.ProposedChanges;
import org.gouji.store.RuleVersion;
import org.gouji.workbook.ParametersWorkbook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rulebook that is in force now. */
@RestController
class RulesController {

    /**
     * A draft of a rule and its cases, or of a file of parameters or words, which has none.
     *
     * @param path such as {@code arithmetic/requests-balance}, {@code profiles/清河县}, {@code phrases}
     * @param language of a new rule: {@code drl}, or {@code sentences} for sentences in Chinese
     * @param reason asked of one that is to be kept
     */
    record Draft(String path, String language, String rule, String cases, String reason) {}

    /** @param trial what the trial said; null while there is none */
    record Shown(
            long id,
            String path,
            String reason,
            String author,
            String state,
            String decidedBy,
            String note,
            boolean underWay,
            JsonNode trial) {}

    record Said(String note, String reason) {}

    /**
     * @param profile the one in force
     * @param profiles all that there are
     * @param settings paths of the files of parameters and words, as {@code source} and {@code changes} take them
     */
    record Profiles(String profile, List<String> profiles, List<String> settings) {}

    private final LiveRulebook rulebook;
    private final RuleDesk desk;
    private final RuleTrials trials;
    private final ProposedChanges changes;
    /** Each trial is a process with a heap of its own; one at a time is what any machine can bear. */
    private final Semaphore turn = new Semaphore(1, true);

    RulesController(LiveRulebook rulebook, RuleDesk desk, RuleTrials trials, ProposedChanges changes) {
        this.rulebook = rulebook;
        this.desk = desk;
        this.trials = trials;
        this.changes = changes;
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

    /** What the profile in force decides, as a sheet. */
    @Logged("导出规则参数")
    @GetMapping({"/rules/params", "/api/v1/rules/params"})
    ResponseEntity<byte[]> params() throws IOException, RulebookException {
        Rulebook now = rulebook.current().rulebook();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParametersWorkbook.write(now.parameters(), now.under(Rulebook.NATIONAL).parameters(), out);
        return ResponseEntity.ok()
                .contentType(RunsController.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, RunsController.attachment("规则参数-" + now.profile() + ".xlsx"))
                .body(out.toByteArray());
    }

    /** A sheet of parameters as a proposed change of a place's profile; it comes into force like any change of a rule. */
    @Logged("导入规则参数")
    @PostMapping(path = "/api/v1/rules/params", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Shown> params(
            @RequestParam(name = "file", required = false) MultipartFile sheet,
            @RequestParam(name = "to", required = false) String to,
            @RequestParam(name = "reason", required = false) String reason) {
        long id = parameters(sheet, to, reason);
        return ResponseEntity.created(URI.create("/api/v1/rules/changes/" + id)).body(shown(desk.find(id)));
    }

    long parameters(MultipartFile sheet, String to, String reason) {
        if (sheet == null || sheet.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "没有收到文件，请上传改好的规则参数表（.xlsx）");
        }
        try (Uploads uploads = Uploads.of(List.of(sheet))) {
            return desk.parameters(uploads.sources().get(0).file(), to, reason);
        }
    }

    /** The profiles that there are, which one is in force, and the files of parameters and words that can be changed. */
    @GetMapping("/api/v1/rules/profiles")
    Profiles profiles() {
        return new Profiles(desk.profile(), desk.profiles(), desk.settings());
    }

    /** Another profile for all audits from now on. */
    @Logged("改用参数方案")
    @PutMapping("/api/v1/rules/profiles")
    Profiles profiles(@RequestBody Profiles wanted) {
        desk.use(wanted.profile());
        return profiles();
    }

    /** A rule as it stands in the folder now, with its cases; of a new one, with code and title, an example to begin with. */
    @GetMapping("/api/v1/rules/source")
    Draft source(
            @RequestParam("path") String path,
            @RequestParam(name = "code", required = false) String code,
            @RequestParam(name = "title", required = false) String title,
            @RequestParam(name = "language", required = false) String language) {
        RuleScaffold.Language wanted = RulePaths.language(language);
        String[] texts = desk.texts(path, code, title, wanted);
        return new Draft(path, desk.isInSentences(path, wanted) ? "sentences" : "drl", texts[0], texts[1], null);
    }

    @PostMapping("/api/v1/rules/check")
    RuleDesk.Checked check(@RequestBody Draft draft) {
        return desk.check(draft.path(), RulePaths.language(draft.language()), draft.rule(), draft.cases());
    }

    @GetMapping("/api/v1/rules/why")
    List<String> why(
            @RequestParam("rule") String rule,
            @RequestParam("report") int report,
            @RequestParam(name = "change", required = false) Long change) {
        return trials.why(rule, report, change == null ? null : desk.find(change));
    }

    @GetMapping("/api/v1/rules/changes")
    Slice<Shown> changes(
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Paging paging = Paging.of(page, size);
        return new Slice<>(
                changes.all(paging.offset(), paging.size()).stream()
                        .map(this::shown)
                        .toList(),
                paging.page(),
                paging.size(),
                changes.count());
    }

    @Logged("起草规则改动")
    @PostMapping("/api/v1/rules/changes")
    ResponseEntity<Shown> draft(@RequestBody Draft draft) {
        long id = desk.draft(
                draft.path(), RulePaths.language(draft.language()), draft.rule(), draft.cases(), draft.reason());
        return ResponseEntity.created(URI.create("/api/v1/rules/changes/" + id)).body(shown(desk.find(id)));
    }

    @GetMapping("/api/v1/rules/changes/{id}")
    Shown change(@PathVariable("id") long id) {
        return shown(desk.find(id));
    }

    @Logged("试运行规则改动")
    @PostMapping("/api/v1/rules/changes/{id}/trial")
    Shown tryAgain(@PathVariable("id") long id) {
        desk.tryAgain(id);
        return shown(desk.find(id));
    }

    @Logged("提交规则改动")
    @PostMapping("/api/v1/rules/changes/{id}/propose")
    Shown propose(@PathVariable("id") long id) {
        desk.propose(id);
        return shown(desk.find(id));
    }

    @Logged("撤回规则改动")
    @PostMapping("/api/v1/rules/changes/{id}/withdraw")
    Shown withdraw(@PathVariable("id") long id) {
        desk.withdraw(id);
        return shown(desk.find(id));
    }

    @Logged("退回规则改动")
    @PostMapping("/api/v1/rules/changes/{id}/return")
    Shown sendBack(@PathVariable("id") long id, @RequestBody Said said) {
        desk.sendBack(id, said.note());
        return shown(desk.find(id));
    }

    @Logged("批准规则改动")
    @PostMapping("/api/v1/rules/changes/{id}/approve")
    Shown approve(@PathVariable("id") long id, @RequestBody(required = false) Said said) {
        desk.approve(id, said == null ? "" : said.note());
        return shown(desk.find(id));
    }

    @GetMapping("/api/v1/rules/versions")
    List<RuleVersion> versions() {
        return desk.versions();
    }

    @Logged("回退规则")
    @PostMapping("/api/v1/rules/versions/{number}/rollback")
    Map<String, Object> rollBack(@PathVariable("number") int number, @RequestBody Said said) {
        desk.rollBack(number, said.reason());
        return status();
    }

    private Shown shown(ProposedChange change) {
        return new Shown(
                change.id(),
                change.path(),
                change.reason(),
                change.author(),
                change.state().getLabel(),
                change.decidedBy(),
                change.note(),
                trials.underWay(change.id()),
                change.trial().isEmpty() ? null : JsonMapper.shared().readTree(change.trial()));
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
