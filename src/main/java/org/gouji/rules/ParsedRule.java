package org.gouji.rules;

import java.util.function.Supplier;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * One {@code rule} that passed the gate: its syntax tree, its metadata and the key expression of its raise call.
 *
 * @param code what the engine compiles of its file: rules of files with the same code need not be compiled again
 * @param tree its syntax tree; of a rule that was kept since an earlier start it is made when somebody asks
 */
record ParsedRule(RuleSource source, String code, RuleMeta meta, Supplier<RuleDescr> tree, Consequence consequence) {

    RuleDescr descr() {
        return tree.get();
    }

    /** A name unique over the whole rulebook, by which the engine and its error messages speak of this rule. */
    String engineName() {
        return source.path() + "#" + meta.name();
    }
}
