package org.gouji.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.Row;

/** The titles of the blocks of table two, as they stand in the table and as a conversion leaves them. */
final class BlockTitles {

    /** A title behind a text that has lost its line ends. */
    private static final Pattern BEHIND = Pattern.compile("第二十条第?\\(?([一五六八九])\\)?项$");

    private BlockTitles() {}

    /** The block that a piece opens, or null. */
    static String block(Piece piece) {
        String title = TableWords.block(piece.normal());
        Matcher behind = BEHIND.matcher(piece.normal());
        return title != null ? title : behind.find() ? behind.group(1) : null;
    }

    /**
     * The pieces with titles in their order. Where no block is without its title, one that comes again is the header that was
     * printed anew behind a page break; where one is, it may stand at the end of a longer text.
     *
     * @param found the pieces that are nothing but a title
     * @param rows the rows of the form's table
     */
    static List<Integer> printed(List<Piece> pieces, List<Integer> found, List<Row> rows) {
        Set<String> needed = rows.stream().map(LostRows.BLOCKS::get).collect(Collectors.toSet());
        Map<Integer, String> titles = new TreeMap<>();
        found.forEach(k -> titles.put(k, block(pieces.get(k))));
        if (titles.isEmpty()) {
            return found;
        }
        for (int k = 0; k < pieces.size() && !titles.values().containsAll(needed); k++) {
            if (pieces.get(k).normal().endsWith("项")) {
                String block = block(pieces.get(k));
                if (block != null && !titles.containsValue(block)) {
                    titles.put(k, block);
                }
            }
        }
        if (titles.values().containsAll(needed)) {
            Set<String> before = new HashSet<>();
            titles.values().removeIf(block -> !before.add(block));
        }
        return List.copyOf(titles.keySet());
    }
}
