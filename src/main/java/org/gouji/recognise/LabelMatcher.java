package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Row;

/**
 * Finds the form's labels in the order in which the form prints them. A label may be broken over several pieces; a
 * misprinted one is taken only where it is close to one label of those that come next and to no other.
 */
final class LabelMatcher {

    /** A label that was found and how many pieces it takes. */
    record Match(TableLabel label, List<Integer> at, String key, String numbering, boolean repeated) {}

    private static final Pattern NUMBERING =
            Pattern.compile("^#*(\\([一二三四五六七八九十]{1,2}\\)|[一二三四五六七八九十][、.,]|\\d{1,2}[、.,)]?)");
    /** The labels beside several rows, printed in one cell with that of the first of these rows. */
    private static final Pattern GROUPS_BEFORE = Pattern.compile(
            "^(?:三、?本年度办理结果)?(?:\\(三\\)不予公开|\\(四\\)无法提供|\\(五\\)不予处理|\\(六\\)其他(?:处理)?)?(?=\\([一二三四五六七]\\)|\\d[.、])");
    /** A label that lost the stop behind its number looks like a number with words; a count with its unit does not begin one. */
    private static final Pattern NUMBERED_WORDS = Pattern.compile("\\d{1,2}(?![件条项份宗个起次元万])[一-龥]{2}");
    /** So many letters of the beginning of a label name it where the office left out the rest. */
    private static final int SHORTENED = 5;

    /** So many letters of a shortened label tell it beside its number. */
    private static final int KEPT = 4;

    /** So many letters of a label must be its own before and after words that are not. */
    private static final int FRAME = 3;

    private static final int MOST_PIECES = 4;
    /** How far ahead of the last label a misprinted one is looked for. */
    private static final int AHEAD = 4;

    private final List<Piece> pieces;
    private final List<TableLabel> labels;
    /** The keys of all labels: what is not among them needs no look at each label. */
    private final Set<String> known;
    /** For each key the labels that have it. */
    private final Map<String, int[]> places;
    /** By identity: each label is there once. */
    private final Set<TableLabel> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private int last = -1;

    LabelMatcher(List<Piece> pieces, List<TableLabel> labels) {
        this.pieces = pieces;
        this.labels = labels;
        known = TableLabel.known(labels);
        places = TableLabel.places(labels);
    }

