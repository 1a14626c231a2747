package org.gouji.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.gouji.findings.RefusedRule;

/** A refused rule file as the console shows it: file, line and column, what is wrong, the line itself and a marker below it. */
final class RefusedText {

    private static final String GUTTER = "    ";

    private RefusedText() {}

    static String of(RefusedRule refused) {
        String head = refused.file()
                + (refused.line() == 0 ? "" : ":" + refused.line())
                + (refused.column() == 0 ? "" : ":" + refused.column())
                + "：" + refused.why();
        if (refused.source().isBlank()) {
            return head;
        }
        String source = refused.source().replace('\t', ' ');
        String text = head + "\n" + GUTTER + source;
        return refused.column() == 0 ? text : text + "\n" + GUTTER + marker(source, refused.column());
    }

    /** A Chinese character is two columns wide on a terminal, so the marker stands under what it marks. */
    private static String marker(String source, int column) {
        int width = source.substring(0, Math.min(column - 1, source.length()))
                .codePoints()
                .map(c -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
        return " ".repeat(width) + "^";
    }
}
