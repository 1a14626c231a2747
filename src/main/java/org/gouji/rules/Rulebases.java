package org.gouji.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The compiled rulebook: the rulebase of a whole book, and beside it a small one of the rules that were edited since. To
 * compile the whole book costs a second, and an author who changes one rule need not wait for it.
 */
final class Rulebases {

    /** With more files changed than this the whole book is compiled anew: each part costs a session for each report. */
    static final int MOST_PATCHED = 12;

    private final Compiler.Bases book;
    private final List<ParsedRule> inBook;
    private final List<Part> parts;
    private final boolean patched;

    /** One rulebase, and which of its rules are in force: the others were changed or removed since. */
    record Part(Compiler.Bases bases, Predicate<String> inForce) {}

    /**
     * What building came to.
     *
     * @param compiled the rules that were compiled for it; the others were before
     * @param fresh the rulebase of those alone
     * @param complaints by rule path, for what did not compile
     */
    record Built(Rulebases bases, List<ParsedRule> compiled, Rulebases fresh, Map<String, Complaint> complaints) {}

    /** A single rulebase. */
    Rulebases(Compiler.Bases bases) {
        this(bases, List.of());
    }

    /** A whole book of these rules. */
    Rulebases(Compiler.Bases book, List<ParsedRule> inBook) {
        this(book, inBook, List.of(new Part(book, name -> true)), false);
    }

    private Rulebases(Compiler.Bases book, List<ParsedRule> inBook, List<Part> parts, boolean patched) {
        this.book = book;
        this.inBook = inBook;
        this.parts = parts;
        this.patched = patched;
    }

    /** The rulebase of the whole book, without what was edited since. */
    Compiler.Bases book() {
        return book;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether there is more to it than the rules in force: a part of its own for some, or old versions that are passed over. */
    boolean patched() {
        return patched;
    }

    static Built whole(List<ParsedRule> rules) {
        Compiler.Result result = Compiler.compile(rules);
        List<ParsedRule> inBook = rules.stream()
                .filter(rule -> !result.complaints().containsKey(rule.source().path()))
                .toList();
        Rulebases bases = new Rulebases(result.bases(), inBook);
        return new Built(bases, inBook, bases, result.complaints());
    }

    /**
     * The rulebases for a changed book, of which unchanged rules are compiled no more.
     *
     * @param parsedNow paths of the rules whose syntax trees no compiler has used up yet
     */
    Built changedTo(List<ParsedRule> rules, Set<String> parsedNow) {
        Map<String, String> before = codes(inBook);
        List<ParsedRule> changed = rules.stream()
                .filter(rule -> !rule.code().equals(before.get(rule.source().path())))
                .toList();
        Map<String, String> now = codes(rules);
        Set<String> gone = new HashSet<>();
        inBook.stream()
                .filter(rule -> !rule.code().equals(now.get(rule.source().path())))
                .forEach(rule -> gone.add(rule.engineName()));
        Set<String> files = new LinkedHashSet<>(codes(changed).keySet());
        inBook.stream()
                .filter(rule -> gone.contains(rule.engineName()))
                .forEach(rule -> files.add(rule.source().path()));
        if (files.size() > MOST_PATCHED) {
            return whole(unused(rules, parsedNow));
        }
        if (files.isEmpty()) {
            return unchanged(new Rulebases(book, inBook));
        }
        Part rest = new Part(book, name -> !gone.contains(name));
        if (changed.isEmpty()) {
            return unchanged(new Rulebases(book, inBook, List.of(rest), true));
        }
        Compiler.Result result = Compiler.compile(unused(changed, parsedNow));
        Part patch = new Part(result.bases(), name -> true);
        return new Built(
                new Rulebases(book, inBook, List.of(rest, patch), true),
                changed,
                new Rulebases(result.bases()),
                result.complaints());
    }

    private static List<ParsedRule> unused(List<ParsedRule> rules, Set<String> parsedNow) {
        Map<String, ParsedRule> again = new HashMap<>();
        Firing.fresh(rules.stream()
                        .filter(rule -> !parsedNow.contains(rule.source().path()))
                        .toList())
                .forEach(rule -> again.put(rule.engineName(), rule));
        return rules.stream()
                .map(rule -> again.getOrDefault(rule.engineName(), rule))
                .toList();
    }

    private static Built unchanged(Rulebases bases) {
        return new Built(bases, List.of(), bases, Map.of());
    }

    private static Map<String, String> codes(List<ParsedRule> rules) {
        Map<String, String> codes = new LinkedHashMap<>();
        rules.forEach(rule -> codes.put(rule.source().path(), rule.code()));
        return codes;
    }
}
