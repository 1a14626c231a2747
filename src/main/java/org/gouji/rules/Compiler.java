package org.gouji.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles gated rules. What is compiled are the very syntax trees that the gate has checked, so nothing can be read in
 * two ways; imports and the globals come from here, never from the file.
 */
final class Compiler {

    private static final String PACKAGE = "org.gouji.rulebook";
    private static final Pattern RULE_NAME = Pattern.compile("\\[Rule name='([^']*)'");
    private static final Object ONE_BUILD_AT_A_TIME = new Object();
    private static final Logger LOG = LoggerFactory.getLogger(Compiler.class);

    private Compiler() {}

    /** The compiled rules, and complaints by rule path for those that did not compile; the bases then lack those files. */
    record Result(Bases bases, Map<String, Complaint> complaints) {}

    /**
     * @param rules the rules, those apart that want facts which most reports lack
     * @param companions the companions by themselves: a report without a gap has no use for them
     */
    record Bases(List<Rulebase> rules, Companions companions) {}

    static Result compile(List<ParsedRule> rules) {
        Map<String, Complaint> complaints = new LinkedHashMap<>();
        List<ParsedRule> left = new ArrayList<>(rules);
        while (true) {
            Map<String, Complaint> found = new LinkedHashMap<>();
            Bases bases = build(left, found);
            if (bases != null) {
                return new Result(bases, complaints);
            }
            if (found.isEmpty()) {
                found.putAll(culprits(left));
            }
            complaints.putAll(found);
            if (!left.removeIf(rule -> found.containsKey(rule.source().path()))) {
                throw new IllegalStateException("rules do not compile and no file could be named: " + found);
            }
        }
    }

    /** Some messages of the engine name no rule; then each file is compiled by itself. */
    private static Map<String, Complaint> culprits(List<ParsedRule> rules) {
        Map<String, Complaint> culprits = new LinkedHashMap<>();
        Map<String, List<ParsedRule>> files = new LinkedHashMap<>();
        rules.forEach(rule -> files.computeIfAbsent(rule.source().path(), path -> new ArrayList<>())
                .add(rule));
        files.forEach((path, own) -> {
            Map<String, Complaint> complaints = new LinkedHashMap<>();
            if (build(own, complaints) == null) {
                int line = own.get(0).descr().getLine();
                culprits.put(
                        path, complaints.getOrDefault(path, new Complaint(line, "规则不能编译：多半是用了前面没有绑定的名称，或类型不能这样比较")));
            }
        });
        return culprits;
    }

    private static Bases build(List<ParsedRule> rules, Map<String, Complaint> complaints) {
        synchronized (ONE_BUILD_AT_A_TIME) {
            Parts parts = new Parts(rules);
            List<Part> built;
            try {
                built = Cores.each(parts.builds(), Supplier::get);
            } catch (IllegalStateException e) {
                LOG.debug("几个规则库没有一起建成，改为逐个建", e);
                built = List.of();
            }
            if (built.isEmpty() || built.stream().anyMatch(part -> part.base() == null)) {
                // The engine does not say that it may build two rulebases at once; no rule is refused for that.
                built = parts.builds().stream().map(Supplier::get).toList();
            }
            built.forEach(part -> part.complaints().forEach(complaints::putIfAbsent));
            return parts.of(built);
        }
    }

    /**
     * A rulebase of those that make up the book.
     *
     * @param base null where it does not compile
     */
    private record Part(KieBase base, Map<String, Complaint> complaints) {}

    /** How a book is split into rulebases that are built each by itself. */
    private static final class Parts {

        private final List<ParsedRule> rules;
        private final List<List<ParsedRule>> apart;
        private final List<Companion> onForm;
        private final List<List<Companion>> others;

        Parts(List<ParsedRule> rules) {
            this.rules = rules;
            this.apart = List.copyOf(Rulebase.apart(rules));
            Map<Boolean, List<Companion>> companions = rules.stream()
                    .map(NeedsRule::of)
                    .filter(companion -> !companion.drl().isEmpty())
                    .collect(Collectors.partitioningBy(Companion::formAlone));
            this.onForm = companions.get(true);
            this.others = List.copyOf(companions.get(false).stream()
                    .collect(Collectors.groupingBy(Companion::wide, TreeMap::new, Collectors.toList()))
                    .values());
        }

