package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Column;
import org.gouji.facts.Form;

/** What the text of one cell says: a number, nothing, a stand-in for a number, or something that cannot be told. */
sealed interface CellText {

    record Number(BigDecimal value) implements CellText {}

    record Blank() implements CellText {}

    record Placeholder() implements CellText {}

    record Illegible(String reason) implements CellText {}

    Set<String> PLACEHOLDERS = Set.of(
            "/", "\\", "-", "--", "---", "—", "——", "―", "–", "_", "无", "N/A", "n/a", "NA", "不适用", "*", "、", "//", "~",
            "○", "×");
    Pattern NUMBER = Pattern.compile("([+\\-−－增减]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(件|项|个|条|份|宗|起|万元|元)?");
    /** Text that stands where a number should and begins like one, whatever follows it. */
    Pattern LIKE_NUMBER = Pattern.compile(
            "[+\\-−－]*\\d[\\d.,]*(\\(.{0,30}\\)|[A-Za-z?]{1,3}|万?[件项个条份宗起元余多]{1,3})*|[OoIl]{1,2}\\d*|[+\\-−]{2,}\\d+");

    /** Whether a piece can be a table value at all; labels and running text cannot. */
    static boolean isValue(String normal) {
        return normal.isEmpty()
                || PLACEHOLDERS.contains(normal)
                || normal.length() <= 40 && LIKE_NUMBER.matcher(normal).matches()
                || normal.length() <= 20 && NUMBER.matcher(normal).matches();
    }

    static CellText of(String normal, Column column, Form form) {
        if (normal.isEmpty()) {
            return new Blank();
        }
        if (PLACEHOLDERS.contains(normal)) {
            return new Placeholder();
        }
        Matcher number = NUMBER.matcher(normal);
        if (!number.matches()) {
            return new Illegible("“" + normal + "”不是一个明确的数字");
        }
        String unit = number.group(4) == null ? "" : number.group(4);
        boolean tenThousands = column == Column.AMOUNT && form == Form.FORM_2021;
        if (tenThousands && !unit.isEmpty() && !unit.equals("万元") || !column.isMoney() && unit.endsWith("元")) {
            return new Illegible("“" + normal + "”的单位与格式规定的不同");
        }
        String digits = number.group(2).replace(",", "") + (number.group(3) == null ? "" : number.group(3));
        boolean minus = Set.of("-", "−", "－", "减").contains(number.group(1));
        BigDecimal value = new BigDecimal(digits);
        return new Number(minus ? value.negate() : value);
    }
}
