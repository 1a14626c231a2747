package org.gouji.facts;

import java.math.BigDecimal;

/** A number that the profile sets and a place may change, such as {@code C11.最少字数}. */
public record Threshold(String name, BigDecimal value) {}
