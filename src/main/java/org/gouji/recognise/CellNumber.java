package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellState;
import org.gouji.facts.Column;
import org.gouji.facts.Form;

/**
 * What the text of one table cell is: a number, nothing, a sign in place of a number, or something that is no number for
 * certain.
 *
 * @param value exact decimal in the unit of the form, null unless {@code state} is a number
 * @param reason why it is no number, in Chinese; empty for a number and a blank
 */
record CellNumber(CellState state, BigDecimal value, String reason) {

    private static final Set<String> PLACEHOLDERS =
            Set.of("无", "不适用", "不涉及", "暂无", "没有", "未统计", "n/a", "na", "nil", "none", "null", "x", "×", "*", "空", "空白");
    private static final String STROKES = "/\\-—–―−－_~·.…⁄∕─";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[+\\-−]|增加?|减少?)? ?(?<digits>\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,3}(?: \\d{3}){1,5})(?<fraction>\\.\\d{1,10})?(?<unit>[件条项份宗个起次元]|万元)?");

    private static final Pattern NOTE = Pattern.compile("(?<=[\\d件条项份宗个])\\((?:其中|含|包括|包含|均为|全部为|上年|上一年|去年)[^()]*\\)$");

    /** The number of a footnote, as in 12[1]; no number of the form has such brackets. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=[\\d件条项份宗个])\\[注?\\d{1,2}]$");

    /** A unit in brackets, as in 12(件). */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)\\(([件条项份宗个起次元]|万元)\\)$");

    /** A line end between two digits that need not be one number. */
    private static final char LINE_END = '⏎';
    /** Stands behind a number of which a part may be printed outside its cell. */
    private static final String CUT = LINE_END + "?";
    /** Stands for the cell of a table without lines that holds one of several numbers, or none. */
    private static final String ONE_OF_SEVERAL = "0" + LINE_END + "?";

    private static final int LONGEST = 30;
    private static final int MOST_DIGITS = 15;

    static CellNumber of(String normal, Column column, Form form) {
        if (normal.isEmpty()) {
            return new CellNumber(CellState.BLANK, null, "");
        }
        if (placeholder(normal)) {
            return new CellNumber(CellState.PLACEHOLDER, null, "单元格填的是“" + normal + "”，不是数字");
        }
        if (normal.length() > LONGEST) {
            return unreadable("单元格内是文字，不是数字");
        }
        if (whole(normal)) {
            return new CellNumber(CellState.NUMBER, value(normal), "");
        }
        Matcher matcher = NUMBER.matcher(withoutNote(normal));
        if (unplaced(normal)) {
            return unreadable("附近的数字与行标题或单元格没有对齐，不能确定哪个数字属于本格");
        }
        if (normal.endsWith(CUT)) {
            return unreadable("数字越出单元格的边线（" + printed(normal) + "），可能还有几位在格外，不能确定是哪个数字");
        }
        if (normal.indexOf(LINE_END) >= 0) {
            return unreadable("单元格内的数字分在两行（" + normal.replace(LINE_END, '、') + "），不能确定是一个数字还是两个");
        }
        if (!matcher.matches()) {
            return unreadable("“" + normal + "”不能确定是哪个数字");
        }
        String sign = matcher.group("sign");
        if (sign != null && sign.length() > 0 && Character.isLetter(sign.charAt(0)) && column != Column.CHANGE) {
            return unreadable("“" + normal + "”不能确定是哪个数字");
        }
        String digits = matcher.group("digits").replace(",", "").replace(" ", "");
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return unreadable("“" + normal + "”以 0 开头，可能是两格数字连在一起");
        }
        String unit = matcher.group("unit");
        if (unit != null && !fits(unit, column, form)) {
            return unreadable("“" + normal + "”的单位与本格应填的单位不同");
        }
        String fraction = matcher.group("fraction");
        BigDecimal value = new BigDecimal(fraction == null ? digits : digits + fraction);
        boolean negative = sign != null && (sign.equals("-") || sign.equals("−") || sign.startsWith("减"));
        return new CellNumber(CellState.NUMBER, negative ? value.negate() : value, "");
    }

    private static boolean unplaced(String normal) {
        return normal.equals(ONE_OF_SEVERAL);
    }

    /** What a cell shows on paper, without the marks of what is doubtful about it. */
    static String printed(String text) {
        return unplaced(text) ? "" : text.endsWith(CUT) ? text.substring(0, text.length() - CUT.length()) : text;
    }

    /** Digits alone, as nearly all cells have: the pattern need not be tried. */
    static boolean whole(String normal) {
        if (normal.isEmpty() || normal.length() > MOST_DIGITS || normal.charAt(0) == '0' && normal.length() > 1) {
            return false;
        }
        for (int i = 0; i < normal.length(); i++) {
            if (!digit(normal.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number that digits alone are. */
    static BigDecimal value(String whole) {
        return BigDecimal.valueOf(Long.parseLong(whole));
    }

    /** A note in brackets on what is among the number or was last year's, as in 22(其中修订16件), leaves the number what it is. */
    private static String withoutNote(String normal) {
        if (normal.endsWith("]")) {
            return FOOTNOTE.matcher(normal).replaceFirst("");
        }
        return normal.endsWith(")")
                ? UNIT.matcher(NOTE.matcher(normal).replaceFirst("")).replaceFirst("$1")
                : normal;
    }

    /** Whether a piece stands where a number would: a number, a sign in its place, or a number with words. */
    static boolean likely(String normal) {
        if (normal.isEmpty() || normal.length() > LONGEST) {
            return false;
        }
        if (placeholder(normal)) {
            return true;
        }
        int at = 0;
        if (normal.startsWith("增") || normal.startsWith("减") || normal.startsWith("约") || normal.startsWith("近")) {
            at = normal.startsWith("增加") || normal.startsWith("减少") ? 2 : 1;
        }
        while (at < normal.length() && "+-−—.,<>≥≤≈ ".indexOf(normal.charAt(at)) >= 0) {
            at++;
        }
        int digits = at;
        while (at < normal.length() && digit(normal.charAt(at))) {
            at++;
        }
        if (at == digits) {
            return false;
        }
        boolean ordinal = at - digits <= 2 && at < normal.length() && ".、)".indexOf(normal.charAt(at)) >= 0;
        if (ordinal && (at + 1 == normal.length() || !digit(normal.charAt(at + 1)))) {
            return false;
        }
        return at == normal.length() || normal.charAt(at) != '年' && normal.charAt(at) != '月';
    }

    static boolean placeholder(String normal) {
        return normal.length() < 9
                && !plainDigits(normal)
                && (strokes(normal) || PLACEHOLDERS.contains(normal.toLowerCase(java.util.Locale.ROOT)));
    }

    private static boolean plainDigits(String normal) {
        return !normal.isEmpty() && digit(normal.charAt(0));
    }

    private static boolean strokes(String normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (STROKES.indexOf(normal.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String unit, Column column, Form form) {
        return switch (unit) {
            case "万元" -> column.isMoney();
            // The 2021 form counts in 万元; the 2019 form leaves the unit open.
            case "元" -> column.isMoney() && form == Form.FORM_2019;
            default -> !column.isMoney();
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static CellNumber unreadable(String reason) {
        return new CellNumber(CellState.UNREADABLE, null, reason);
    }
}
