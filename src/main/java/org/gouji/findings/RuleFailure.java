package org.gouji.findings;

/** A rule that threw or was refused: our fault, never the report's. */
public record RuleFailure(String rule, String code, String why) {}
