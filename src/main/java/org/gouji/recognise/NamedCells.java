package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.Place;

/**
 * Tables that name the column beside each value instead of above all of them, as pages do on narrow screens and as transcripts
 * do: 1.属于国家秘密:自然人0,商业企业0,…. The values of each row become a row of cells, in the order of the form that the names must
 * have.
 */
final class NamedCells {

    private static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    private static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    private static final List<Set<String>> GROUPS = List.of(Set.of("行政复议"), Set.of("未经复议直接起诉"), Set.of("复议后起诉"));
    private static final Set<String> SUITS = Set.of("行政诉讼");
    /** What may stand before a name of a column. */
    private static final Pattern ABOVE = Pattern.compile("^(?:申请人情况)?(?:法人或其他组织)?");

    private static final Pattern GROUP_END = Pattern.compile("[-—–>/|·:]+");

    /** Those of lists, of bold print and of programs' data. */
    private static final Pattern MARKS = Pattern.compile("^[-•·*+]+|[*#{}\"'\\[\\]]+|项目:|行名:|^名称:");

    private static final Pattern PAIR = Pattern.compile("[-•·*+]*([^:=]{2,14})[*]*[:=][*]*(.{0,20})");

    private static final String VALUE =
            "([+-]?\\d{1,3}(?:,\\d{3})+(?!\\d)|[+-]?\\d+(?:\\.\\d+)?|[/—–-]{1,2}|无|)(?:[件条宗个])?";
    private static final Pattern ROW = row();

    /** So many rows show such a table. */
    private static final int TELLING = 8;

    private static final int LONGEST = 260;

    private final List<Piece> pieces;
    private final Script script;
    private final List<Piece> out = new ArrayList<>();
    private int row;
    private int rows;

    private NamedCells(List<Piece> pieces, Script script) {
        this.pieces = pieces;
        this.script = script;
        for (Piece piece : pieces) {
            row = Math.max(row, piece.row());
        }
    }

    private static Pattern row() {
        StringBuilder row = new StringBuilder("^(.{2,60}?)[:,;、|\\s-]?");
        for (String name : APPLICANTS) {
            row.append("(?:法人或其他组织)?[-/(]?")
                    .append(name)
                    .append("\\)?[:=为]?")
                    .append(VALUE)
                    .append("[,;、|\\s]?");
        }
        return Pattern.compile(row.append("[.。]?$").toString());
    }

    /** The same pieces, where no table names its columns so. */
    static List<Piece> placed(List<Piece> pieces, Script script) {
        List<Piece> placed = pieces;
        long named = pieces.stream()
                .filter(piece -> piece.normal().contains("自然人"))
                .limit(TELLING)
                .count();
        if (named == TELLING) {
            NamedCells cells = new NamedCells(placed, script);
            cells.requests();
            placed = cells.rows >= TELLING ? cells.out : placed;
        }
        NamedCells cells = new NamedCells(placed, script);
        return cells.disputes() ? cells.out : placed;
    }

