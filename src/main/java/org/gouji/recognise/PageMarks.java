package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Page numbers on lines of their own, as texts made from PDF files have them in the middle of tables. A number without
 * strokes around it is one only where all such lines of the file, those with strokes among them, count up by one.
 *
 * @param at indices of the pieces
 * @param marked whether strokes show them and no bare number may be one
 */
record PageMarks(Set<Integer> at, boolean marked) {

    private static final Pattern MARKED =
            Pattern.compile("[-—–―−─~·]{1,3}\\d{1,3}[-—–―−─~·]{1,3}|第\\d{1,3}页(?:,?/?共\\d{1,3}页)?");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");

    private static final char FIRST_HAN = '\u3400';
    private static final PageMarks NONE = new PageMarks(Set.of(), false);
    /** Where only some page numbers have strokes, so many must count up together. */
    private static final int MIXED = 3;

    static PageMarks in(List<Piece> pieces) {
        Set<Integer> at = new HashSet<>();
        List<Integer> bare = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.delimited() || piece.normal().length() > 12) {
                continue;
            }
            if (piece.blank()
                    || piece.normal().charAt(0) >= FIRST_HAN && piece.normal().charAt(0) != '第') {
                continue;
            }
            if (MARKED.matcher(piece.normal()).matches()) {
                at.add(i);
            } else if (BARE.matcher(piece.normal()).matches()) {
                bare.add(i);
            }
        }
        if (at.isEmpty() && bare.isEmpty()) {
            return NONE;
        }
        boolean marked = !at.isEmpty();
        List<Integer> all = Stream.concat(at.stream(), bare.stream()).sorted().toList();
        boolean enough = all.size() >= (marked ? MIXED : 2);
        if (enough && countUp(pieces, all)) {
            at.addAll(bare);
            return new PageMarks(at, marked);
        }
        return new PageMarks(at, marked && bare.stream().noneMatch(i -> mayBePage(pieces, at, i)));
    }

    /** Whether a bare number lies between the pages that the marks before and after it show. */
    private static boolean mayBePage(List<Piece> pieces, Set<Integer> marks, int bare) {
        int before = marks.stream()
                .filter(i -> i < bare)
                .mapToInt(i -> page(pieces.get(i)))
                .max()
                .orElse(0);
        int after = marks.stream()
                .filter(i -> i > bare)
                .mapToInt(i -> page(pieces.get(i)))
                .min()
                .orElse(before + MIXED);
        int page = page(pieces.get(bare));
        return page >= before && page <= after && page > 0;
    }

    private static boolean countUp(List<Piece> pieces, List<Integer> bare) {
        for (int i = 1; i < bare.size(); i++) {
            if (page(pieces.get(bare.get(i))) != page(pieces.get(bare.get(i - 1))) + 1) {
                return false;
            }
        }
        return true;
    }

    private static int page(Piece piece) {
        Matcher digits = BARE.matcher(piece.normal());
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
