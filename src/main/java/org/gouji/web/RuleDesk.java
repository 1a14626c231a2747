package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.gouji.audit.LiveRulebook;
import org.gouji.audit.ParametersException;
import org.gouji.audit.ParametersImport;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.RuleScaffold;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.ProposedChange;
import org.gouji.store.ProposedChanges;
import org.gouji.store.RuleVersion;
import org.gouji.store.RuleVersions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The way of a changed rule into force, for the page and for programs: drafted, tried, proposed, approved by a second person.
 */
@Component
class RuleDesk {

    /** What is wrong with a draft: a line of the rule or of its cases, 0 where none is known. */
    record Message(String file, int line, String text) {}

    /** @param cases how many cases the rule has */
    record Checked(List<Message> messages, int cases) {}

    private static final int LARGEST = 200_000;
    private static final int LONGEST_REASON = 1_000;

    private final LiveRulebook live;
    private final RuleVersions versions;
    private final ProposedChanges changes;
    private final RuleTrials trials;
    private final ProfileInForce inForce;
    private final IntoForce force;
    /** Compiling takes a core; whoever types in two windows waits for himself. */
    private final Semaphore turn = new Semaphore(1, true);

    RuleDesk(
            LiveRulebook live,
            ServiceSettings settings,
            ProposedChanges changes,
            RuleTrials trials,
            ProfileInForce inForce) {
        this.inForce = inForce;
        this.live = live;
        this.versions = settings.versions();
        this.force = new IntoForce(live, versions);
        this.changes = changes;
        this.trials = trials;
    }

    /** The texts of a rule as they stand in the folder now: the rule, its cases. Empty where there is no file. */
    String[] texts(String path) {
        return new String[] {text(file(path)), RulePaths.isRule(path) ? text(path + ".cases.yaml") : ""};
    }

