package org.gouji.derive;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.document.Place;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.Measure;
import org.gouji.facts.OtherText;
import org.gouji.facts.Problem;
import org.gouji.facts.Quotable;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.SameAsOther;
import org.gouji.facts.Section;
import org.gouji.facts.Similarity;
import org.gouji.facts.Table;
import org.gouji.shelf.Shelf;

/** Tells which parts, problems, measures and tables of a batch of reports are alike, over the years and between offices. */
public final class Likeness {

    /** Names of the facts that come from comparing reports. */
    public static final Set<String> FACTS = Set.of("Similarity", "OtherText", "SameAsOther", "UntracedPromise");

    private static final List<Integer> PARTS = List.of(1, 5);
    /** Texts shorter than this, in characters after the standard phrases are out, are alike by nature. */
    private static final int SHORTEST = 150;

    private static final int SHORTEST_SENTENCE = 8;
    private static final int LONGEST_QUOTE = 120;
    private static final int FEWEST_FIGURES = 5;

    /**
     * One part of one report.
     *
     * @param shelved its plain text, as the only entry
     */
    private record Part(Report report, int number, Place place, List<Plain> shelved, int[] bands) {

        Plain plain() {
            return shelved.get(0);
        }
    }

    /** Stands for the numbers of a table: of two tables with other numbers it is another. */
    private record Numbers(long one, long other) {}

    /** What is kept of a report. */
    private record Taken(List<Part> parts, List<Numbers> tables) {}

    /** A plain text counts as so many entries of a list on the shelf. */
    private static final int LETTERS_OF_AN_ENTRY = 100;

    private final Terms terms;
    private final Pattern phrases;
    private final Shelf shelf = Shelf.ofMemory();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, NearDuplicates> byYear = new TreeMap<>();
    private final Map<ReportFacts, List<Integer>> ofReport = new IdentityHashMap<>();
    private final Map<Numbers, List<Report>> tables = new HashMap<>();

    private Likeness(Terms terms) {
        this.terms = terms;
        this.phrases = terms.standardPhrases();
    }

    /** @param terms gives the standard phrases that are taken out before comparing */
    public static Likeness of(List<ReportFacts> reports, Terms terms) {
        Likeness likeness = new Likeness(terms);
        List<Taken> taken = reports.parallelStream().map(likeness::taken).toList();
        for (int i = 0; i < taken.size(); i++) {
            likeness.take(reports.get(i), taken.get(i));
        }
        return likeness;
    }

    /**
     * The report with what it has in common with others.
     *
     * @param before the same office's report of the year before, where there is one
     */
    public ReportFacts added(ReportFacts facts, ReportFacts original, Optional<ReportFacts> before) {
        List<Object> statements = new ArrayList<>(facts.statements());
        before.ifPresent(earlier -> withYearBefore(original, earlier, statements));
        withOthers(original, statements);
        sameTables(facts, statements);
        return new ReportFacts(
                facts.report(), facts.receipt(), facts.cells(), statements, facts.found(), facts.problems());
    }

    private Taken taken(ReportFacts report) {
        List<Part> kept = new ArrayList<>();
        for (Section section : report.all(Section.class)) {
            if (!PARTS.contains(section.number())) {
                continue;
            }
            Plain plain = Plain.of(section.text(), report.report(), phrases);
            if (plain.length() >= SHORTEST) {
                kept.add(new Part(
                        report.report(),
                        section.number(),
                        section.place(),
                        shelf.put(List.of(plain), 2 * section.text().length() / LETTERS_OF_AN_ENTRY),
                        NearDuplicates.bands(plain.text())));
            }
        }
        List<Numbers> numbers = Stream.of(Table.values())
                .map(table -> numbers(report, table))
                .filter(text -> !text.isEmpty())
                .map(text -> numbers(report.report().year(), text))
                .toList();
        return new Taken(kept, numbers);
    }

    private void take(ReportFacts report, Taken taken) {
        for (Part part : taken.parts()) {
            int id = parts.size();
            parts.add(part);
            byYear.computeIfAbsent(report.report().year() + "/" + part.number(), any -> new NearDuplicates())
                    .add(id, part.bands());
            ofReport.computeIfAbsent(report, any -> new ArrayList<>()).add(id);
        }
        for (Numbers table : taken.tables()) {
            List<Report> same = tables.computeIfAbsent(table, any -> new ArrayList<>(1));
            // One of another office is enough for each.
            if (same.isEmpty()
                    || same.size() == 1
                            && !same.get(0).officeId().equals(report.report().officeId())) {
                same.add(report.report());
            }
        }
    }

    private void withOthers(ReportFacts report, List<Object> statements) {
        for (int id : ofReport.getOrDefault(report, List.of())) {
            Part own = parts.get(id);
            String text = own.plain().text();
            Part likest = null;
            BigDecimal most = null;
            for (int other :
                    byYear.get(report.report().year() + "/" + own.number()).candidates(id)) {
                Part theirs = parts.get(other);
                if (theirs.report().officeId().equals(report.report().officeId())) {
                    continue;
                }
                BigDecimal percent = Overlap.of(text, theirs.plain().text()).percent();
                if (most == null || percent.compareTo(most) > 0) {
                    likest = theirs;
                    most = percent;
                }
            }
            if (likest != null) {
                statements.add(similarity(own, likest, false));
            }
        }
    }

