package org.gouji.findings;

/** A sub-check that could not be judged, and in Chinese which facts were missing. */
public record Unchecked(String rule, String code, String title, String subCheck, String why) {}