    /**
     * The texts of a rule as in {@link #texts}; where there is no such rule and a code is given, a small working example of its
     * theme to begin with.
     */
    String[] texts(String path, String code, String title, RuleScaffold.Language language) {
        String[] texts = texts(path);
        if (!texts[0].isEmpty() || code == null || code.isBlank()) {
            return texts;
        }
        try {
            RuleScaffold.Drafted made = RuleScaffold.drafted(
                    live.folder(), path, code.strip(), title == null ? "" : title.strip(), language);
            return new String[] {made.rule(), made.cases()};
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    /** The file of a rule below the rules folder; a new one is a DRL. */
    String file(String path) {
        return file(path, RuleScaffold.Language.DRL);
    }

    /** @param language of a rule that is new */
    String file(String path, RuleScaffold.Language language) {
        return RulePaths.file(live.folder(), path, language);
    }

    /** Whether a rule is, or as a new one would be, written in sentences. */
    boolean isInSentences(String path, RuleScaffold.Language language) {
        return file(path, language).endsWith(RuleScaffold.Language.SENTENCES.getEnding());
    }

    /** The profile in force. */
    String profile() {
        return live.current().rulebook().profile();
    }

    List<String> profiles() {
        try {
            return live.current().rulebook().profiles();
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** Brings another profile into force, here and after each start, and in the other instances. */
    void use(String name) {
        String wanted = name == null ? "" : name.strip();
        if (!profiles().contains(wanted)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "没有参数方案“" + wanted + "”，有：" + String.join("、", profiles()));
        }
        try {
            inForce.use(wanted);
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** The files of parameters and word lists that there are, by path. */
    List<String> settings() {
        try {
            return Stream.concat(
                            RulePaths.SETTINGS.stream()
                                    .filter(path ->
                                            Files.isRegularFile(live.folder().resolve(path + ".yaml"))),
                            live.current().rulebook().profiles().stream()
                                    .filter(name -> !name.equals(Rulebook.NATIONAL))
                                    .map(name -> RulePaths.PROFILES + name))
                    .toList();
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** Takes a sheet of parameters in as a draft of a place's profile; returns its number. */
    long parameters(Path sheet, String name, String reason) {
        String place = name == null ? "" : name.strip();
        try {
            ParametersImport taken = ParametersImport.of(live.current().rulebook(), sheet, place);
            if (taken.changes().isEmpty()) {
                throw new Problem(HttpStatus.BAD_REQUEST, "与现行的参数没有不同");
            }
            return draft(RulePaths.PROFILES + place, RuleScaffold.Language.DRL, taken.yaml(), "", reason);
        } catch (ParametersException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, String.join("；", e.faults()));
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** What the gate, the compiler and the rule's own cases say of a draft, in a process of its own. Nothing is changed. */
    Checked check(String path, RuleScaffold.Language language, String rule, String cases) {
        bounded(rule, cases);
        String file = file(path, language);
        turn.acquireUninterruptibly();
        try (RulesCopy copy = RulesCopy.of(live.folder(), RulePaths.texts(file, rule, path, cases))) {
            JsonNode verdict = trials.verdict(copy, path, trials.profile(path));
            List<Message> messages = new ArrayList<>();
            if (!verdict.path("trouble").asString("").isEmpty()) {
                messages.add(new Message("", 0, verdict.path("trouble").asString()));
            }
            for (JsonNode refused : verdict.path("refused")) {
                if (refused.path("rule").asString().equals(path)) {
                    messages.add(message(refused, refused.path("why").asString()));
                }
            }
            if (messages.isEmpty()) {
                for (JsonNode failed : verdict.path("failed_cases")) {
                    String name = failed.path("name").asString("");
                    messages.add(message(
                            failed,
                            (name.isEmpty() ? "" : "用例“" + name + "”未通过：")
                                    + failed.path("trouble").asString()));
                }
            }
            return new Checked(messages, verdict.path("cases").asInt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    private static Message message(JsonNode told, String text) {
        return new Message(
                name(told.path("file").asString("")), told.path("line").asInt(0), text);
    }

    /** Keeps a draft and begins its trial; returns its number. */
    long draft(String path, RuleScaffold.Language language, String rule, String cases, String reason) {
        bounded(rule, cases);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请写明为什么改（不超过 " + LONGEST_REASON + " 字）");
        }
        String[] before = texts(path);
        String after = RulePaths.lines(rule);
        String casesAfter = RulePaths.lines(cases);
        if (before[0].equals(after) && before[1].equals(casesAfter)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "规则和用例都没有改动");
        }
        long id = changes.add(
                path,
                file(path, language),
                before[0],
                after,
                before[1],
                casesAfter,
                reason.strip(),
                Person.currentName());
        trials.begin(find(id));
        return id;
    }

    ProposedChange find(long id) {
        return changes.find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + id + " 号规则改动"));
    }

    void tryAgain(long id) {
        ProposedChange change = find(id);
        open(change);
        trials.begin(change);
    }

    /** Hands a draft over to the approver; only one that a trial found usable. */
    void propose(long id) {
        ProposedChange change = find(id);
        own(change);
        if (!trials.usable(change)) {
            throw new Problem(HttpStatus.CONFLICT, "试运行还没有通过，不能提交审批");
        }
        moved(change, ProposedChange.State.DRAFT, ProposedChange.State.PROPOSED, "");
    }

    void withdraw(long id) {
        ProposedChange change = find(id);
        own(change);
        open(change);
        moved(change, change.state(), ProposedChange.State.WITHDRAWN, "");
    }

    void sendBack(long id, String note) {
        ProposedChange change = find(id);
        if (note == null || note.isBlank() || note.length() > LONGEST_REASON) {
            throw new Problem(HttpStatus.BAD_REQUEST, "退回时要写明原因（不超过 " + LONGEST_REASON + " 字）");
        }
        moved(change, ProposedChange.State.PROPOSED, ProposedChange.State.RETURNED, note.strip());
    }

    /** Brings a proposed change into force; only who did not propose it may. */
    synchronized void approve(long id, String note) {
        ProposedChange change = find(id);
        String who = Person.currentName();
        if (change.author().equals(who)) {
            throw new Problem(HttpStatus.CONFLICT, "自己起草的改动要由另一名规则审批人批准");
        }
        if (change.state() != ProposedChange.State.PROPOSED) {
            throw new Problem(HttpStatus.CONFLICT, "这项改动" + change.state().getLabel() + "，不能批准");
        }
        String[] now = texts(change.path());
        if (!now[0].equals(change.ruleBefore()) || !now[1].equals(change.casesBefore())) {
            throw new Problem(HttpStatus.CONFLICT, "起草以后这条规则又有别的改动，请退回，由起草人在现行规则上重新改");
        }
        Map<String, byte[]> before = RulePaths.texts(change.file(), now[0], change.path(), now[1]);
        String why = "第 " + id + " 号改动：" + change.reason() + "（起草 " + change.author() + "，批准 " + who + "）";
        force.take(
                RulePaths.texts(change.file(), change.ruleAfter(), change.path(), change.casesAfter()),
                before,
                who,
                why);
        moved(change, ProposedChange.State.PROPOSED, ProposedChange.State.ACTIVE, note == null ? "" : note.strip());
    }

    List<RuleVersion> versions() {
        try {
            return versions.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RuleVersion version(int number) {
        return versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + number + " 个版本"));
    }

    /** Puts the files of an earlier version back, as a new version. */
    synchronized void rollBack(int number, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请写明为什么回退（不超过 " + LONGEST_REASON + " 字）");
        }
        force.rollBack(version(number), Person.currentName(), reason.strip());
    }

    /** The rules in force, by the code or the path of one. */
    Optional<RuleInfo> rule(String codeOrPath) {
        return live.current().rulebook().rules().stream()
                .filter(one -> one.code().equals(codeOrPath) || one.path().equals(codeOrPath))
                .findFirst();
    }

    private void moved(ProposedChange change, ProposedChange.State from, ProposedChange.State to, String note) {
        if (!changes.move(change.id(), from, to, Person.currentName(), note)) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "这项改动" + find(change.id()).state().getLabel() + "，不能再"
                            + (to == ProposedChange.State.PROPOSED ? "提交" : "改"));
        }
    }

    private static void own(ProposedChange change) {
        if (!change.author().equals(Person.currentName())) {
            throw new Problem(HttpStatus.FORBIDDEN, "只有起草人 " + change.author() + " 可以提交或撤回");
        }
    }

    private static void open(ProposedChange change) {
        if (change.state() != ProposedChange.State.DRAFT && change.state() != ProposedChange.State.PROPOSED) {
            throw new Problem(HttpStatus.CONFLICT, "这项改动" + change.state().getLabel() + "，不能再改");
        }
    }

    private String text(String file) {
        Path path = live.folder().resolve(file);
        try {
            return Files.isRegularFile(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bounded(String rule, String cases) {
        if (rule == null || rule.isBlank()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "规则不能为空；不用的规则请在参数方案中停用");
        }
        if (rule.length() > LARGEST || cases != null && cases.length() > LARGEST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "规则或用例过长");
        }
    }

    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
