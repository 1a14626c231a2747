package org.gouji.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number of the profile means and which values it may take, as {@code 参数说明} of the national profile tells.
 *
 * @param unit such as 件, %; {@link #DAY} for a month and a day of the year after the report's
 * @param notAbove the number that this one may not exceed, empty where there is none
 */
public record Bound(String meaning, String unit, BigDecimal least, BigDecimal most, String notAbove) {

    public static final String DAY = "月日";

    /** A number of which the national profile tells nothing. */
    public static final Bound ANY = new Bound("", "", BigDecimal.ZERO, new BigDecimal(999_999), "");

    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?:\\d{4}\\s*[年/-]\\s*)?(\\d{1,2})\\s*[月/-]\\s*(\\d{1,2})\\s*日?");

    /** The number that a person wrote; empty where it is none or not within bounds. */
    public Optional<BigDecimal> value(String text) {
        String written = text.strip();
        Matcher day = MONTH_AND_DAY.matcher(written);
        if (unit.equals(DAY) && day.matches()) {
            written = Integer.parseInt(day.group(1)) * 100 + Integer.parseInt(day.group(2)) + "";
        }
        if (unit.equals("%")) {
            written = written.replaceAll("\\s*[%％]$", "");
        }
        if (!written.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(written).stripTrailingZeros();
        boolean within = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        return within && (!unit.equals(DAY) || isDay(value)) ? Optional.of(value) : Optional.empty();
    }

    /**
     * What is wrong where a number exceeds the one that it may not exceed; empty where it does not.
     *
     * @param all every number of the profile with its value
     */
    public Optional<String> contradiction(String name, Map<String, BigDecimal> all) {
        BigDecimal value = all.get(name);
        BigDecimal other = all.get(notAbove);
        return value == null || other == null || value.compareTo(other) <= 0
                ? Optional.empty()
                : Optional.of(
                        "“" + name + "”" + told() + "是 " + shown(value) + "，不能大于“" + notAbove + "”的 " + shown(other));
    }

    /** The meaning in brackets, for a message. */
    public String told() {
        return meaning.isEmpty() ? "" : "（" + meaning + "）";
    }

    /** The values that may be written, for a message. */
    public String range() {
        return unit.equals(DAY)
                ? "应为月和日，如 131 或 1月31日"
                : "应为 " + least.toPlainString() + " 到 " + most.toPlainString() + " 的数";
    }

    /** The value as people write it. */
    public String shown(BigDecimal value) {
        int number = value.intValue();
        return unit.equals(DAY) ? number / 100 + "月" + number % 100 + "日" : value.toPlainString();
    }

    private static boolean isDay(BigDecimal value) {
        try {
            int number = value.intValueExact();
            MonthDay.of(number / 100, number % 100);
            return true;
        } catch (ArithmeticException | DateTimeException e) {
            return false;
        }
    }
}