    private void requests() {
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            Matcher line = piece.normal().length() < LONGEST && piece.normal().contains("自然人")
                    ? ROW.matcher(MARKS.matcher(piece.normal()).replaceAll(""))
                    : null;
            if (line != null && line.matches() && label(line.group(1))) {
                row++;
                out.add(cell(line.group(1), piece.place()));
                for (int k = 0; k < APPLICANTS.size(); k++) {
                    out.add(cell(line.group(k + 2), piece.place()));
                }
                rows++;
                i++;
                continue;
            }
            int end = i > 0 ? pairs(i) : i;
            if (end == i) {
                out.add(piece);
                i++;
            } else {
                rows++;
                i = end;
            }
        }
    }

    private static boolean label(String text) {
        return TableLabel.known(TableLabel.REQUESTS).contains(LabelKey.of(text));
    }

    private Piece cell(String text, Place place) {
        return new Piece(Words.of(text, script), place, row, true);
    }

    /** Takes the seven names with a value behind each, if they stand here; a name without a value has a blank cell. */
    private int pairs(int start) {
        if (!pieces.get(start).normal().contains(APPLICANTS.get(0))) {
            return start;
        }
        List<Piece> values = new ArrayList<>();
        int i = start;
        for (String name : APPLICANTS) {
            Matcher both = i < pieces.size() ? PAIR.matcher(pieces.get(i).normal()) : null;
            if (both != null && both.matches() && bare(both.group(1)).equals(name)) {
                values.add(
                        new Piece(Words.of(both.group(2), script), pieces.get(i).place(), row + 1, true));
                i++;
                continue;
            }
            if (i >= pieces.size() || !name(i).equals(name)) {
                return start;
            }
            Place place = pieces.get(i).place();
            i++;
            boolean value =
                    i < pieces.size() && (pieces.get(i).blank() || pieces.get(i).likelyNumber());
            values.add(
                    value
                            ? new Piece(pieces.get(i).words(), pieces.get(i).place(), row + 1, true)
                            : new Piece(Words.of("", script), place, row + 1, true));
            i += value ? 1 : 0;
        }
        row++;
        named(out.size() - 1);
        out.addAll(values);
        return i;
    }

    /** A name with those of its groups before it, （三）不予公开-1.属于国家秘密, is that of the row alone. */
    private void named(int at) {
        Piece piece = out.get(at);
        String text = MARKS.matcher(piece.normal()).replaceAll("");
        String[] names = GROUP_END.split(text);
        String own = label(text) || names.length == 0 ? text : names[names.length - 1];
        if (!label(piece.normal()) && label(own)) {
            out.set(at, new Piece(Words.of(own, script), piece.place(), piece.row(), true));
        }
    }

    private String name(int i) {
        return bare(pieces.get(i).normal());
    }

    private static String bare(String text) {
        return ABOVE.matcher(LabelKey.letters(text)).replaceFirst("");
    }

    /** Table four with the outcome, and the kind of case, beside each value. */
    private boolean disputes() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).normal().contains("维持") && pieces.get(i).normal().length() < LONGEST) {
                int from = i;
                while (from > 0 && groupName(pieces.get(from - 1).normal())) {
                    from--;
                }
                List<Piece> values = new ArrayList<>();
                int end = outcomes(from, values);
                if (end > from) {
                    out.clear();
                    out.addAll(pieces.subList(0, from));
                    head(pieces.get(from).place());
                    out.addAll(values);
                    out.addAll(pieces.subList(end, pieces.size()));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean groupName(String normal) {
        String letters = LabelKey.letters(normal);
        return SUITS.contains(letters) || GROUPS.stream().anyMatch(group -> group.contains(letters));
    }

    /** The fifteen values in the form's order, each behind its outcome; the end of them, or where they begin if they do not stand so. */
    private int outcomes(int start, List<Piece> values) {
        int i = start;
        row += 4;
        for (Set<String> group : GROUPS) {
            boolean named = false;
            for (String outcome : OUTCOMES) {
                while (i < pieces.size() && groupName(pieces.get(i).normal())) {
                    named |= group.contains(LabelKey.letters(pieces.get(i).normal()));
                    i++;
                }
                if (i + 1 >= pieces.size()) {
                    return start;
                }
                String letters = LabelKey.letters(pieces.get(i).normal());
                named |= group.stream().anyMatch(letters::contains);
                boolean here = letters.endsWith(outcome)
                        && (letters.length() == outcome.length()
                                || group.stream().anyMatch(letters::contains));
                Piece value = pieces.get(i + 1);
                if (!here || !named || !value.blank() && !value.likelyNumber()) {
                    return start;
                }
                values.add(new Piece(value.words(), value.place(), row, true));
                i += 2;
            }
        }
        return i;
    }

    private void head(Place place) {
        for (String[] line : new String[][] {{"行政复议", "行政诉讼"}, {"未经复议直接起诉", "复议后起诉"}}) {
            for (String name : line) {
                out.add(new Piece(Words.of(name, script), place, row - 3, true));
            }
        }
        for (int k = 0; k < GROUPS.size(); k++) {
            OUTCOMES.forEach(name -> out.add(new Piece(Words.of(name, script), place, row - 1, true)));
        }
    }
}
