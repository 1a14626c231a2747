package org.gouji.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gouji.audit.KeptRulebooks;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rulebooks that were in force, in a folder of the state: a log that only grows, and the files of each rulebook once,
 * under its hash. So a run can be repeated with the rulebook that it names, and a change taken back.
 */
public final class RuleVersions implements KeptRulebooks {

    private final Path state;
    private final Path home;
    private final LogFile log;
    private final Clock clock;

    /** @param state the folder for what outlives a run; made when something is first kept */
    public RuleVersions(Path state, Clock clock) {
        this.state = state;
        this.home = state.resolve("rulebooks");
        this.log = new LogFile(home);
        this.clock = clock;
    }

    /** The folder of what outlives a run, in which the versions are kept. */
    public Path state() {
        return state;
    }

    /** The versions in the order in which they came into force. A line of the log that was cut off in writing is passed over. */
    public List<RuleVersion> all() throws IOException {
        return log.entries(RuleVersions::version);
    }

    /** A version by its number or by the beginning of its hash (at least four characters); empty where none or several fit. */
    public Optional<RuleVersion> find(String text) throws IOException {
        String wanted = text.strip().replaceFirst("^sha256:", "");
        List<RuleVersion> fitting = all().stream()
                .filter(version -> wanted.equals(String.valueOf(version.number()))
                        || wanted.length() >= 4 && version.hash().startsWith("sha256:" + wanted))
                .toList();
        boolean one = fitting.stream().map(RuleVersion::hash).distinct().count() == 1;
        return one ? Optional.of(fitting.get(fitting.size() - 1)) : Optional.empty();
    }

    /** The folder with the rule files of a version. */
    public Path folder(RuleVersion version) {
        return folder(version.hash());
    }

    @Override
    public void keep(Path rules, String hash, String who, String why) throws IOException {
        log.locked(() -> {
            Optional<RuleVersion> last = last();
            if (last.isEmpty() || !last.get().hash().equals(hash)) {
                Map<String, byte[]> files = RuleFiles.of(rules);
                store(files, hash);
                append(hash, who, why, RuleFiles.changes(filesOf(last), files));
            }
        });
    }

    @Override
    public Optional<Path> lastKept() throws IOException {
        return last().map(this::folder).filter(Files::isDirectory);
    }

    /**
     * Puts the files of a version back into a rules folder, and says so in the log. What stood there is not lost: where it
     * is no version yet, it is laid aside first.
     *
     * @return the folder into which the files that stood there were laid aside, empty where they are a version already
     */
    public Optional<Path> rollBack(RuleVersion version, Path rules, String who, String why) throws IOException {
        Path[] aside = new Path[1];
        log.locked(() -> {
            Map<String, byte[]> before = RuleFiles.of(rules);
            Map<String, byte[]> after = RuleFiles.of(folder(version));
            if (RuleFiles.changes(before, after).isEmpty()) {
                return;
            }
            boolean known = last().isPresent()
                    && RuleFiles.changes(filesOf(last()), before).isEmpty();
            if (!known) {
                aside[0] = home.resolve("回退前-" + clock.instant().toString().replaceAll("[-:]|\\..*", ""));
                RuleFiles.write(before, aside[0]);
            }
            RuleFiles.replace(after, rules);
            append(version.hash(), who, why, RuleFiles.changes(before, after));
        });
        return Optional.ofNullable(aside[0]);
    }

    private Optional<RuleVersion> last() throws IOException {
        List<RuleVersion> versions = all();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private Map<String, byte[]> filesOf(Optional<RuleVersion> version) throws IOException {
        return version.isPresent() && Files.isDirectory(folder(version.get()))
                ? RuleFiles.of(folder(version.get()))
                : Map.of();
    }

    private Path folder(String hash) {
        return home.resolve(hash.replaceFirst("^sha256:", ""));
    }

    private void store(Map<String, byte[]> files, String hash) throws IOException {
        Path target = folder(hash);
        if (Files.isDirectory(target)) {
            RuleFiles.replace(files, target);
            return;
        }
        Path part = home.resolve(".gouji-" + UUID.randomUUID() + ".part");
        RuleFiles.write(files, part);
        String stored;
        try {
            stored = Rulebook.hashOf(part);
        } catch (RulebookException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (!stored.equals(hash)) {
            throw new IOException("规则文件正在改动，改动后的规则集另行保存");
        }
        Files.move(part, target);
    }

    private void append(String hash, String who, String why, List<String> changes) throws IOException {
        ObjectNode node = LogFile.entry()
                .put("number", all().size() + 1)
                .put("hash", hash)
                .put("at", clock.instant().toString())
                .put("who", who)
                .put("why", why);
        changes.forEach(node.putArray("changes")::add);
        log.append(List.of(node));
    }

    private static RuleVersion version(JsonNode node) {
        List<String> changes = new ArrayList<>();
        node.path("changes").forEach(change -> changes.add(change.asString()));
        return new RuleVersion(
                node.path("number").asInt(),
                node.path("hash").asString(),
                Instant.parse(node.path("at").asString()),
                node.path("who").asString(),
                node.path("why").asString(),
                List.copyOf(changes));
    }
}
