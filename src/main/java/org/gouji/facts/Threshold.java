package org.gouji.facts;

import java.math.BigDecimal;

/** A number that the profile sets and a place may change, such as {@code C11.最少字数}. */
public record Threshold(String name, BigDecimal value) {

    /** A number that stands for a month and a day, in words: 131 is 1 月 31 日. */
    public String day() {
        return value.intValue() / 100 + " 月 " + value.intValue() % 100 + " 日";
    }
}
