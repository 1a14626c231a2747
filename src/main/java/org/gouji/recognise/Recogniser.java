package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.claims.ClaimReader;
import org.gouji.claims.Passage;
import org.gouji.document.Block;
import org.gouji.document.Document;
import org.gouji.document.Picture;
import org.gouji.document.Place;
import org.gouji.facts.Claim;
import org.gouji.facts.Form;
import org.gouji.facts.MissingTitle;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.PictureInPart;
import org.gouji.facts.Quotable;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Section;
import org.gouji.facts.Sentence;
import org.gouji.facts.StatisticsPeriod;

/** Makes facts of a document: tables first, so that nothing of them is taken for running text, then the narrative. */
public final class Recogniser {

    /** Longer than whole reports without a single line end; a sentence without end takes its length squared. */
    private static final int LONGEST_PASSAGE = 120_000;

    /** Whole reports state a hundred or two. */
    private static final int MOST_CLAIMS = 2_000;

    private static final int LAST_OF_THE_TRIAL_FORM = 2020;

    private Recogniser() {}

    /** All that the document states; office and year stay empty and 0 where they cannot be told. */
    public static ReportFacts recognise(Document document, Roster roster) {
        List<Piece> pieces = Pieces.of(document);
        TableReading first = TableReader.read(pieces);
        Closing closing = Closing.of(pieces, first.consumed());
        Outline outline = Outline.of(pieces, first.consumed(), closing.pieces());
        List<Text> texts = outline.texts();
        List<StatisticsPeriod> periods = new ArrayList<>();
        texts.forEach(text -> periods.addAll(Periods.read(text)));
        List<Piece> preamble = IntStream.range(0, outline.firstPart())
                .filter(i -> !first.consumed().get(i))
                .mapToObj(pieces::get)
                .toList();
        Identity identity = Identity.of(preamble, texts, periods, closing, document, pieces);
        TableReading tables = CrossCheck.of(ofItsYear(first, pieces, identity.year()), document);
        Optional<Office> listed = identity.office().isEmpty() ? Optional.empty() : listed(roster, identity.office());
        Report report = report(document, tables, identity, listed);

        List<Object> statements = new ArrayList<>(tables.statements());
        statements.addAll(outline.sections());
        statements.addAll(outline.missing().stream()
                .filter(part -> !tables.unreadable(part.number()))
                .toList());
        statements.addAll(pictures(document, outline.sections()));
        statements.addAll(outline.headings());
        statements.addAll(HeadingBodies.of(texts, outline.titleOf(1)));
        statements.addAll(outline.openParagraphs());
        statements.addAll(Numbering.breaks(outline.numbering()));
        statements.addAll(periods);
        statements.addAll(CardFields.of(preamble));
        identity.title()
                .ifPresentOrElse(statements::add, () -> statements.add(new MissingTitle(document.titleVisible())));
        if (closing.signature() != null) {
            statements.add(closing.signature());
        }
        outline.titles()
                .forEach(heading -> statements.add(
                        new Sentence(heading.section(), heading.title(), heading.printed(), heading.place(), true)));
        List<Sentences.Placed> sentences =
                texts.stream().flatMap(text -> Sentences.of(text).stream()).toList();
        sentences.forEach(placed -> statements.add(placed.sentence()));
        sentences.forEach(
                placed -> FeeReader.read(placed.sentence(), placed.heading()).ifPresent(statements::add));
        List<Passage> passages = texts.stream()
                .filter(text -> !tooLong(text))
                .map(Recogniser::passage)
                .toList();
        List<Object> claims = ClaimReader.read(passages, report.year(), report.kind(), report.office(), tables.cells());
        Set<Place> overfull = overfull(texts, claims);
        claims.stream()
                .filter(claim -> !(claim instanceof Quotable told && overfull.contains(told.place())))
                .forEach(statements::add);

        List<ReadingProblem> problems = new ArrayList<>(tables.problems());
        document.remarks().forEach(remark -> problems.add(new ReadingProblem(remark, Place.UNKNOWN, false)));
        problems.addAll(identity.problems());
        texts.stream()
                .filter(text -> tooLong(text) || overfull.contains(text.place()))
                .forEach(text -> problems.add(new ReadingProblem(
                        "一段文字有 " + text.normal().length() + " 字，过长或所写的数过多，其中的数字未与统计表核对", text.place(), false)));
        return new ReportFacts(
                report,
                Receipt.of(tables.cells()),
                tables.cells(),
                statements,
                found(document, tables, identity, listed),
                problems);
    }

    /** Tables that do not tell which form they follow are those of the form of the report's year. */
    private static TableReading ofItsYear(TableReading tables, List<Piece> pieces, int year) {
        boolean earlier = !tables.formCertain() && year > 0 && year <= LAST_OF_THE_TRIAL_FORM;
        return earlier ? TableReader.read(pieces, Form.FORM_2019) : tables;
    }

    private static boolean tooLong(Text text) {
        return text.normal().length() > LONGEST_PASSAGE;
    }

    /** Where a passage states so much about cells that rules which hold every two of its claims together never end. */
    private static Set<Place> overfull(List<Text> texts, List<Object> claims) {
        Map<Place, Long> stated = claims.stream()
                .filter(claim -> claim instanceof Claim told && !told.metrics().isEmpty())
                .map(claim -> ((Claim) claim).place())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        return texts.stream()
                .map(Text::place)
                .filter(place -> stated.getOrDefault(place, 0L) > MOST_CLAIMS)
                .collect(Collectors.toSet());
    }

    private static Passage passage(Text text) {
        return new Passage(
                text.section(),
                text.heading(),
                text.normal(),
                (from, to) -> text.words().printed(text.from() + from, text.from() + to),
                text.place());
    }

    /** The pictures of each part: a picture belongs to the part whose heading is the last one before it. */
    private static List<PictureInPart> pictures(Document document, List<Section> sections) {
        Map<Integer, List<Place>> places = new TreeMap<>();
        for (Block block : document.blocks()) {
            if (block instanceof Picture picture) {
                int part = sections.stream()
                        .filter(section -> section.place().compareTo(picture.place()) < 0)
                        .max(Comparator.comparing(Section::place))
                        .map(Section::number)
                        .orElse(0);
                places.computeIfAbsent(part, any -> new ArrayList<>()).add(picture.place());
            }
        }
        return places.entrySet().stream()
                .map(part -> new PictureInPart(
                        part.getKey(), part.getValue().size(), part.getValue().get(0)))
                .toList();
    }

    private static Optional<Office> listed(Roster roster, String office) {
        return roster.find(office).or(() -> roster.find(OfficeName.id(office)));
    }

    private static Report report(Document document, TableReading tables, Identity identity, Optional<Office> listed) {
        OfficeKind byRoster = listed.map(Office::kind).orElse(OfficeKind.UNKNOWN);
        return new Report(
                document.file(),
                identity.office(),
                listed.map(Office::name).orElse(OfficeName.id(identity.office())),
                byRoster == OfficeKind.UNKNOWN ? OfficeName.kind(identity.office()) : byRoster,
                byRoster != OfficeKind.UNKNOWN,
                identity.year(),
                tables.form(),
                !tables.cutInTable());
    }

    private static Map<String, String> found(
            Document document, TableReading tables, Identity identity, Optional<Office> listed) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("单位", identity.officeFrom() + (listed.isPresent() ? "，与名册相符" : ""));
        found.put("年度", identity.yearFrom());
        found.put("版式", tables.formCertain() ? "表二用语" : "表二用语不足，按表三行数");
        found.put("文件", document.encoding());
        return found;
    }
}