    private void withYearBefore(ReportFacts now, ReportFacts before, List<Object> statements) {
        for (int part : PARTS) {
            Optional<Part> own = part(now, part);
            Optional<Part> earlier = part(before, part);
            if (own.isPresent() && earlier.isPresent()) {
                statements.add(similarity(own.get(), earlier.get(), true));
            }
        }
        sentences(
                now,
                before,
                "问题",
                now.all(Problem.class),
                before.all(Problem.class),
                one -> List.of(one.item()),
                statements);
        sentences(now, before, "措施", now.all(Measure.class), before.all(Measure.class), MeasureWords::of, statements);
        statements.addAll(Promises.untraced(now, before, terms));
    }

    private <T extends Quotable> void sentences(
            ReportFacts now,
            ReportFacts before,
            String what,
            List<T> own,
            List<T> earlier,
            Function<T, List<String>> words,
            List<Object> statements) {
        String lastYear = before.report().year() + "年";
        List<List<String>> texts = earlier.stream()
                .map(other -> plain(words.apply(other), before.report()))
                .toList();
        for (T one : own) {
            List<String> text = plain(words.apply(one), now.report());
            boolean about = one.printed().contains("上年")
                    || one.printed().contains("去年")
                    || one.printed().contains("上一年")
                    || one.printed().contains(lastYear);
            Similarity best = null;
            for (int i = 0; i < earlier.size(); i++) {
                T other = earlier.get(i);
                Optional<BigDecimal> alike = about ? Optional.empty() : alike(text, texts.get(i));
                if (alike.isEmpty()) {
                    continue;
                }
                Similarity found = new Similarity(
                        5,
                        true,
                        what,
                        alike.get(),
                        before.report().office(),
                        one.printed(),
                        one.place(),
                        new OtherText(5, other.printed(), elsewhere(before.report(), other.place())));
                best = best == null || found.percent().compareTo(best.percent()) > 0 ? found : best;
            }
            if (best != null) {
                statements.add(best);
            }
        }
    }

    private List<String> plain(List<String> words, Report report) {
        return words.stream()
                .map(one -> Plain.of(one, report, phrases).text())
                .filter(one -> one.length() >= SHORTEST_SENTENCE)
                .toList();
    }

    /** How alike the two are of them that are most alike; empty where one list is. */
    private static Optional<BigDecimal> alike(List<String> own, List<String> theirs) {
        return own.stream()
                .flatMap(one -> theirs.stream().map(other -> Overlap.ofShort(one, other)))
                .max(BigDecimal::compareTo);
    }

    private Optional<Part> part(ReportFacts report, int number) {
        return ofReport.getOrDefault(report, List.of()).stream()
                .map(parts::get)
                .filter(part -> part.number() == number)
                .findFirst();
    }

    private static Similarity similarity(Part own, Part other, boolean lastYear) {
        Overlap overlap = Overlap.of(own.plain().text(), other.plain().text());
        int length = Math.min(overlap.length(), LONGEST_QUOTE);
        String mine = length == 0 ? "" : own.plain().source(overlap.from(), length);
        String theirs = length == 0 ? "" : other.plain().source(overlap.otherFrom(), length);
        return new Similarity(
                own.number(),
                lastYear,
                "正文",
                overlap.percent(),
                other.report().office(),
                mine,
                own.place(),
                new OtherText(other.number(), theirs, elsewhere(other.report(), other.place())));
    }

    private static Place elsewhere(Report other, Place place) {
        return place.in(other.office() + " " + other.year() + " 年报告", other.file());
    }

    private void sameTables(ReportFacts report, List<Object> statements) {
        for (Table table : Table.values()) {
            String numbers = numbers(report, table);
            tables.getOrDefault(numbers(report.report().year(), numbers), List.of()).stream()
                    .filter(other -> !other.officeId().equals(report.report().officeId()))
                    .findFirst()
                    .ifPresent(other -> statements.add(new SameAsOther(
                            table,
                            ownNumbers(report, table),
                            other.office(),
                            table.getSection(),
                            "各数与该单位的报告相同（" + other.file() + "）",
                            Place.UNKNOWN)));
        }
    }

    private static int ownNumbers(ReportFacts report, Table table) {
        return (int) report.cells().stream()
                .filter(cell -> cell.table() == table && OwnNumber.in(cell))
                .filter(cell -> cell instanceof Figure figure && figure.value().signum() != 0)
                .count();
    }

    private static Numbers numbers(int year, String text) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest((year + text).getBytes(StandardCharsets.UTF_8)));
            return new Numbers(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The numbers of a table that are not 0; empty where fewer than five of them are its own or some cell was not read. */
    private static String numbers(ReportFacts report, Table table) {
        StringBuilder numbers = new StringBuilder();
        int count = 0;
        for (FormCell cell : report.cells()) {
            if (cell.table() != table) {
                continue;
            }
            if (!(cell instanceof Figure figure)) {
                return "";
            }
            if (figure.value().signum() != 0) {
                numbers.append('/')
                        .append(cell.id().code())
                        .append('=')
                        .append(figure.value().stripTrailingZeros().toPlainString());
                count += OwnNumber.in(figure) ? 1 : 0;
            }
        }
        return count < FEWEST_FIGURES ? "" : numbers.toString();
    }
}
