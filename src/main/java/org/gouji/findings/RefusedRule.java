package org.gouji.findings;

/**
 * A rule file that the gate or the compiler refused.
 *
 * @param rule path of the rule without ending, such as {@code arithmetic/requests-balance}
 * @param file path of the file as given
 * @param line line in that file from 1, 0 where none is known
 * @param column character in that line from 1 at which the fault begins, 0 where only the line is known
 * @param source the line as it stands in the file, empty where no line is known
 * @param why what is wrong and what to write instead, in Chinese
 */
public record RefusedRule(String rule, String file, int line, int column, String source, String why) {

    /** A file that is refused as a whole. */
    public RefusedRule(String rule, String file, String why) {
        this(rule, file, 0, 0, "", why);
    }
}
