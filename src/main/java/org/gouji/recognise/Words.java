package org.gouji.recognise;

import java.text.Normalizer;
import java.util.Arrays;
import org.gouji.document.Radicals;

/**
 * Printed text and its normal form, with the way back: simplified characters, half-width punctuation and digits, pinyin
 * and blanks removed. Rules and the recogniser see the normal form, findings quote the printed one.
 */
final class Words {

    private final String printed;
    private final String normal;
    /** Index in {@code printed} of each character of {@code normal}. */
    private final int[] origin;

    private Words(String printed, String normal, int[] origin) {
        this.printed = printed;
        this.normal = normal;
        this.origin = origin;
    }

    static Words of(String printed, Script script) {
        boolean[] dropped = new boolean[printed.length()];
        if (script.pinyin()) {
            Script.PINYIN.matcher(printed).results().forEach(m -> Arrays.fill(dropped, m.start(), m.end(), true));
        }
        StringBuilder out = new StringBuilder(printed.length());
        int[] origin = new int[printed.length() * 2 + 16];
        boolean gap = false;
        for (int i = 0; i < printed.length(); i += Character.charCount(printed.codePointAt(i))) {
            int c = Radicals.plain(printed.codePointAt(i));
            if (dropped[i] || invisible(c)) {
                continue;
            }
            if (blank(c)) {
                gap = true;
                continue;
            }
            String folded = enclosed(c)
                    ? Character.toString(c)
                    : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
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
        int start = origin[from];
        int end = to < origin.length ? origin[to] : printed.length();
        return printed.substring(start, Math.max(end, start)).strip();
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
