package org.gouji.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.util.ArrayList;
import java.util.Collection;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.wiring.api.classloader.ProjectClassLoader;

/** A compiled rulebase as bytes and back, in the engine's own form. */
final class EngineBytes {

    /** What such bytes may name: the engine, facts, and plain values. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "org.drools.**",
            "org.kie.**",
            "org.mvel2.**",
            "org.gouji.facts.*",
            "org.gouji.document.*",
            "org.gouji.rules.*",
            "java.lang.*",
            "java.math.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.locks.*",
            "!*"));

    private EngineBytes() {}

    static byte[] of(Compiled rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<Object>(rules.base().getKiePackages()));
        }
        return bytes.toByteArray();
    }

    /**
     * @param global the type that consequences may speak to
     * @throws IOException where these are not the bytes of a rulebase that this program would make
     */
    static Compiled read(byte[] bytes, Class<?> global) throws IOException {
        ProjectClassLoader loader = BytecodeNet.loader();
        Collection<InternalKnowledgePackage> packages = new ArrayList<>();
        try (DroolsObjectInputStream in = new DroolsObjectInputStream(new ByteArrayInputStream(bytes), loader)) {
            in.setObjectInputFilter(KNOWN);
            ((Collection<?>) in.readObject()).forEach(each -> packages.add((InternalKnowledgePackage) each));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException(e);
        }
        Sooner.in(packages);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newRuleBase(RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader)));
        base.addPackages(packages);
        if (!CompiledNet.caught(base, global).isEmpty()) {
            throw new IOException("rules that no rulebook would hold: " + CompiledNet.caught(base, global));
        }
        return new Compiled(base);
    }
}