        List<Supplier<Part>> builds() {
            List<Supplier<Part>> builds = new ArrayList<>();
            apart.forEach(some -> builds.add(() -> rulebase(some)));
            others.forEach(some -> builds.add(() -> companions(some, rules)));
            builds.add(() -> companions(onForm, rules));
            return builds;
        }

        /** Null where one of them does not compile. */
        Bases of(List<Part> built) {
            if (built.stream().anyMatch(part -> part.base() == null)) {
                return null;
            }
            List<Rulebase> bases = new ArrayList<>();
            for (List<ParsedRule> some : apart) {
                bases.add(Rulebase.of(new Compiled(built.get(bases.size()).base()), some));
            }
            List<Companions.Asked> asked = new ArrayList<>();
            for (List<Companion> some : others) {
                asked.add(new Companions.Asked(
                        some,
                        new Compiled(built.get(apart.size() + asked.size()).base())));
            }
            return new Bases(
                    bases,
                    new Companions(new Compiled(built.get(built.size() - 1).base()), asked));
        }
    }

    private static Part rulebase(List<ParsedRule> rules) {
        PackageDescr book = empty("findings", Findings.class);
        Resource resource = ResourceFactory.newDescrResource(book);
        resource.setSourcePath("rules");
        rules.forEach(rule -> book.addRule(engineRule(rule, resource)));
        return part(resource, Findings.class, rules);
    }

    private static Part companions(List<Companion> companions, List<ParsedRule> rules) {
        PackageDescr book = empty("needs", Needs.class);
        Resource resource = ResourceFactory.newDescrResource(book);
        resource.setSourcePath("needs");
        companions.stream().map(Companion::parsed).forEach(companion -> {
            companion.setResource(resource);
            book.addRule(companion);
        });
        return part(resource, Needs.class, rules);
    }

    private static Part part(Resource resource, Class<?> global, List<ParsedRule> rules) {
        Map<String, Complaint> complaints = new LinkedHashMap<>();
        KieBase base = build(resource, rules, complaints);
        return new Part(base != null && passes(base, global, rules, complaints) ? base : null, complaints);
    }

    private static boolean passes(
            KieBase base, Class<?> global, List<ParsedRule> rules, Map<String, Complaint> complaints) {
        Map<String, String> caught = CompiledNet.caught(base, global);
        for (ParsedRule rule : rules) {
            String what = caught.getOrDefault(rule.engineName(), caught.get(NeedsRule.PREFIX + rule.engineName()));
            if (what != null) {
                complaints.putIfAbsent(
                        rule.source().path(), new Complaint(rule.descr().getLine(), "编译结果中有规则不能使用的内容：" + what));
            }
        }
        return caught.isEmpty();
    }

    private static PackageDescr empty(String global, Class<?> type) {
        PackageDescr book = new PackageDescr(PACKAGE);
        Vocabulary.FACTS.forEach(fact -> book.addImport(new ImportDescr(fact.getName())));
        Vocabulary.LISTS.forEach(list -> book.addImport(new ImportDescr(list.getName())));
        Vocabulary.CELLS.values().forEach(cell -> book.addImport(new ImportDescr("org.gouji.facts." + cell)));
        book.addGlobal(new GlobalDescr(global, type.getName()));
        book.addAttribute(new AttributeDescr("dialect", "mvel", AttributeDescr.Type.STRING));
        return book;
    }

    /** Rules that Gouji makes itself out of conditions that passed the gate. */
    static final class Written {

        private final PackageDescr book;
        private final Resource resource;

        /** @param global the one global that the consequences may use */
        Written(String global, Class<?> type) {
            book = empty(global, type);
            resource = ResourceFactory.newDescrResource(book);
            resource.setSourcePath("written");
        }

        void add(String name, AndDescr conditions, String consequence) {
            RuleDescr descr = new RuleDescr(name);
            descr.setLhs(conditions);
            descr.setConsequence(consequence);
            descr.setResource(resource);
            book.addRule(descr);
        }

