package org.gouji.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.Judgement;
import org.gouji.read.UnreadableException;
import org.gouji.rules.Rulebook;
import org.gouji.shelf.Snapshot;

/**
 * What an audit takes over from earlier ones: a file is read again, and a report judged again, only where anything that
 * went into it is not the same. So a repeated or resumed audit finds what a first one would.
 */
final class EarlierWork {

    private final KeptResults kept;
    private final Runnable each;
    private final String program;
    private final String lists;
    private final String rules;
    private volatile Listed listed;

    /** @param each called before each piece of work; what it throws ends the audit */
    EarlierWork(KeptResults kept, Runnable each, Rulebook rulebook) {
        this.kept = kept;
        this.each = each;
        this.program = Version.build();
        this.lists = rulebook.data() + rulebook.profileHash();
        this.rules = rulebook.hash() + rulebook.profileHash();
    }

    private record Listed(Roster roster, String fingerprint) {}

    /** Stands in for what a file came to, kept: only files that gave reports and nothing else are. */
    private record Read(List<ReportFacts> reports) {}

    /** The very bytes that were looked up are those that are read, whatever happens to the file meanwhile. */
    Stages.Product<ReportFacts> read(
            ReportSource source, Roster roster, Function<ReportSource, Stages.Product<ReportFacts>> work) {
        each.run();
        if (kept == KeptResults.NONE || !source.trouble().isEmpty()) {
            return work.apply(source);
        }
        byte[] content;
        try {
            content = source.bytes();
        } catch (UnreadableException e) {
            // Reading it will say what is wrong.
            return work.apply(source);
        }
        String fingerprint = Snapshot.fingerprint(
                "read",
                program,
                // What a text is read as depends on word lists and on no rule.
                lists,
                told(roster),
                source.name(),
                Snapshot.fingerprint(new String(content, StandardCharsets.ISO_8859_1)));
        Optional<byte[]> before = kept.find(fingerprint);
        if (before.isPresent()) {
            return new Stages.Product<>(Snapshot.read(before.get(), Read.class).reports(), List.of());
        }
        Stages.Product<ReportFacts> product = work.apply(source.holding(content));
        if (product.unreadable().isEmpty() && !product.made().isEmpty()) {
            kept.keep(fingerprint, Snapshot.of(new Read(product.made())));
        }
        return product;
    }

    /** A roster of thousands is not written down anew for each file. */
    private String told(Roster now) {
        Listed known = listed;
        if (known == null || known.roster() != now) {
            known = new Listed(now, Snapshot.fingerprint(now.offices()));
            listed = known;
        }
        return known.fingerprint();
    }

    Judgement judged(ReportFacts whole, Supplier<Judgement> work) {
        if (kept == KeptResults.NONE) {
            return work.get();
        }
        String fingerprint = Snapshot.fingerprint("judge", program, rules, whole);
        Optional<byte[]> before = kept.find(fingerprint);
        if (before.isPresent()) {
            return Snapshot.read(before.get(), Judgement.class);
        }
        Judgement judgement = work.get();
        // A rule that failed may do so because of us: it is asked again.
        if (judgement.failures().isEmpty()) {
            kept.keep(fingerprint, Snapshot.of(judgement));
        }
        return judgement;
    }

    /** Called before a report is judged. */
    void before() {
        each.run();
    }
}