    Optional<Match> at(int start, int end) {
        Match exact = null;
        Match near = null;
        int nearest = Integer.MAX_VALUE;
        StringBuilder joined = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = start; i < end && at.size() < MOST_PIECES; i++) {
            Piece piece = pieces.get(i);
            String normal = piece.normal();
            if (piece.blank()
                    || normal.length() > 140
                    || piece.likelyNumber()
                            && !(at.isEmpty() && NUMBERED_WORDS.matcher(normal).lookingAt())
                    || !at.isEmpty() && startsOther(piece)) {
                break;
            }
            joined.append(at.isEmpty() ? piece.words().withoutGroups() : normal);
            at.add(i);
            boolean same = at.size() == 1 && joined.length() == normal.length();
            String key = same ? piece.key() : LabelKey.of(joined.toString());
            String numbering = same ? piece.words().numbering() : numbering(joined.toString());
            Match match = exact(key, numbering, at);
            if (match == null && at.size() == 1) {
                String shorter = same ? piece.words().keyWithoutNote() : LabelKey.of(withoutNote(joined.toString()));
                match = exact(shorter, numbering, at);
                match = match == null ? null : new Match(match.label(), match.at(), key, numbering, match.repeated());
            }
            if (match != null) {
                exact = match;
            } else if (exact == null) {
                for (int k = last + 1; k < Math.min(labels.size(), last + 1 + AHEAD); k++) {
                    String own = labels.get(k).keys().get(0);
                    if (key.length() >= SHORTENED && own.startsWith(key) && beginsOnly(key, labels.get(k))) {
                        nearest = 0;
                        near = new Match(labels.get(k), List.copyOf(at), key, numbering, false);
                        continue;
                    }
                    int most = own.length() / 4;
                    int distance = own.length() < 4 ? 1 : LabelKey.distance(key, own, most);
                    if (own.length() >= 4 && distance <= most && distance < nearest) {
                        nearest = distance;
                        near = new Match(labels.get(k), List.copyOf(at), key, numbering, false);
                    } else if (nearest > most && lostLetters(key, numbering, labels.get(k))) {
                        nearest = most;
                        near = new Match(labels.get(k), List.copyOf(at), key, numbering, false);
                    } else if (near == null
                            && numbering.equals(labels.get(k).numbering())
                            && framed(key, labels.get(k))) {
                        nearest = most + 1;
                        near = new Match(labels.get(k), List.copyOf(at), key, numbering, false);
                    }
                }
            }
        }
        boolean shortened = near != null && lostLetters(near.key(), near.numbering(), near.label());
        Match match = exact != null ? exact : near != null && (shortened || alone(near, nearest)) ? near : null;
        if (match == null) {
            return Optional.empty();
        }
        if (found.add(match.label())) {
            last = Math.max(last, place(match.label()));
        }
        return Optional.of(match);
    }

    private int place(TableLabel label) {
        int place = 0;
        while (labels.get(place) != label) {
            place++;
        }
        return place;
    }

    private Match exact(String key, String numbering, List<Integer> at) {
        int[] having = places.get(key);
        if (having == null) {
            return null;
        }
        for (int k : having) {
            if (k > last && allowed(k, key, numbering)) {
                return new Match(labels.get(k), List.copyOf(at), key, numbering, false);
            }
        }
        for (int k : having) {
            if (k <= last && key.length() > 3 && labels.get(k).keys().get(0).equals(key)) {
                return new Match(labels.get(k), List.copyOf(at), key, numbering, found.contains(labels.get(k)));
            }
        }
        return null;
    }

    /** Whether letters are a part of a label but not its beginning. */
    boolean partOfLabel(String letters) {
        return labels.stream().anyMatch(label -> label.keys().get(0).indexOf(letters) > 0);
    }

    /** A note in brackets behind a label, as some offices write it into the cell, leaves the label what it is. */
    static String withoutNote(String normal) {
        int bracket = normal.indexOf('(', 2);
        return bracket > 0 && normal.endsWith(")") ? normal.substring(0, bracket) : normal;
    }

    /** Whether a long text begins as a label does and goes on in brackets. */
    boolean labelWithNote(Piece piece) {
        return known.contains(piece.words().keyWithoutNote());
    }

    /** A label without those of groups before it, which stand in one cell with it. */
    static String withoutGroups(String normal) {
        boolean group = normal.startsWith("三") || normal.startsWith("(");
        return group ? GROUPS_BEFORE.matcher(normal).replaceFirst("") : normal;
    }

    /** 其他 and 总计 are column headers, too: without a number before them they count only where they are due. */
    private boolean allowed(int k, String key, String numbering) {
        Row row = labels.get(k).row();
        if (key.equals("其他")) {
            if (row == Row.OTHER) {
                return numbering.contains("六") || numbering.isEmpty() && last == k - 1;
            }
            return numbering.startsWith("3") || numbering.isEmpty() && last >= k - 2 && last >= 0;
        }
        if (row == Row.RESOLVED) {
            return numbering.contains("七") || numbering.isEmpty() && last >= k - 4;
        }
        return true;
    }

    /** A piece that is a label by itself does not continue the one before it. */
    boolean startsOther(Piece piece) {
        String key = piece.key();
        if (!known.contains(key)) {
            return false;
        }
        boolean numbered = !piece.words().numbering().isEmpty();
        return labels.stream()
                .anyMatch(label -> label.keys().get(0).equals(key)
                        && (numbered || label.keys().get(0).length() > 3));
    }

    /**
     * Whether a label is whole at both ends and only words within it are others, as where advertising was put in place of
     * 政府信息公开.
     */
    private boolean framed(String key, TableLabel label) {
        String own = label.keys().get(0);
        int front = 0;
        while (front < Math.min(key.length(), own.length()) && key.charAt(front) == own.charAt(front)) {
            front++;
        }
        int end = 0;
        while (end < Math.min(key.length(), own.length()) - front
                && key.charAt(key.length() - 1 - end) == own.charAt(own.length() - 1 - end)) {
            end++;
        }
        boolean ends = front >= FRAME && end >= FRAME && (front + end) * 2 >= own.length();
        // 一、二、四、 are printed once in the table, so that the beginning beside them tells the row.
        boolean top = label.depth() == TableLabel.Depth.TOP && front > FRAME;
        return (ends || top) && key.length() < own.length() * 2;
    }

    /** Whether a label with its own number lacks letters and has no others, as only this label could: 6.过程性信息. */
    private boolean lostLetters(String key, String numbering, TableLabel label) {
        return key.length() >= KEPT
                && !numbering.isEmpty()
                && numbering.equals(label.numbering())
                && LabelKey.leftOf(key, label.keys().get(0))
                && labels.stream()
                        .filter(other -> other != label)
                        .noneMatch(other -> LabelKey.leftOf(key, other.keys().get(0)));
    }

    /** Whether no other label begins with these letters. */
    private boolean beginsOnly(String key, TableLabel own) {
        return labels.stream()
                .filter(label -> label != own)
                .noneMatch(label -> label.keys().get(0).startsWith(key));
    }

    private boolean alone(Match near, int distance) {
        return labels.stream()
                .filter(label -> label != near.label() && !found.contains(label))
                .noneMatch(label -> LabelKey.distance(near.key(), label.keys().get(0), distance) <= distance);
    }

    static String numbering(String normal) {
        if (!LabelKey.numbered(normal)) {
            return "";
        }
        Matcher matcher = NUMBERING.matcher(normal);
        return matcher.find() ? LabelKey.letters(matcher.group(1)) : "";
    }
}
