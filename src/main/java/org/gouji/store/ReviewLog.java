package org.gouji.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gouji.audit.KeptReviews;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people decided on findings, in a folder of the state: a log that only grows, each entry with who, when and from
 * which file; and the keys that runs gave out, by which a key from elsewhere is told.
 */
public final class ReviewLog implements KeptReviews {

    private final Path home;
    private final LogFile log;
    private final Clock clock;

    /** @param state the folder for what outlives a run; made when something is first kept */
    public ReviewLog(Path state, Clock clock) {
        this.home = state.resolve("reviews");
        this.log = new LogFile(home);
        this.clock = clock;
    }

    @Override
    public List<Reviewed> all() throws IOException {
        return log.entries(ReviewLog::reviewed);
    }

    @Override
    public Set<String> keys() throws IOException {
        return Files.isRegularFile(keyFile())
                ? new TreeSet<>(Files.readAllLines(keyFile(), StandardCharsets.UTF_8))
                : new TreeSet<>();
    }

    @Override
    public void note(Collection<String> keys) throws IOException {
        log.locked(() -> {
            Set<String> known = keys();
            if (!known.addAll(keys)) {
                return;
            }
            Path part = home.resolve(".gouji-" + UUID.randomUUID() + ".part");
            Files.write(part, known, StandardCharsets.UTF_8);
            Files.move(part, keyFile(), StandardCopyOption.REPLACE_EXISTING);
        });
    }

    @Override
    public List<Reviewed> append(String who, UnaryOperator<List<Reviewed>> made) throws IOException {
        List<Reviewed> appended = new ArrayList<>();
        log.locked(() -> {
            List<Reviewed> before = all();
            int number = before.isEmpty() ? 0 : before.get(before.size() - 1).number();
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            for (Reviewed entry : made.apply(before)) {
                appended.add(new Reviewed(
                        ++number,
                        now,
                        who,
                        entry.source(),
                        entry.key(),
                        entry.values(),
                        entry.review(),
                        entry.response()));
            }
            if (!appended.isEmpty()) {
                log.append(appended.stream().map(ReviewLog::json).toList());
            }
        });
        return appended;
    }

    private Path keyFile() {
        return home.resolve("keys.txt");
    }

    private static ObjectNode json(Reviewed entry) {
        Review review = entry.review();
        ObjectNode node = LogFile.entry()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("by", entry.by())
                .put("source", entry.source())
                .put("key", entry.key())
                .put("values", entry.values())
                .put("conclusion", review.conclusion().getLabel())
                .put("reason", review.ground().map(Ground::getLabel).orElse(""))
                .put("state", review.state().getLabel())
                .put("opinion", review.opinion())
                .put("reviewer", review.reviewer())
                .put("until", review.until().map(LocalDate::toString).orElse(""));
        if (!entry.response().blank()) {
            node.set("response", json(entry.response()));
        }
        return node;
    }

    private static Reviewed reviewed(JsonNode node) {
        String ground = node.path("reason").asString();
        String until = node.path("until").asString();
        return new Reviewed(
                node.path("number").asInt(),
                Instant.parse(node.path("at").asString()),
                node.path("by").asString(),
                node.path("source").asString(),
                node.path("key").asString(),
                node.path("values").asString(),
                new Review(
                        Conclusion.of(node.path("conclusion").asString()).orElseThrow(),
                        ground.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Ground.of(ground).orElseThrow()),
                        Rectification.of(node.path("state").asString()).orElseThrow(),
                        node.path("opinion").asString(),
                        node.path("reviewer").asString(),
                        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))),
                response(node.path("response")));
    }

    static ObjectNode json(Response response) {
        return LogFile.entry()
                .put("opinion", response.opinion())
                .put("measures", response.measures())
                .put("corrected", response.corrected())
                .put("done", response.done())
                .put("person", response.person());
    }

    static Response response(JsonNode node) {
        return node.isObject()
                ? new Response(
                        node.path("opinion").asString(),
                        node.path("measures").asString(),
                        node.path("corrected").asString(),
                        node.path("done").asString(),
                        node.path("person").asString())
                : Response.NONE;
    }
}
