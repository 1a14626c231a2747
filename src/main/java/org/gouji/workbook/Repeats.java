package org.gouji.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;

/**
 * The bytes of texts that a sheet writes again and again, such as the titles and bases of rules. A text takes the place of
 * another one at random, so that no more than a few are held; its bytes are kept from the second time on, for most texts do
 * not come again.
 */
final class Repeats {

    private static final int PLACES = 1 << 10;
    /** Longer texts are seldom the same; so many chars a place at most. */
    private static final int LONGEST = 300;

    private final String[] texts = new String[PLACES];
    private final byte[][] bytes = new byte[PLACES][];
    private final UnaryOperator<String> escaped;

    /** @param escaped how a text is written */
    Repeats(UnaryOperator<String> escaped) {
        this.escaped = escaped;
    }

    /** The bytes of the text as it is written; null where it was not the last of its place. */
    byte[] of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!text.equals(texts[place])) {
            texts[place] = text;
            bytes[place] = null;
            return null;
        }
        if (bytes[place] == null) {
            bytes[place] = escaped.apply(text).getBytes(UTF_8);
        }
        return bytes[place];
    }
}
