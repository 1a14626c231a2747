package org.gouji.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.drools.drl.ast.descr.RuleDescr;
import org.gouji.shelf.Snapshot;

/**
 * What loading a rulebook came to, as bytes: a checksum, what is known of the rules, and each rulebase in the engine's own
 * form. Syntax trees are left out; who explains or changes a rule has its file parsed again.
 */
final class ReadyRulebook {

    /**
     * @param rules in the order of the book
     * @param bases the rulebases that hold the rules
     * @param companions by the rulebase that they are in; the rulebase of those on the form alone comes last and has no list
     * @param passed expressions that passed the second net
     * @param noClasses names in them that are no class
     */
    record Known(
            List<Rule> rules,
            List<Base> bases,
            List<List<Companion>> companions,
            Set<String> passed,
            Set<String> noClasses) {

        /** One rule as the gate left it. */
        record Rule(String path, String code, RuleMeta meta, Consequence consequence, Asks asks) {}

        /** A rulebase beside its bytes. */
        record Base(Set<String> names, Set<Set<String>> wants) {}
    }

    private ReadyRulebook() {}

    static byte[] bytes(Loading.Loaded loaded) throws IOException {
        Compiler.Bases book = loaded.firing().firing().bases().book();
        Known known = new Known(
                loaded.rules().stream().map(ReadyRulebook::known).toList(),
                book.rules().stream()
                        .map(base -> new Known.Base(base.names(), base.wants()))
                        .toList(),
                book.companions().others().stream()
                        .map(Companions.Asked::companions)
                        .toList(),
                CompiledNet.passed(),
                KnownClasses.OURS.none());
        List<Compiled> rulebases = new ArrayList<>();
        book.rules().forEach(base -> rulebases.add(base.rules()));
        book.companions().others().forEach(asked -> rulebases.add(asked.rules()));
        rulebases.add(book.companions().onForm());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        put(out, Snapshot.of(known));
        for (Compiled rulebase : rulebases) {
            put(out, EngineBytes.of(rulebase));
        }
        byte[] content = bytes.toByteArray();
        return ByteBuffer.allocate(Long.BYTES + content.length)
                .putLong(checksum(content, 0))
                .put(content)
                .array();
    }

    private static Known.Rule known(CompiledRule rule) {
        ParsedRule parsed = rule.parsed();
        return new Known.Rule(parsed.source().path(), parsed.code(), parsed.meta(), parsed.consequence(), rule.asks());
    }

    /** @throws IOException where the bytes are not those that were kept, or not of rules of this folder */
    static Loading.Loaded read(byte[] kept, RuleFolder folder, Profile profile) throws IOException {
        if (kept.length < Long.BYTES || ByteBuffer.wrap(kept).getLong() != checksum(kept, Long.BYTES)) {
            throw new IOException("broken off or changed");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept, Long.BYTES, kept.length));
        Known known = Snapshot.read(in.readNBytes(in.readInt()), Known.class);
        CompiledNet.pass(known.passed());
        KnownClasses.OURS.none(known.noClasses());
        Map<String, RuleSource> sources =
                folder.sources().stream().collect(Collectors.toMap(RuleSource::path, Function.identity()));
        Map<String, Trees> trees = new HashMap<>();
        List<CompiledRule> rules = new ArrayList<>();
        for (Known.Rule rule : known.rules()) {
            RuleSource source = sources.get(rule.path());
            if (source == null) {
                throw new IOException("no rule of this folder: " + rule.path());
            }
            rules.add(CompiledRule.of(
                    new ParsedRule(
                            source,
                            rule.code(),
                            rule.meta(),
                            trees.computeIfAbsent(rule.path(), path -> new Trees(source))
                                    .of(rule.meta().name()),
                            rule.consequence()),
                    rule.asks(),
                    profile));
        }
        List<ParsedRule> parsed = rules.stream().map(CompiledRule::parsed).toList();
        Rulebases bases = new Rulebases(bases(known, in), parsed);
        return new Loading.Loaded(
                profile, List.copyOf(rules), List.of(), new Patience(new Firing(parsed, bases), parsed, Patience.MOST));
    }

    private static Compiler.Bases bases(Known known, DataInputStream in) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        while (in.available() > 0) {
            kept.add(in.readNBytes(in.readInt()));
        }
        int own = known.bases().size();
        if (kept.size() != own + known.companions().size() + 1) {
            throw new IOException("rulebases are lacking");
        }
        List<Integer> numbers = IntStream.range(0, kept.size()).boxed().toList();
        List<Compiled> read = Cores.each(numbers, number -> rulebase(kept.get(number), number < own));
        List<Rulebase> bases = new ArrayList<>();
        for (Known.Base base : known.bases()) {
            bases.add(new Rulebase(read.get(bases.size()), base.names(), base.wants()));
        }
        List<Companions.Asked> asked = new ArrayList<>();
        for (List<Companion> companions : known.companions()) {
            asked.add(new Companions.Asked(companions, read.get(own + asked.size())));
        }
        return new Compiler.Bases(bases, new Companions(read.get(read.size() - 1), asked));
    }

    private static Compiled rulebase(byte[] kept, boolean ofRules) {
        try {
            return EngineBytes.read(kept, ofRules ? Findings.class : Needs.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Against a file that broke off; who could change it on purpose could change the program as well. */
    private static long checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    /** The syntax trees of one file, parsed when the first is asked for. */
    private static final class Trees {

        private final RuleSource source;
        private Map<String, RuleDescr> parsed;

        Trees(RuleSource source) {
            this.source = source;
        }

        Supplier<RuleDescr> of(String name) {
            return () -> parsed().get(name);
        }

        private synchronized Map<String, RuleDescr> parsed() {
            if (parsed == null) {
                parsed = Gate.check(source).stream()
                        .collect(Collectors.toMap(rule -> rule.meta().name(), ParsedRule::descr));
            }
            return parsed;
        }
    }
}
