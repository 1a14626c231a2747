package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.Row;

/**
 * Finds the rows of a table by their labels, in the form's order. A label may be spread over several pieces or be
 * misprinted; whatever is neither label nor value ends the table or is left to the running text.
 */
final class RowScan {

    private static final Pattern PAGE_MARK = Pattern.compile("[-—–·.]+\\d{1,3}[-—–·.]+|第?\\d{1,3}页(共\\d+页)?");
    private static final int LONGEST_LABEL = 90;
    private static final int MOST_PIECES = 4;
    private static final int NOISE_ALLOWED = 3;

    private final List<Piece> pieces;
    private final List<LabelSpec> specs;
    private final Row last;
    private final List<FoundRow> rows = new ArrayList<>();
    private final Set<Integer> consumed = new HashSet<>();
    private int position = -1;
    private int end;

    private RowScan(List<Piece> pieces, List<LabelSpec> specs, Row last) {
        this.pieces = pieces;
        this.specs = specs;
        this.last = last;
    }

    /** Scans from {@code from}, where a label stands, up to {@code to} or to the end of the table. */
    static RowScan of(List<Piece> pieces, int from, int to, List<LabelSpec> specs, Row last, int width) {
        RowScan scan = new RowScan(pieces, specs, last);
        scan.scan(from, to, width);
        return scan;
    }

    /** The rows found, group labels left out, foreign ones (without spec) kept. */
    List<FoundRow> rows() {
        return rows.stream()
                .filter(row -> row.spec() == null || row.spec().row() != null)
                .toList();
    }

    Set<Integer> consumed() {
        return consumed;
    }

    /** Index of the first piece behind the table. */
    int end() {
        return end;
    }

    private void scan(int from, int to, int width) {
        int noise = 0;
        int i = from;
        end = from;
        while (i < to) {
            Piece piece = pieces.get(i);
            FoundRow current = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (CellText.isValue(piece.normal())
                    && exact(Label.core(piece.normal())).isEmpty()) {
                boolean full = current != null && current.filled() >= width && isLast(current);
                if (full && !piece.blank()) {
                    break;
                }
                take(i, current);
                i++;
                continue;
            }
            if (PAGE_MARK.matcher(piece.normal()).matches()) {
                consumed.add(i);
                i++;
                continue;
            }
            if (current != null
                    && isLast(current)
                    && current.spec() != null
                    && !current.own().isEmpty()) {
                break;
            }
            int count = label(i, to);
            if (count > 0) {
                noise = 0;
                for (int k = 0; k < count; k++) {
                    consumed.add(i + k);
                }
                i += count;
                end = i;
                continue;
            }
            if (endsTable(piece) || ++noise > NOISE_ALLOWED) {
                break;
            }
            i++;
        }
        end = Math.max(end, consumed.stream().mapToInt(n -> n + 1).max().orElse(end));
    }

    private void take(int i, FoundRow current) {
        consumed.add(i);
        if (current != null) {
            current.values().add(pieces.get(i));
        }
    }

    private boolean isLast(FoundRow row) {
        return row.spec() != null && row.spec().row() == last;
    }

    /** Recognises a label that begins at {@code i}; answers how many pieces it takes, 0 for none. */
    private int label(int i, int to) {
        StringBuilder printed = new StringBuilder();
        StringBuilder core = new StringBuilder();
        Piece first = pieces.get(i);
        for (int k = i; k < to && k < i + MOST_PIECES; k++) {
            Piece piece = pieces.get(k);
            boolean continues = k == i
                    || !CellText.isValue(piece.normal())
                            && exact(Label.core(piece.normal())).isEmpty();
            if (!continues || piece.normal().length() > LONGEST_LABEL) {
                break;
            }
            printed.append(piece.printed());
            core.append(k == i ? Label.core(piece.normal()) : letters(piece.normal()));
            Optional<LabelSpec> spec = exact(core.toString());
            if (spec.isPresent()) {
                return found(spec.get(), printed.toString(), core.toString(), i, k - i + 1);
            }
        }
        Optional<LabelSpec> near = near(Label.core(first.normal()), i, to);
        if (near.isPresent()) {
            return found(near.get(), first.printed(), Label.core(first.normal()), i, 1);
        }
        if (foreign(i, to)) {
            rows.add(new FoundRow(null, first.printed(), Label.core(first.normal()), first.place(), first.row(), 1));
            return 1;
        }
        return 0;
    }

