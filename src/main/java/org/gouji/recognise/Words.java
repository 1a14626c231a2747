package org.gouji.recognise;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gouji.document.Radicals;

/**
 * Printed text and its normal form, with the way back: simplified characters, half-width punctuation and digits, pinyin
 * and blanks removed. Rules and the recogniser see the normal form, findings quote the printed one.
 *
 * <p>What words are by themselves is told once. Labels, headings and small numbers are the same in nearly all reports and
 * therefore kept from one report to the next. Threads may tell the same twice, never differently.
 */
final class Words {

    private static final int PUNCTUATION = 0x3000;
    private static final String[] FOLDED_PUNCTUATION = folded(PUNCTUATION, 0x40);
    private static final int FULL_WIDTH = 0xFF00;
    private static final String[] FOLDED_FULL_WIDTH = folded(FULL_WIDTH, 0xF0);

    private static final Script PLAIN = new Script(false, false);
    /** So many short texts are kept at most. */
    private static final int MOST_KEPT = 1 << 13;

    private static final int LONGEST_KEPT = 64;
    private static final Kept<Words> KEPT = new Kept<>(MOST_KEPT, printed -> made(printed, PLAIN));

    private static final int MOST_DIGITS = 3;
    /** The numbers that most cells hold. */
    private static final Words[] SMALL = IntStream.range(0, 1000)
            .mapToObj(i -> made(Integer.toString(i), PLAIN))
            .toArray(Words[]::new);

    private final String printed;
    private final String normal;
    /** Index in {@code printed} of each character of {@code normal}; null where the two are the same. */
    private final int[] origin;
    /** The letters of its label, null until they are asked for. */
    private String key;

    private String keyWithoutNote;
    private String numbering;
    private String withoutGroups;
    private Optional<HeadingLine> heading;
    private Boolean number;
    private Boolean headerCell;
    /** What {@link TableWords} tells of it, negative until it is asked for. */
    private int marks = -1;

    private Words(String printed, String normal, int[] origin) {
        this.printed = printed;
        this.normal = normal;
        this.origin = origin;
    }

    static Words of(String printed, Script script) {
        if (script.traditional() || script.pinyin() || printed.length() > LONGEST_KEPT) {
            return made(printed, script);
        }
        int small = small(printed);
        return small < 0 ? KEPT.of(printed) : SMALL[small];
    }

