package org.gouji.rules;

import org.drools.drl.ast.descr.RuleDescr;

/**
 * One {@code rule} that passed the gate: its syntax tree, its metadata and the key expression of its raise call.
 *
 * @param code what the engine compiles of its file: rules of files with the same code need not be compiled again
 */
record ParsedRule(RuleSource source, String code, RuleMeta meta, RuleDescr descr, Consequence consequence) {

    /** A name unique over the whole rulebook, by which the engine and its error messages speak of this rule. */
    String engineName() {
        return source.path() + "#" + meta.name();
    }
}
