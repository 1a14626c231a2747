package org.gouji.rules;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.gouji.facts.Threshold;
import org.gouji.settings.Nearest;
import org.gouji.settings.YamlFault;
import org.gouji.settings.YamlPart;

/**
 * The names that the files beside the rules give to thresholds and word lists. A rule that asks for a name which nothing
 * has would stay silent for ever; it is refused with the nearest name there is.
 */
final class NamedLists {

    private static final Pattern NAMED = Pattern.compile("\\s*(name|list)\\s*==\\s*\"([^\"]*)\"\\s*");

    private final Map<String, Named> byFact;

    /** @param known nothing where the file is missing or faulty, which is told elsewhere */
    private record Named(String property, Collection<String> known, String where) {}

    NamedLists(Profile profile, String terms) {
        byFact = Map.of(
                "Threshold",
                new Named(
                        "name",
                        profile.thresholds().stream().map(Threshold::name).toList(),
                        "profile.yaml 的“参数”"),
                "PhraseHit",
                new Named("list", profile.phrases().lists().keySet(), "phrases.yaml"),
                "Topic",
                new Named("list", topics(terms), "terms.yaml 的“列表”"));
    }

    Optional<Complaint> complaint(ParsedRule rule) {
        for (BaseDescr condition : rule.descr().getLhs().getDescrs()) {
            PatternDescr pattern = Reads.pattern(condition);
            Named named = byFact.get(pattern.getObjectType());
            if (named == null || named.known().isEmpty()) {
                continue;
            }
            for (BaseDescr constraint : pattern.getDescrs()) {
                Matcher asked = NAMED.matcher(((ExprConstraintDescr) constraint).getExpression());
                if (asked.matches()
                        && asked.group(1).equals(named.property())
                        && !named.known().contains(asked.group(2))) {
                    int line = constraint.getLine() > 0 ? constraint.getLine() : pattern.getLine();
                    return Optional.of(new Complaint(
                            line,
                            asked.group(2),
                            named.where() + "中没有“" + asked.group(2) + "”"
                                    + Nearest.to(asked.group(2), named.known())
                                            .map(near -> "，您是否要写“" + near + "”？")
                                            .orElse("；新的名称请先加进 " + named.where())));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> topics(String terms) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (Map.Entry<YamlPart, YamlPart> part :
                    YamlPart.parse("terms.yaml", terms).entries().entrySet()) {
                if (part.getKey().text().equals("列表")) {
                    for (YamlPart list : part.getValue().entries().keySet()) {
                        names.add(list.text());
                    }
                }
            }
            return names;
        } catch (YamlFault told) {
            // Whoever reads the lists themselves says what is wrong with the file.
            return Set.of();
        }
    }
}
