package org.gouji.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gouji.document.Place;
import org.gouji.facts.Heading;
import org.gouji.facts.MissingSection;
import org.gouji.facts.OpenParagraph;
import org.gouji.facts.Section;

/** The parts, headings and running text of a report; table pieces are left out. */
final class Outline {

    /** （四）平台建设方面。 is no sentence for all its stop. */
    private static final Pattern OPEN = Pattern.compile("(?s).{8,}。.{4,}[一-龥]");

    private static final Pattern ASPECT_ALONE = Pattern.compile(
            "\\(?[一二三四五六]\\)?[、.]?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开|公开)?平台建设|监督保障)(?:方面|情况|工作|工作情况)?[。;]");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[.…·\\-]*\\d{1,3}");

    /** So many parts in a row tell a table of contents, and how an office numbers its parts. */
    private static final int LEAST_CONTENTS = 3;

    /** A heading with its position among the pieces. */
    private record Found(int piece, int part, HeadingLine line) {}

    private final List<Piece> pieces;
    /** The pieces that are neither of a table nor of the signature. */
    private final BitSet running = new BitSet();

    private final Set<Integer> closing;

    private final List<Found> parts = new ArrayList<>();
    private final List<Found> headings = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private Outline(List<Piece> pieces, BitSet consumed, Set<Integer> closing) {
        this.pieces = pieces;
        this.closing = closing;
        for (int i = 0; i < pieces.size(); i++) {
            running.set(i, !pieces.get(i).blank());
        }
        running.andNot(consumed);
        closing.forEach(running::clear);
    }

    /** @param closing pieces of the signature, which are no text of the last part */
    static Outline of(List<Piece> pieces, BitSet consumed, Set<Integer> closing) {
        Outline outline = new Outline(pieces, consumed, closing);
        outline.findParts();
        outline.walk();
        return outline;
    }

    List<Text> texts() {
        return texts;
    }

