package org.gouji.findings;

import java.time.LocalDate;

/**
 * What a run was made with, so that it can be repeated.
 *
 * @param gouji version of the program
 * @param rulebook {@code sha256:…} over all rule files and their data
 * @param rules number of rules in the book, refused ones included
 */
public record RunInfo(String gouji, String rulebook, int rules, String profile, LocalDate today) {}
