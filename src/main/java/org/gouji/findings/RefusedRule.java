package org.gouji.findings;

/**
 * A rule file that the gate or the compiler refused.
 *
 * @param rule path of the rule without ending, such as {@code arithmetic/requests-balance}
 * @param file path of the file as given
 * @param line line in that file from 1, 0 where none is known
 * @param why what is wrong and what to write instead, in Chinese
 */
public record RefusedRule(String rule, String file, int line, String why) {}
