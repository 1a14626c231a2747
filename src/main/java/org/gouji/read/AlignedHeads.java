package org.gouji.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Heads of columns, broken over lines and not quite above their columns. They are in order where each piece goes on with one
 * head of the form, in each line from left to right, and all heads come out whole.
 */
final class AlignedHeads {

    /** So many letters' heights part the letters of a head that is set wide. */
    private static final double LETTER_SPACE = 1.2;

    private final List<String> heads;
    private final List<String> wide;
    private final String[] found;
    private final String[] foundWide;
    private final List<List<Chunk>> pieces;

    /** @param wide heads that stand over several columns */
    AlignedHeads(List<String> heads, List<String> wide) {
        this.heads = heads;
        this.wide = wide;
        found = heads.stream().map(head -> "").toArray(String[]::new);
        pieces =
                heads.stream().map(head -> (List<Chunk>) new ArrayList<Chunk>()).toList();
        foundWide = wide.stream().map(head -> "").toArray(String[]::new);
    }

    /**
     * The heads of the columns where the pieces of each stand below each other, none over another; else none.
     *
     * @param lines the printed lines of the header
     * @param heads the columns' names in their order
     */
    static List<Chunk> named(List<List<Chunk>> lines, List<String> heads) {
        List<Chunk> found = new ArrayList<>();
        for (List<Chunk> line : lines) {
            for (Chunk piece : line) {
                if (heads.stream().anyMatch(head -> head.contains(piece.bare()))) {
                    addPiece(piece, found);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Chunk::x0));
        boolean apart = found.stream().map(Chunk::bare).toList().equals(heads);
        for (int i = 1; apart && i < found.size(); i++) {
            apart = found.get(i - 1).x1() < found.get(i).x0();
        }
        return apart ? found : List.of();
    }

    private static void addPiece(Chunk piece, List<Chunk> heads) {
        for (int i = 0; i < heads.size(); i++) {
            Chunk head = heads.get(i);
            if (piece.x0() < head.x1() && piece.x1() > head.x0()) {
                heads.set(
                        i,
                        new Chunk(
                                head.text() + piece.text(),
                                head.page(),
                                Math.min(head.x0(), piece.x0()),
                                Math.max(head.x1(), piece.x1()),
                                head.down(),
                                head.size()));
                return;
            }
        }
        heads.add(piece);
    }

    boolean inOrder(List<List<Chunk>> lines, AlignedColumns columns) {
        String letters = String.join("", heads) + String.join("", wide);
        for (List<Chunk> line : lines) {
            int before = -1;
            List<Chunk> sorted = new ArrayList<>(line);
            sorted.sort(Comparator.comparingDouble(Chunk::x0));
            for (Chunk piece : sorted) {
                String text = ReportWords.bare(piece.text()).replace("合计", "总计");
                if (!text.chars().allMatch(c -> letters.indexOf(c) >= 0)) {
                    if (!columns.beginsLeft(piece)) {
                        return false;
                    }
                    continue;
                }
                int head = head(piece, text, columns.nearest(piece), before);
                if (head >= 0) {
                    found[head] += text;
                    pieces.get(head).add(piece);
                    before = head;
                } else if (!wide(text)) {
                    return false;
                }
            }
        }
        return IntStream.range(0, found.length)
                .allMatch(i -> found[i].equals(heads.get(i)) && (i == 0 || leftOf(pieces.get(i - 1), pieces.get(i))));
    }

    /** Each head's room over all its lines. */
    List<Chunk> places() {
        return pieces.stream()
                .map(parts -> {
                    Chunk first = parts.get(0);
                    double from = parts.stream().mapToDouble(Chunk::x0).min().orElseThrow();
                    double to = parts.stream().mapToDouble(Chunk::x1).max().orElseThrow();
                    return new Chunk(first.text(), first.page(), from, to, first.down(), first.size());
                })
                .toList();
    }

    /**
     * The head behind the one before that a piece goes on with, the nearest one if there are several; or -1. A head whose
     * letters are set apart has more than one piece on a line.
     */
    private int head(Chunk piece, String text, int column, int before) {
        if (before >= 0 && heads.get(before).startsWith(found[before] + text) && close(pieces.get(before), piece)) {
            return before;
        }
        return IntStream.range(before + 1, found.length)
                .filter(i -> heads.get(i).startsWith(found[i] + text))
                .boxed()
                .min(Comparator.comparingDouble(i -> pieces.get(i).isEmpty()
                        ? Math.abs(i - column)
                        : Math.abs(pieces.get(i).get(0).middle() - piece.middle()) / Math.max(1, 3 * piece.size())))
                .orElse(-1);
    }

    private static boolean close(List<Chunk> head, Chunk piece) {
        return piece.x0() - head.get(head.size() - 1).x1() <= LETTER_SPACE * piece.size();
    }

    /** Whether a head stands left of another: on one line, or else as far as they can be compared. */
    private static boolean leftOf(List<Chunk> left, List<Chunk> right) {
        boolean together = left.stream().anyMatch(one -> right.stream().anyMatch(other -> other.down() == one.down()));
        return together || left.get(0).x0() < right.get(0).x0();
    }

    /** Whether a piece goes on with heads over several columns; two of them may stand so near that they look like one text. */
    private boolean wide(String text) {
        for (int i = 0; i < foundWide.length; i++) {
            String rest = wide.get(i)
                    .substring(Math.min(foundWide[i].length(), wide.get(i).length()));
            if (rest.startsWith(text)) {
                foundWide[i] += text;
                return true;
            }
            if (!rest.isEmpty() && text.startsWith(rest)) {
                foundWide[i] += rest;
                return wide(text.substring(rest.length()));
            }
        }
        return false;
    }
}
