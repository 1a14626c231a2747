package org.gouji.recognise;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gouji.facts.Signature;

/**
 * The signature at the end of a report: office and date.
 *
 * @param office name as signed, empty where none stands there
 * @param signature null where no date stands there
 * @param pieces the pieces that make it up
 */
record Closing(String office, Signature signature, Set<Integer> pieces) {

    private static final int REACH = 6;
    private static final Pattern ATTACHMENT = Pattern.compile("附(?:件|表)\\d{0,2}(?:[:.、].{0,60})?");

    static Closing of(List<Piece> pieces, BitSet consumed) {
        Closing atEnd = before(pieces.size(), pieces, consumed);
        return atEnd.signature() != null
                ? atEnd
                : IntStream.range(0, pieces.size())
                        .filter(i -> !consumed.get(i)
                                && ATTACHMENT.matcher(pieces.get(i).normal()).matches())
                        .mapToObj(i -> before(i, pieces, consumed))
                        .filter(closing -> closing.signature() != null)
                        .findFirst()
                        .orElse(atEnd);
    }

    private static Closing before(int end, List<Piece> pieces, BitSet consumed) {
        Set<Integer> own = new HashSet<>();
        String office = "";
        Signature signature = null;
        int looked = 0;
        for (int i = end - 1; i >= 0 && looked < REACH; i--) {
            if (consumed.get(i) || pieces.get(i).blank()) {
                continue;
            }
            looked++;
            Piece piece = pieces.get(i);
            Optional<Dates.DatedLine> dated = Dates.line(piece.normal());
            if (dated.isPresent() && signature == null && plausible(dated.get().before())) {
                signature = new Signature(6, dated.get().date(), piece.printed(), piece.place());
                own.add(i);
                if (OfficeName.isWhole(dated.get().before())) {
                    office = dated.get().before();
                }
            } else if (office.isEmpty() && OfficeName.isWhole(piece.normal())) {
                office = piece.normal();
                own.add(i);
            } else if (piece.normal().length() > 40 || piece.normal().endsWith("。")) {
                break;
            }
        }
        return new Closing(office, signature, own);
    }

    private static boolean plausible(String before) {
        return before.isEmpty() || OfficeName.isWhole(before) || before.length() <= 4;
    }
}
