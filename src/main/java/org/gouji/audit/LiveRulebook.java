package org.gouji.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gouji.findings.RefusedRule;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;

/**
 * The rulebook of a service: rules edited on disk are in force from the next request on, unless some of them are refused;
 * then the last good rulebook stays and every answer says so.
 */
public final class LiveRulebook {

    /**
     * What is in force.
     *
     * @param refused refused files: of this rulebook, or of the newer one that was not taken
     * @param notices what the user should know, in Chinese; empty where all is well
     */
    public record InForce(Rulebook rulebook, List<RefusedRule> refused, List<String> notices) {}

    private record State(String seen, InForce inForce) {}

    private final Path folder;
    private final String profile;
    private final AtomicReference<State> state = new AtomicReference<>();

    public LiveRulebook(Path folder, String profile) throws RulebookException {
        this.folder = folder;
        this.profile = profile;
        String seen = fingerprint();
        Rulebook first = load();
        List<String> notices = first.refused().isEmpty()
                ? List.of()
                : List.of("有 " + first.refused().size() + " 个规则文件被拒用，其余规则照常使用");
        state.set(new State(seen, new InForce(first, first.refused(), notices)));
    }

    /** The rulebook for one request; it stays the same for that request whatever is edited meanwhile. */
    public InForce current() {
        String now = fingerprint();
        if (now.equals(state.get().seen())) {
            return state.get().inForce();
        }
        synchronized (this) {
            String latest = fingerprint();
            State known = state.get();
            if (!latest.equals(known.seen())) {
                state.set(new State(latest, reload(known.inForce())));
            }
            return state.get().inForce();
        }
    }

    private InForce reload(InForce last) {
        try {
            Rulebook next = load();
            if (next.refused().isEmpty()) {
                return new InForce(next, List.of(), List.of());
            }
            return kept(last, next.refused(), next.refused().size() + " 个规则文件被拒用");
        } catch (RulebookException e) {
            return kept(last, last.refused(), e.getMessage());
        }
    }

    /** A rulebook whose word lists do not parse is no good one either. */
    private Rulebook load() throws RulebookException {
        Rulebook rulebook = Rulebook.load(folder, profile);
        Stages.terms(rulebook);
        return rulebook;
    }

    private static InForce kept(InForce last, List<RefusedRule> refused, String why) {
        return new InForce(
                last.rulebook(),
                refused,
                List.of("规则已改动，但改动后的规则集不能使用（" + why + "），仍按改动前的规则集 "
                        + last.rulebook().hash() + " 审核"));
    }

    private String fingerprint() {
        try (Stream<Path> walk = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException e) {
            // The loader says in Chinese what is wrong with the folder.
            return "unreadable";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
