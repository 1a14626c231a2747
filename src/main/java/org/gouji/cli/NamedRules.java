package org.gouji.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.findings.RuleInfo;
import org.gouji.rules.Rulebook;
import org.gouji.settings.Nearest;

/** Rules as a person names them on the command line: by code, path or theme. */
final class NamedRules {

    private NamedRules() {}

    /** Paths of the rules that are named by code, path or theme. */
    static Set<String> paths(Rulebook rulebook, List<String> words) {
        Set<String> paths = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (RuleInfo rule : rulebook.rules()) {
            known.addAll(List.of(rule.code(), rule.path(), rule.theme()));
            if (words.contains(rule.code()) || words.contains(rule.path()) || words.contains(rule.theme())) {
                paths.add(rule.path());
            }
        }
        for (String word : words) {
            if (!known.contains(word)) {
                throw unknown(word, known);
            }
        }
        return paths;
    }

    /** The rule with this code or path. */
    static RuleInfo one(Rulebook rulebook, String word) {
        Set<String> known = new TreeSet<>();
        for (RuleInfo rule : rulebook.rules()) {
            known.addAll(List.of(rule.code(), rule.path()));
            if (rule.code().equals(word) || rule.path().equals(word)) {
                return rule;
            }
        }
        throw unknown(word, known);
    }

    private static UsageException unknown(String word, Set<String> known) {
        return new UsageException("没有规则“" + word + "”" + Nearest.hint(word, known));
    }
}
