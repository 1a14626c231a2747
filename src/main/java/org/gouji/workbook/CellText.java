package org.gouji.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text as a spreadsheet cell can hold it: legal in XML, not too long, and never taken for a formula. */
final class CellText {

    static final String CUT = "……（截断，全文见报告）";

    private static final int LONGEST = 32_767;
    /** What Excel takes for a formula when the cell is entered again; full-width signs too in Chinese editions. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern EXCEL_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    /** Short enough to be shown whole in a narrow column, and without zeros that a number would lose. */
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,7}|-?(0|[1-9]\\d{0,4})\\.\\d{0,3}[1-9]");

    private CellText() {}

    static String clean(String text) {
        String legal = legal(text);
        String escaped = legal.contains("_x") ? EXCEL_ESCAPE.matcher(legal).replaceAll("_x005F_") : legal;
        return cut(escaped);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + CUT;
    }

    /** Text as an XML file outside a spreadsheet can hold it, cut at the same length. */
    static String plain(String text) {
        return cut(legal(text));
    }

    static boolean needsQuote(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The number that the text is, where a numeric cell shows exactly the same. */
    static Optional<BigDecimal> number(String text) {
        // A text that begins otherwise, as most do, is none.
        boolean begins = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) >= '0' && text.charAt(0) <= '9');
        return begins && NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String legal(String text) {
        if (harmless(text)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean allowed = point == '\n'
                    || point == '\t'
                    || point >= ' ' && point < 0xD800
                    || point >= 0xE000 && point < 0xFFFE
                    || point >= 0x10000;
            legal.appendCodePoint(allowed ? point : 0xFFFD);
        });
        return legal.toString();
    }

    private static boolean harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= 0xD800 && (c < 0xE000 || c >= 0xFFFE)) {
                return false;
            }
        }
        return true;
    }
}