        Compiled build() {
            KnowledgeBuilder builder = builder();
            synchronized (ONE_BUILD_AT_A_TIME) {
                builder.add(resource, ResourceType.DESCR);
                if (builder.hasErrors()) {
                    throw new IllegalStateException(builder.getErrors().toString());
                }
                return new Compiled(built(builder));
            }
        }
    }

    /** A builder, and later a rulebase, whose generated classes pass the net for bytecode. */
    private static KnowledgeBuilder builder() {
        return KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(BytecodeNet.loader()));
    }

    private static KieBase built(KnowledgeBuilder builder) {
        KnowledgeBuilderImpl made = (KnowledgeBuilderImpl) builder;
        Sooner.in(made.getKnowledgePackages());
        return made.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration(null, made.getRootClassLoader()));
    }

    private static KieBase build(Resource resource, List<ParsedRule> rules, Map<String, Complaint> complaints) {
        KnowledgeBuilder builder = builder();
        builder.add(resource, ResourceType.DESCR);
        if (builder.hasErrors()) {
            builder.getErrors().forEach(error -> complain(error, rules, complaints));
            return null;
        }
        return built(builder);
    }

    private static RuleDescr engineRule(ParsedRule rule, Resource resource) {
        RuleDescr descr = new RuleDescr(rule.engineName());
        descr.setLocation(rule.descr().getLine(), rule.descr().getColumn());
        AndDescr conditions = new AndDescr();
        guarded(rule.descr().getLhs()).getDescrs().forEach(condition -> conditions.addDescr(Looked.at(condition)));
        descr.setLhs(conditions);
        descr.setConsequence(rule.consequence().statement());
        descr.setConsequenceLocation(rule.descr().getConsequenceLine(), 0);
        descr.setResource(resource);
        return descr;
    }

    /**
     * A sum over the cells that were read would be too small where one was not, and would accuse; so every accumulate and
     * not over figures also demands that there is no gap among the same cells.
     */
    static AndDescr guarded(AndDescr conditions) {
        AndDescr guarded = new AndDescr();
        conditions.getDescrs().forEach(guarded::addDescr);
        for (BaseDescr condition : conditions.getDescrs()) {
            PatternDescr figures = figuresUnder(condition);
            if (figures != null) {
                PatternDescr gap = new PatternDescr(Vocabulary.GAPS.get(figures.getObjectType()));
                gap.setLocation(figures.getLine(), 0);
                NeedsRule.constraintsOnPosition(figures).forEach(c -> gap.addConstraint(new ExprConstraintDescr(c)));
                NotDescr not = new NotDescr(gap);
                not.setLocation(figures.getLine(), 0);
                guarded.addDescr(not);
            }
        }
        return guarded;
    }

    private static PatternDescr figuresUnder(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            return ofFigures((PatternDescr) Gate.input(accumulate));
        }
        if (condition instanceof NotDescr not) {
            return ofFigures((PatternDescr) not.getDescrs().get(0));
        }
        return null;
    }

    private static PatternDescr ofFigures(PatternDescr pattern) {
        return Vocabulary.GAPS.containsKey(pattern.getObjectType()) ? pattern : null;
    }

    private static void complain(
            KnowledgeBuilderError error, List<ParsedRule> rules, Map<String, Complaint> complaints) {
        String text = error.getMessage() == null ? error.toString() : error.getMessage() + "\n" + error;
        Matcher name = RULE_NAME.matcher(text);
        String engineName = name.find() ? name.group(1).replaceFirst("^needs ", "") : "";
        for (ParsedRule rule : rules) {
            if (rule.engineName().equals(engineName) || engineName.isEmpty() && text.contains(rule.engineName())) {
                int line = error.getLines() != null && error.getLines().length > 0 && error.getLines()[0] > 0
                        ? error.getLines()[0]
                        : rule.descr().getLine();
                complaints.putIfAbsent(rule.source().path(), new Complaint(line, CompileMessage.inChinese(text)));
                return;
            }
        }
    }
}