    /** Index of the piece with which part one, or the first part found, begins; all pieces where there is none. */
    int firstPart() {
        return parts.isEmpty() ? pieces.size() : parts.get(0).piece();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Found part = parts.get(i);
            Piece piece = pieces.get(part.piece());
            int from = part.piece();
            int to = i + 1 < parts.size() ? parts.get(i + 1).piece() : pieces.size();
            StringBuilder body = new StringBuilder();
            restOf(part, piece).ifPresent(body::append);
            IntStream.range(from + 1, to)
                    .filter(k -> running(k))
                    .forEach(k -> body.append(pieces.get(k).normal()));
            sections.add(new Section(
                    part.part(),
                    i + 1,
                    part.line().ordinal(),
                    part.line().title(),
                    piece.words().printed(0, part.line().titleEnd()),
                    piece.place(),
                    body.length(),
                    body.toString()));
        }
        return sections;
    }

    List<MissingSection> missing() {
        return IntStream.rangeClosed(1, 6)
                .filter(number -> parts.stream().noneMatch(part -> part.part() == number)
                        && pieces.stream().noneMatch(piece -> PartTitle.inside(piece.printed(), number)))
                .mapToObj(MissingSection::new)
                .toList();
    }

    /** Headings that say nothing by themselves: not the items of a list that are whole sentences. */
    List<Heading> titles() {
        return headings(headings.stream()
                .filter(found -> !wholeSentence(pieces.get(found.piece()).normal(), found.line())
                        && !found.line().states())
                .toList());
    }

    List<Heading> headings() {
        return headings(headings);
    }

    private List<Heading> headings(List<Found> of) {
        List<Heading> result = new ArrayList<>();
        for (Found found : of) {
            Piece piece = pieces.get(found.piece());
            result.add(new Heading(
                    found.part(),
                    found.line().level(),
                    found.line().ordinal(),
                    found.line().title(),
                    piece.words().printed(0, found.line().titleEnd()),
                    piece.place(),
                    withoutText(found)));
        }
        return result;
    }

    private void findParts() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!running(i)) {
                continue;
            }
            Optional<HeadingLine> line = pieces.get(i).words().heading();
            if (line.isPresent() && line.get().level() == 1) {
                int part = PartTitle.of(line.get().title());
                // 五、存在的主要问题及改进情况 with 一、存在问题 below it: a list that begins anew, not the part again
                boolean below = !parts.isEmpty()
                        && parts.get(parts.size() - 1).part() == part
                        && line.get().ordinal()
                                < parts.get(parts.size() - 1).line().ordinal();
                if (part > 0 && !below) {
                    parts.add(new Found(i, part, line.get()));
                    seen.add(part);
                }
            }
        }
        setContentsAside();
        setCaptionsAside();
        for (int number = 1; number <= 6; number++) {
            if (!seen.contains(number)) {
                int missing = number;
                otherwise(missing).or(() -> byItsNumber(missing)).ifPresent(parts::add);
            }
        }
        parts.sort(Comparator.comparingInt(Found::piece));
    }

    /**
     * Takes a table of contents out of the report: parts one after the other with no word below them, all of which, or all
     * but a few, come again. Left in, it would be six empty parts, and the true ones would be there twice.
     */
    private void setContentsAside() {
        int listed = 0;
        while (listed < parts.size()
                && (listed == 0
                        || parts.get(listed).part() > parts.get(listed - 1).part()
                                && onlyHeadings(
                                        parts.get(listed - 1), parts.get(listed).piece()))) {
            listed++;
        }
        List<Found> contents = parts.subList(0, listed);
        List<Found> report = parts.subList(listed, parts.size());
        long again = contents.stream()
                .filter(line -> report.stream().anyMatch(part -> part.part() == line.part()))
                .count();
        if (again >= LEAST_CONTENTS && again * 2 > listed) {
            int last = contents.get(listed - 1).piece();
            running.clear(contents.get(0).piece(), last + 1);
            contents.clear();
        }
    }

    /**
     * Takes out what names the part again above a table that stands elsewhere, as on a sheet of its own behind the text: a part's
     * heading that was there before, not the last one, with no text below.
     */
    private void setCaptionsAside() {
        for (int i = parts.size() - 1; i > 1; i--) {
            Found part = parts.get(i);
            int to = i + 1 < parts.size() ? parts.get(i + 1).piece() : pieces.size();
            boolean again = parts.get(i - 1).part() != part.part()
                    && parts.subList(0, i - 1).stream().anyMatch(other -> other.part() == part.part());
            boolean text = part.line().rest()
                    || IntStream.range(part.piece() + 1, to)
                            .anyMatch(k -> running(k)
                                    && !TableWords.block(pieces.get(k).words()));
            boolean table = IntStream.range(part.piece() + 1, to)
                    .anyMatch(k -> !running(k) && !pieces.get(k).blank() && !closing.contains(k));
            if (again && table && !text) {
                running.clear(part.piece());
                parts.remove(i);
            }
        }
    }

    /** Whether nothing but headings stands below a heading up to another piece: neither text nor a table. */
    private boolean onlyHeadings(Found above, int to) {
        return !above.line().rest()
                && IntStream.range(above.piece() + 1, to)
                        .filter(i -> !pieces.get(i).blank()
                                && !PAGE_NUMBER.matcher(pieces.get(i).normal()).matches())
                        .allMatch(i -> running(i)
                                && pieces.get(i)
                                        .words()
                                        .heading()
                                        .filter(line -> !line.rest()
                                                && !wholeSentence(pieces.get(i).normal(), line))
                                        .isPresent());
    }

    /** A part under a name of its own which prints the part's number in its place, as in 五、工作短板与努力方向. */
    private Optional<Found> byItsNumber(int number) {
        if (!numberedAsTheForm()) {
            return Optional.empty();
        }
        return IntStream.range(0, pieces.size())
                .filter(i -> running(i) && between(number, i))
                .boxed()
                .flatMap(i -> pieces
                        .get(i)
                        .words()
                        .heading()
                        .filter(line -> line.level() == 1
                                && line.ordinal() == number
                                && PartTitle.loosely(number, line.title()))
                        .map(line -> new Found(i, number, line))
                        .stream())
                .findFirst();
    }

    private boolean numberedAsTheForm() {
        return parts.size() >= LEAST_CONTENTS
                && parts.stream().allMatch(part -> part.line().ordinal() == part.part());
    }

    /** A part whose heading lost its number or has one of another kind, or part one under another name. */
    private Optional<Found> otherwise(int number) {
        int before = parts.stream().mapToInt(Found::piece).min().orElse(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            if (!running(i)) {
                continue;
            }
            String normal = pieces.get(i).normal();
            Optional<HeadingLine> numbered = pieces.get(i).words().heading();
            HeadingLine line = numbered.orElseGet(() -> HeadingLine.unnumbered(normal));
            boolean alone = !line.rest() && !normal.endsWith("。");
            if (alone && PartTitle.of(line.title()) == number && between(number, i)) {
                return Optional.of(new Found(i, number, line.asTop()));
            }
            boolean first = number == 1 && i < before && line.level() == 1 && line.ordinal() == 1;
            if (first && PartTitle.couldOpenTheReport(line.title())) {
                return Optional.of(new Found(i, 1, line));
            }
        }
        return Optional.empty();
    }

    /** Whether a piece stands between the parts before and after the given one. */
    private boolean between(int number, int piece) {
        return parts.stream().allMatch(part -> part.part() < number ? part.piece() < piece : part.piece() > piece);
    }

    private void walk() {
        int section = 0;
        String heading = "";
        // What follows the signature, such as a list of attachments, is under no heading and is none.
        int signed = closing.stream().mapToInt(Integer::intValue).max().orElse(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            if (!running(i) || TableWords.signAmongCells(pieces, i)) {
                continue;
            }
            int index = i;
            Piece piece = pieces.get(i);
            Optional<Found> part =
                    parts.stream().filter(p -> p.piece() == index).findFirst();
            if (part.isPresent()) {
                section = part.get().part();
                heading = part.get().line().title();
                headings.add(part.get());
                rest(piece, section, heading, part.get().line());
                continue;
            }
            Optional<HeadingLine> line = piece.words().heading();
            boolean scrap = section > 1
                    && section < 5
                    && line.filter(found -> LabelScraps.begins(found.title())).isPresent();
            if (line.isPresent() && !line.get().title().isEmpty() && section > 0 && i < signed && !scrap) {
                headings.add(new Found(i, section, line.get()));
                if (wholeSentence(piece.normal(), line.get())) {
                    texts.add(new Text(section, heading, piece.words(), 0, piece.place()));
                } else {
                    heading = line.get().title();
                    rest(piece, section, heading, line.get());
                }
            } else {
                texts.add(new Text(section, heading, piece.words(), 0, piece.place()));
            }
        }
    }

    private static boolean wholeSentence(String normal, HeadingLine line) {
        return line.level() > 1 && !line.rest() && (normal.endsWith("。") || normal.endsWith(";"));
    }

    private void rest(Piece piece, int section, String heading, HeadingLine line) {
        if (line.states()) {
            texts.add(new Text(section, heading, piece.words(), 0, piece.place()));
        } else if (line.rest()) {
            int from = Math.min(piece.normal().length(), line.titleEnd() + 1);
            texts.add(new Text(section, heading, piece.words(), from, piece.place()));
        }
    }

    private static Optional<String> restOf(Found part, Piece piece) {
        int from = Math.min(piece.normal().length(), part.line().titleEnd() + 1);
        return part.line().rest() ? Optional.of(piece.normal().substring(from)) : Optional.empty();
    }

    private boolean running(int i) {
        return running.get(i);
    }

    /**
     * Whether nothing stands below a heading. A line that ends a sentence is text by itself, and so are the items of a
     * list of which most have nothing below.
     */
    private boolean withoutText(Found found) {
        if (!bare(found)) {
            return false;
        }
        List<Found> siblings = headings.stream()
                .filter(other -> other.part() == found.part()
                        && other.line().level() == found.line().level())
                .toList();
        long bare = siblings.stream().filter(this::bare).count();
        return siblings.size() == 1 || bare * 2 < siblings.size() || siblings.size() == 2 && bare == 1;
    }

    private boolean bare(Found found) {
        String normal = pieces.get(found.piece()).normal();
        boolean sentence = wholeSentence(normal, found.line())
                && !ASPECT_ALONE.matcher(normal).matches();
        if (found.line().rest() || found.line().level() == 1 || sentence) {
            return false;
        }
        for (int i = found.piece() + 1; i < pieces.size(); i++) {
            int index = i;
            if (closing.contains(i)) {
                return true;
            }
            if (pieces.get(i).blank()) {
                continue;
            }
            Optional<Found> next =
                    headings.stream().filter(h -> h.piece() == index).findFirst();
            return next.isPresent() && next.get().line().level() <= found.line().level();
        }
        return true;
    }

    /** Title of a part as it is printed, empty where the part was not found. */
    String titleOf(int number) {
        return parts.stream()
                .filter(part -> part.part() == number)
                .map(part -> part.line().title())
                .findFirst()
                .orElse("");
    }

    /** Paragraphs of several sentences without punctuation at their end, right above a heading. */
    List<OpenParagraph> openParagraphs() {
        return texts.stream()
                .filter(text -> OPEN.matcher(text.normal()).matches())
                .filter(text -> headingBelow(text.words()))
                .map(text -> new OpenParagraph(
                        text.section(),
                        text.words().printed(text.from(), text.words().normal().length()),
                        text.place()))
                .toList();
    }

    private boolean headingBelow(Words words) {
        int at = IntStream.range(0, pieces.size())
                .filter(i -> running(i) && pieces.get(i).words() == words)
                .findFirst()
                .orElse(pieces.size());
        return IntStream.range(at + 1, pieces.size())
                .filter(i -> !pieces.get(i).blank())
                .limit(1)
                .anyMatch(i -> headings.stream().anyMatch(heading -> heading.piece() == i));
    }

    /** Where the last piece of running text stands. */
    Place lastPlace() {
        return texts.isEmpty() ? Place.UNKNOWN : texts.get(texts.size() - 1).place();
    }

    /** The headings in order as (section, level, ordinal, style), for {@link Numbering}. */
    List<Numbering.Item> numbering() {
        return headings.stream()
                .map(found -> new Numbering.Item(
                        found.part(),
                        found.line().level(),
                        found.line().ordinal(),
                        found.line().style(),
                        parts.contains(found),
                        pieces.get(found.piece())
                                .words()
                                .printed(0, found.line().titleEnd()),
                        pieces.get(found.piece()).place()))
                .toList();
    }
}
