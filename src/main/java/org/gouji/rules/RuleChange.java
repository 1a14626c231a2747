package org.gouji.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two rulebooks, and which rules can say something else because of it. Rules look at facts only, so a
 * changed rule bears upon others no further than by what is folded under what.
 */
public final class RuleChange {

    private static final Pattern CODE = Pattern.compile("@code\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern UNDER = Pattern.compile("@under\\s*\\(\\s*\"([^\"]*)\"");

    private final RuleFolder earlier;
    private final RuleFolder later;
    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private final Set<String> concerned = new TreeSet<>();

    private RuleChange(RuleFolder earlier, RuleFolder later) {
        this.earlier = earlier;
        this.later = later;
        Map<String, String> before = texts(earlier);
        Map<String, String> after = texts(later);
        added.addAll(after.keySet());
        added.removeAll(before.keySet());
        removed.addAll(before.keySet());
        removed.removeAll(after.keySet());
        before.forEach((path, text) -> {
            if (after.containsKey(path) && !after.get(path).equals(text)) {
                edited.add(path);
            }
        });
        if (data()) {
            concerned.addAll(before.keySet());
            concerned.addAll(after.keySet());
        } else {
            Stream.of(added, removed, edited).forEach(concerned::addAll);
            foldedWith(
                    concerned,
                    Stream.concat(earlier.sources().stream(), later.sources().stream())
                            .toList());
        }
    }

    /** @throws RulebookException where one of the folders cannot be read */
    public static RuleChange between(Path from, Path to) throws RulebookException {
        return new RuleChange(RuleFolder.read(from), RuleFolder.read(to));
    }

    /** Paths of the rules that only the later one has. */
    public List<String> added() {
        return List.copyOf(added);
    }

    /** Paths of the rules that only the earlier one has. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    /** Paths of the rules whose text differs. */
    public List<String> edited() {
        return List.copyOf(edited);
    }

    /** Whether profiles or word lists differ; then every rule may say something else. */
    public boolean data() {
        return !earlier.data().equals(later.data());
    }

    /** Whether what is folded under what may differ where the findings are the same. */
    public boolean folding() {
        return data() || !all(unders(earlier), edited).equals(all(unders(later), edited));
    }

    /** The rules of the earlier rulebook that the later one does not have as they are. */
    public Rulebook onlyBefore(String profile) throws RulebookException {
        return Rulebook.load(earlier, profile, differing());
    }

    /** The rules of the later rulebook that the earlier one does not have as they are. */
    public Rulebook onlyAfter(String profile) throws RulebookException {
        return Rulebook.load(later, profile, differing());
    }

    private Set<String> differing() {
        return data()
                ? concerned
                : Stream.of(added, removed, edited).flatMap(List::stream).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> unders(RuleFolder folder) {
        return folder.sources().stream()
                .collect(Collectors.toMap(RuleSource::path, source -> found(UNDER, source.drl()), (a, b) -> a));
    }

    /** The rules of the earlier rulebook that may say something else than those of the later. */
    public Rulebook before(String profile) throws RulebookException {
        return Rulebook.load(earlier, profile, concerned);
    }

    /** The rules of the later rulebook that may say something else than those of the earlier. */
    public Rulebook after(String profile) throws RulebookException {
        return Rulebook.load(later, profile, concerned);
    }

    private static Map<String, String> texts(RuleFolder folder) {
        return folder.sources().stream()
                .collect(Collectors.toMap(RuleSource::path, RuleSource::drl, (a, b) -> a, java.util.TreeMap::new));
    }

    /** Adds the rules whose findings may stand under, or over, a finding of those that are in already. */
    private static void foldedWith(Set<String> concerned, List<RuleSource> sources) {
        Map<String, Set<String>> codes = new HashMap<>();
        Map<String, Set<String>> under = new HashMap<>();
        for (RuleSource source : sources) {
            codes.computeIfAbsent(source.path(), none -> new LinkedHashSet<>()).addAll(found(CODE, source.drl()));
            under.computeIfAbsent(source.path(), none -> new LinkedHashSet<>()).addAll(found(UNDER, source.drl()));
        }
        Set<String> last = Set.of();
        while (!last.equals(concerned)) {
            last = Set.copyOf(concerned);
            Set<String> in = all(codes, last);
            Set<String> over = all(under, last);
            boolean corrections = last.stream().anyMatch(path -> corrected(path, codes.get(path)));
            for (String path : codes.keySet()) {
                if (codes.get(path).stream().anyMatch(code -> over.contains(code) || in.contains(code))
                        || under.get(path).stream().anyMatch(in::contains)
                        || corrections && corrected(path, codes.get(path))) {
                    concerned.add(path);
                }
            }
        }
    }

    private static boolean corrected(String path, Set<String> codes) {
        return OneFault.looksAt(path.substring(0, path.indexOf('/')), codes);
    }

    private static Set<String> all(Map<String, Set<String>> map, Collection<String> paths) {
        return paths.stream().flatMap(path -> map.get(path).stream()).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String drl) {
        Matcher matcher = pattern.matcher(drl);
        Set<String> found = new LinkedHashSet<>();
        while (matcher.find()) {
            found.addAll(List.of(matcher.group(1).split("[,，、\\s]+")));
        }
        found.remove("");
        return found;
    }
}
