package org.gouji.recognise;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;

/** Counts as the narrative prints them: 1,234 · 3.5万 · 一百二十. */
final class Numbers {

    /** A number without unit; 万 after it multiplies by ten thousand. */
    static final String NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)万?";

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Numbers() {}

    static BigDecimal of(String text) {
        boolean tenThousands = text.endsWith("万");
        String digits = tenThousands ? text.substring(0, text.length() - 1) : text;
        BigDecimal value = Character.isDigit(digits.charAt(0))
                ? new BigDecimal(digits.replaceAll(",+$", "").replace(",", ""))
                : spelled(digits);
        return tenThousands
                ? new BigDecimal(
                        value.multiply(TEN_THOUSAND).stripTrailingZeros().toPlainString())
                : value;
    }

    private static BigDecimal spelled(String chinese) {
        String plain = chinese.replace('两', '二').replace('零', '〇');
        try {
            Number number = new RuleBasedNumberFormat(Locale.CHINESE, RuleBasedNumberFormat.SPELLOUT).parse(plain);
            return new BigDecimal(number.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("the pattern lets only spelled numbers through, not " + chinese, e);
        }
    }
}