    private int found(LabelSpec spec, String printed, String core, int i, int count) {
        LabelSpec own = spec;
        if (spec.row() == Row.OTHER && !valuesFollow(i + count)) {
            own = new LabelSpec(null, spec.depth(), spec.core(), spec.variants());
        }
        boolean groupBefore = !rows.isEmpty()
                && rows.get(rows.size() - 1).spec() != null
                && rows.get(rows.size() - 1).spec().row() == null
                && rows.get(rows.size() - 1).values().isEmpty();
        int before = groupBefore ? rows.get(rows.size() - 1).labels() : 0;
        position = specs.indexOf(spec);
        Piece first = pieces.get(i);
        rows.add(new FoundRow(own, printed, core, first.place(), first.row(), before + 1));
        return count;
    }

    private Optional<LabelSpec> exact(String core) {
        return specs.stream()
                .skip(position + 1L)
                .filter(spec -> spec.isExactly(core))
                .findFirst();
    }

    /** A misprinted label: like exactly one of those that may still come, and values follow. */
    private Optional<LabelSpec> near(String core, int i, int to) {
        if (core.length() > LONGEST_LABEL || core.length() < 4) {
            return Optional.empty();
        }
        List<LabelSpec> like = specs.stream()
                .skip(position + 1L)
                .filter(spec -> Label.near(spec.core(), core)
                        || spec.variants().stream().anyMatch(v -> Label.near(v, core))
                        || fragment(core, spec.core()))
                .toList();
        LabelSpec best = like.stream()
                .max((a, b) -> Double.compare(Label.likeness(a.core(), core), Label.likeness(b.core(), core)))
                .orElse(null);
        boolean unique = best != null
                && like.stream()
                        .filter(s -> s != best)
                        .allMatch(s -> Label.likeness(s.core(), core) < Label.likeness(best.core(), core));
        boolean group = best != null && best.row() == null;
        return unique && (group || valuesFollow(i + 1)) ? Optional.of(best) : Optional.empty();
    }

    /** A shortened label, such as 逾期不补正 for the form's long one: all its characters stand in it, in order. */
    private static boolean fragment(String core, String label) {
        return core.length() >= 5
                && label.length() > core.length()
                && Label.likeness(core, label) * label.length() >= core.length();
    }

    private boolean foreign(int i, int to) {
        Piece piece = pieces.get(i);
        boolean word = piece.normal().length() >= 2
                && piece.normal().length() <= 40
                && !piece.normal().endsWith("。");
        int values = 0;
        for (int k = i + 1; k < to && CellText.isValue(pieces.get(k).normal()); k++) {
            values += pieces.get(k).blank() ? 0 : 1;
        }
        return !rows.isEmpty() && word && values >= 6;
    }

    private boolean valuesFollow(int from) {
        for (int k = from; k < pieces.size(); k++) {
            Piece piece = pieces.get(k);
            if (!piece.blank()) {
                return CellText.isValue(piece.normal())
                        && exact(Label.core(piece.normal())).isEmpty();
            }
        }
        return false;
    }

    /** Running text or a heading of the next part ends the table; a stray short word in it does not. */
    private boolean endsTable(Piece piece) {
        String normal = piece.normal();
        return normal.length() > 25
                || normal.contains("行政复议")
                || normal.contains("问题")
                || normal.contains("申请情况")
                || normal.endsWith("。")
                || normal.endsWith(":");
    }

    private static String letters(String normal) {
        StringBuilder letters = new StringBuilder();
        normal.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