    /** A number of at most three digits as it is counted, or -1. */
    private static int small(String printed) {
        int length = printed.length();
        if (length == 0 || length > MOST_DIGITS || printed.charAt(0) == '0' && length > 1) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = printed.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static Words made(String printed, Script script) {
        if (!script.traditional() && !script.pinyin() && plain(printed)) {
            return new Words(printed, printed, null);
        }
        boolean[] dropped = null;
        if (script.pinyin()) {
            boolean[] sounds = new boolean[printed.length()];
            Script.PINYIN.matcher(printed).results().forEach(m -> Arrays.fill(sounds, m.start(), m.end(), true));
            dropped = sounds;
        }
        StringBuilder out = new StringBuilder(printed.length());
        int[] origin = new int[printed.length() + 16];
        boolean gap = false;
        for (int i = 0; i < printed.length(); i += Character.charCount(printed.codePointAt(i))) {
            int c = Radicals.plain(printed.codePointAt(i));
            if (dropped != null && dropped[i] || invisible(c)) {
                continue;
            }
            if (blank(c)) {
                gap = true;
                continue;
            }
            if (plain(c) && !(gap && c < 0x80)) {
                gap = false;
                origin = put(origin, out.length(), i);
                out.append((char) c);
                continue;
            }
            String folded = folded(c);
            if (gap && out.length() > 0 && latin(out.charAt(out.length() - 1)) && latin(folded.charAt(0))) {
                origin = put(origin, out.length(), i);
                out.append(' ');
            }
            gap = false;
            for (int k = 0; k < folded.length(); k++) {
                origin = put(origin, out.length(), i);
                out.append(folded.charAt(k));
            }
        }
        String normal = out.toString();
        String simplified = script.simplified(normal);
        return new Words(
                printed,
                simplified.length() == normal.length() ? simplified : normal,
                Arrays.copyOf(origin, normal.length()));
    }

    String printed() {
        return printed;
    }

    String normal() {
        return normal;
    }

    /** The printed text behind the normal characters from {@code from} up to {@code to}, blanks around it left out. */
    String printed(int from, int to) {
        if (from >= to) {
            return "";
        }
        if (origin == null) {
            return printed.substring(from, Math.min(to, printed.length()));
        }
        int start = origin[from];
        int end = to < origin.length ? origin[to] : printed.length();
        return printed.substring(start, Math.max(end, start)).strip();
    }

    /** The normal form as {@link LabelKey} has it. */
    String key() {
        String told = key;
        if (told == null) {
            told = LabelKey.of(normal);
            key = told;
        }
        return told;
    }

    /** The key without a note in brackets behind the label. */
    String keyWithoutNote() {
        String told = keyWithoutNote;
        if (told == null) {
            told = LabelKey.of(LabelMatcher.withoutNote(normal));
            keyWithoutNote = told;
        }
        return told;
    }

    /** The normal form without the labels of {@link LabelMatcher#withoutGroups} at its beginning. */
    String withoutGroups() {
        String told = withoutGroups;
        if (told == null) {
            told = LabelMatcher.withoutGroups(normal);
            withoutGroups = told;
        }
        return told;
    }

    /** The ordinal before a label, as {@link LabelMatcher} tells it. */
    String numbering() {
        String told = numbering;
        if (told == null) {
            told = LabelMatcher.numbering(normal);
            numbering = told;
        }
        return told;
    }

    /** The numbered heading that begins the words, as {@link HeadingLine} tells it. */
    Optional<HeadingLine> heading() {
        Optional<HeadingLine> told = heading;
        if (told == null) {
            told = HeadingLine.of(normal);
            heading = told;
        }
        return told;
    }

    /** Whether it stands where a number would, as {@link CellNumber} tells it. */
    boolean likelyNumber() {
        Boolean told = number;
        if (told == null) {
            told = CellNumber.likely(normal);
            number = told;
        }
        return told;
    }

    /** Whether it is a header cell of the form, as {@link TableWords} tells it. */
    boolean headerCell() {
        Boolean told = headerCell;
        if (told == null) {
            told = TableWords.headerCell(normal);
            headerCell = told;
        }
        return told;
    }

    int marks() {
        int told = marks;
        if (told < 0) {
            told = TableWords.marks(normal);
            marks = told;
        }
        return told;
    }

    boolean isEmpty() {
        return normal.isEmpty();
    }

    @Override
    public String toString() {
        return normal;
    }

    private static int[] put(int[] origin, int at, int value) {
        int[] room = at < origin.length ? origin : Arrays.copyOf(origin, origin.length * 2);
        room[at] = value;
        return room;
    }

    private static boolean plain(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (!plain(printed.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is its own normal form: common Chinese characters and ASCII. */
    private static boolean plain(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c > 0x20 && c < 0x7F;
    }

    private static String folded(int c) {
        if (c >= PUNCTUATION && c < PUNCTUATION + FOLDED_PUNCTUATION.length) {
            return FOLDED_PUNCTUATION[c - PUNCTUATION];
        }
        if (c >= FULL_WIDTH && c < FULL_WIDTH + FOLDED_FULL_WIDTH.length) {
            return FOLDED_FULL_WIDTH[c - FULL_WIDTH];
        }
        return fold(c);
    }

    private static String fold(int c) {
        String own = Character.toString(c);
        return enclosed(c) ? own : Normalizer.normalize(own, Normalizer.Form.NFKC);
    }

    private static String[] folded(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Words::fold).toArray(String[]::new);
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean invisible(int c) {
        return c == 0xFEFF || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xAD;
    }

    /** ①② are ordinals of a list; folding them to 1 and 2 would make numbers of them. */
    private static boolean enclosed(int c) {
        return c >= 0x2460 && c <= 0x24FF || c >= 0x2776 && c <= 0x2793 || c >= 0x3220 && c <= 0x3243;
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
