package org.gouji.sentences;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sentences of one rule have named so far: the facts, the lists of facts and the values, as DRL binds them. */
final class Names {

    private static final String NAME = "(\\$[\\p{L}\\p{N}_]+)";
    private static final Pattern FACT = Pattern.compile(NAME + "\\s*:\\s*([A-Z]\\w*)\\s*\\(");
    private static final Pattern LIST = Pattern.compile(NAME + "\\s*:\\s*collectList\\s*\\(\\s*" + NAME + "\\s*\\)");
    private static final Pattern VALUE = Pattern.compile(NAME + "\\s*:");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    /** Facts that can be shown as where a finding rests. */
    private static final Set<String> SHOWN = Set.of(
            "Figure",
            "Gap",
            "PreviousFigure",
            "PreviousTally",
            "Tally",
            "ChildDifferences",
            "Claim",
            "Section",
            "MissingSection",
            "MissingTitle",
            "Slip",
            "Topic",
            "Heading",
            "Sentence",
            "Breakdown",
            "FeeStatement",
            "StatisticsPeriod",
            "Signature",
            "Title",
            "Problem",
            "Measure",
            "UnansweredProblem",
            "RowLabel",
            "ForeignLabel",
            "BlockTitle",
            "TableNote",
            "PictureInPart",
            "LooseNumber",
            "UntracedPromise",
            "StatisticsScope",
            "Registered",
            "Listed",
            "SameAsOther",
            "Similarity",
            "NumberingBreak",
            "PhraseHit",
            "CardField",
            "ForeignPlace",
            "OtherYear",
            "DisclosedTotal",
            "YearCount",
            "HeadingBody",
            "OpenParagraph",
            "PersonalData",
            "LevelCount",
            "ToldBefore");
    /** Facts that stand for one number. */
    private static final Set<String> NUMBERS = Set.of(
            "Figure",
            "PreviousFigure",
            "Claim",
            "Tally",
            "PreviousTally",
            "ChildSum",
            "LargestChild",
            "PeerMedian",
            "ControlFigure",
            "ChildrenCarriedOut",
            "LooseNumber",
            "LevelCount",
            "Threshold");

    /** What a name stands for: a fact of a type, a list (of facts of that type, or of values where it is empty) or a value. */
    record Bound(String name, String fact, boolean list) {

        boolean shown() {
            return SHOWN.contains(fact);
        }

        boolean isFact() {
            return !list && !fact.isEmpty();
        }

        boolean number() {
            return isFact() && NUMBERS.contains(fact);
        }
    }

    private final Map<String, Bound> bound = new LinkedHashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Set<String> said = new LinkedHashSet<>();

    /** Takes note of what a pattern binds for the patterns after it. */
    void learn(String pattern) {
        String drl = TEXT.matcher(pattern.strip()).replaceAll("\"\"");
        if (drl.startsWith("not ")
                || drl.startsWith("not(")
                || drl.startsWith("exists ")
                || drl.startsWith("exists(")) {
            return;
        }
        Map<String, String> inside = new LinkedHashMap<>();
        if (drl.startsWith("accumulate")) {
            int over = drl.indexOf(';');
            FACT.matcher(drl.substring(0, Math.max(0, over)))
                    .results()
                    .forEach(found -> inside.put(found.group(1), found.group(2)));
            drl = drl.substring(Math.max(0, over));
        }
        Matcher lists = LIST.matcher(drl);
        while (lists.find()) {
            add(lists.group(1), inside.getOrDefault(lists.group(2), ""), true);
        }
        FACT.matcher(drl).results().forEach(found -> add(found.group(1), found.group(2), false));
        VALUE.matcher(drl).results().forEach(found -> add(found.group(1), "", false));
    }

    private void add(String name, String fact, boolean list) {
        bound.putIfAbsent(name, new Bound(name, fact, list));
        said.add(name);
    }

    /** The name as an author writes it, without {@code $}. */
    Optional<Bound> named(String word) {
        return Optional.ofNullable(bound.get("$" + word));
    }

    /** The only name that has the word in it. */
    Optional<Bound> holding(String word) {
        List<Bound> holding = word.isEmpty()
                ? List.of()
                : bound.values().stream()
                        .filter(each -> each.name().contains(word))
                        .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    boolean has(String name) {
        return bound.containsKey(name);
    }

    Optional<Bound> cell(String key) {
        return Optional.ofNullable(cells.get(key)).map(bound::get);
    }

    /** Names a cell after the author's own word for it, or what comes next that is free. */
    String newCell(String key, String word, String fact) {
        String name = "$" + word;
        for (int nth = 2; bound.containsKey(name); nth++) {
            name = "$" + word + nth;
        }
        cells.put(key, name);
        bound.put(name, new Bound(name, fact, false));
        return name;
    }

    /** All that can be shown as where a finding rests, in the order of the patterns. */
    List<String> shown() {
        return said.stream()
                .map(bound::get)
                .filter(Bound::shown)
                .map(Bound::name)
                .toList();
    }

    /** All names without {@code $}, for a complaint. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        bound.keySet().forEach(name -> words.add(name.substring(1)));
        return words;
    }
}
