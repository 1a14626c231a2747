package org.gouji.audit;

/**
 * How one case went.
 *
 * @param rule path of the rule
 * @param name name of the case, empty where the file itself cannot be used
 * @param line line of the file on which the case begins, 0 where the message says it
 * @param trouble what was expected and what came instead, in Chinese; empty where the case passed
 */
public record CaseResult(String rule, String file, String name, int line, String trouble) {

    public boolean passed() {
        return trouble.isEmpty();
    }
}
