package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
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
import org.gouji.store.RuleFiles;
import org.gouji.store.RuleVersion;
import org.gouji.store.RuleVersions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The way of a changed rule into force, for the page and for programs: drafted, tried, proposed, approved by a second person.
 * The only class of the service that writes into the rules folder.
 */
@Component
class RuleDesk {

    /** What is wrong with a draft: a line of the rule or of its cases, 0 where none is known. */
    record Message(String file, int line, String text) {}

    /** @param cases how many cases the rule has */
    record Checked(List<Message> messages, int cases) {}

    static final String PROFILES = "profiles/";

    /** Beside the rules: the national parameters, the word lists, and the words of the form. */
    private static final List<String> SETTINGS = List.of("profile", "phrases", "terms");

    private static final Pattern PROFILE = Pattern.compile(PROFILES + "[\\p{L}\\p{N}_-]{1,60}");
    private static final int LARGEST = 200_000;
    private static final int LONGEST_REASON = 1_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final LiveRulebook live;
    private final RuleVersions versions;
    private final ProposedChanges changes;
    private final RuleTrials trials;
    private final ProfileInForce inForce;
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
        this.changes = changes;
        this.trials = trials;
    }

    /** The texts of a rule as they stand in the folder now: the rule, its cases. Empty where there is no file. */
    String[] texts(String path) {
        return new String[] {text(file(path)), isRule(path) ? text(path + ".cases.yaml") : ""};
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

    /**
     * The file of a rule, of a place's parameters ({@code profiles/清河县}) or of one of the {@link #SETTINGS}.
     *
     * @param language of a rule that is new
     */
    String file(String path, RuleScaffold.Language language) {
        if (SETTINGS.contains(path) || PROFILE.matcher(path).matches()) {
            return path + ".yaml";
        }
        if (!path.matches("[a-z][a-z-]{1,40}/[a-z0-9][a-z0-9-]{1,80}")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "规则路径应写成 arithmetic/requests-balance 的样子");
        }
        return Arrays.stream(RuleScaffold.Language.values())
                .map(one -> path + one.getEnding())
                .filter(file -> Files.isRegularFile(live.folder().resolve(file)))
                .findFirst()
                .orElse(path + language.getEnding());
    }

    /** A profile as people call it. */
    static String named(String profile) {
        return profile.equals(Rulebook.NATIONAL) ? "全国" : profile;
    }

    /** A file of parameters or words as people call it. */
    static String label(String path) {
        return switch (path) {
            case "profile" -> "全国参数方案";
            case "phrases" -> "词表";
            case "terms" -> "年报用语";
            default -> path.substring(PROFILES.length()) + "的参数方案";
        };
    }

    /** Whether a path is a rule's, which has cases; the others are parameters and word lists. */
    static boolean isRule(String path) {
        return !SETTINGS.contains(path) && !PROFILE.matcher(path).matches();
    }

    /** The language that is meant by a word of the page or of a program. */
    static RuleScaffold.Language language(String given) {
        if (given == null || given.isBlank() || given.equals("drl")) {
            return RuleScaffold.Language.DRL;
        }
        if (given.equals("sentences")) {
            return RuleScaffold.Language.SENTENCES;
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "规则的写法应为 drl 或 sentences（中文句子）");
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
                            SETTINGS.stream()
                                    .filter(path ->
                                            Files.isRegularFile(live.folder().resolve(path + ".yaml"))),
                            live.current().rulebook().profiles().stream()
                                    .filter(name -> !name.equals(Rulebook.NATIONAL))
                                    .map(name -> PROFILES + name))
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
            return draft(PROFILES + place, RuleScaffold.Language.DRL, taken.yaml(), "", reason);
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
        try (RulesCopy copy = RulesCopy.of(live.folder(), texts(file, rule, path, cases))) {
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
        String after = lines(rule);
        String casesAfter = lines(cases);
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
        Map<String, byte[]> before = texts(change.file(), now[0], change.path(), now[1]);
        String why = "第 " + id + " 号改动：" + change.reason() + "（起草 " + change.author() + "，批准 " + who + "）";
        take(texts(change.file(), change.ruleAfter(), change.path(), change.casesAfter()), before, who, why);
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
        RuleVersion version = version(number);
        try {
            versions.rollBack(version, live.folder(), Person.currentName(), reason.strip());
        } catch (IOException e) {
            throw notWritable(e);
        }
        if (!inForce(version.hash())) {
            throw new Problem(HttpStatus.CONFLICT, "规则文件已回退，但没有启用，原因见“规则”页");
        }
    }

    /** The rules in force, by the code or the path of one. */
    Optional<RuleInfo> rule(String codeOrPath) {
        return live.current().rulebook().rules().stream()
                .filter(one -> one.code().equals(codeOrPath) || one.path().equals(codeOrPath))
                .findFirst();
    }

    private void take(Map<String, byte[]> files, Map<String, byte[]> before, String who, String why) {
        try {
            String hash;
            try (RulesCopy copy = RulesCopy.of(live.folder(), files)) {
                hash = Rulebook.hashOf(copy.folder());
            }
            live.announce(hash, who, why);
            RuleFiles.write(files, live.folder());
            if (!inForce(hash)) {
                String told = String.join("；", live.current().notices());
                restore(before);
                throw new Problem(HttpStatus.CONFLICT, "没有启用，规则已恢复原样：" + told);
            }
        } catch (IOException e) {
            throw notWritable(e);
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    private void restore(Map<String, byte[]> before) throws IOException {
        for (Map.Entry<String, byte[]> file : before.entrySet()) {
            if (file.getValue().length == 0) {
                Files.deleteIfExists(live.folder().resolve(file.getKey()));
            } else {
                RuleFiles.write(Map.of(file.getKey(), file.getValue()), live.folder());
            }
        }
    }

    private boolean inForce(String hash) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        LiveRulebook.InForce before = live.current();
        try {
            while (System.currentTimeMillis() < until) {
                LiveRulebook.InForce now = live.current();
                if (now.rulebook().hash().equals(hash)) {
                    return true;
                }
                if (now != before && !now.notices().isEmpty()) {
                    return false;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
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

    static Map<String, byte[]> texts(String file, String rule, String path, String cases) {
        if (!isRule(path)) {
            return Map.of(file, lines(rule).getBytes(StandardCharsets.UTF_8));
        }
        return Map.of(
                file,
                lines(rule).getBytes(StandardCharsets.UTF_8),
                path + ".cases.yaml",
                lines(cases).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String file) {
        Path path = live.folder().resolve(file);
        try {
            return Files.isRegularFile(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form sends CR LF; the last line ends as all others do. */
    private static String lines(String text) {
        String plain = text == null ? "" : text.replace("\r\n", "\n");
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
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

    private static Problem notWritable(IOException e) {
        return new Problem(HttpStatus.CONFLICT, "规则文件夹不能写入（" + e.getMessage() + "），请系统管理员放开写权限");
    }
}
