package org.gouji.rules;

import java.util.regex.Pattern;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.memorycompiler.WritableClassLoader;
import org.mvel2.asm.ClassReader;
import org.mvel2.asm.ClassVisitor;
import org.mvel2.asm.Handle;
import org.mvel2.asm.MethodVisitor;
import org.mvel2.asm.Opcodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in only such generated classes as speak to nothing but facts, numbers, texts and the engine's own comparisons. The
 * engine turns conditions that are asked often into classes; every class that it makes for a rulebase passes here.
 */
final class BytecodeNet extends ClassLoader
        implements ProjectClassLoader.InternalTypesClassLoader, WritableClassLoader {

    private static final Logger LOG = LoggerFactory.getLogger(BytecodeNet.class);

    /** What a generated class may call, as owner and member; the facts are beside. */
    private static final Pattern CALLS = Pattern.compile(String.join(
            "|",
            "java/lang/Object\\.(<init>|equals)",
            "java/lang/(Boolean|Integer|Long|Double|Number|Comparable)\\."
                    + "(<init>|valueOf|compareTo|equals|toString|\\w+Value|TRUE|FALSE)",
            "java/lang/String\\.(equals|contains|compareTo|isEmpty|length|valueOf|toString)",
            "java/math/Big(Decimal|Integer)\\.(<init>|valueOf|compareTo|equals|add|subtract|multiply|negate)",
            "java/math/MathContext\\.DECIMAL128",
            "java/util/(Collection|List|Set)\\.(contains|size|isEmpty)",
            "java/util/regex/Pattern\\.(compile|matcher)",
            "java/util/regex/Matcher\\.matches",
            "org/kie/api/runtime/rule/FactHandle\\.getObject",
            "org/drools/core/common/InternalFactHandle\\.getObject",
            "org/drools/(core|base)/reteoo/(Base)?Tuple\\.(getFactHandle|getParent)",
            "org/drools/base/rule/Declaration\\.get\\w*Value",
            "org/drools/mvel/EvaluatorHelper\\.\\w+",
            "org/drools/mvel/ConditionEvaluator\\.evaluate"));

    private BytecodeNet(ClassLoader parent) {
        super(parent);
    }

    /** A class loader for one rulebase, with a net of its own. */
    static ProjectClassLoader loader() {
        ProjectClassLoader loader = ProjectClassLoader.createProjectClassLoader(KnownClasses.OURS);
        loader.setInternalClassLoader(new BytecodeNet(loader.getParent()));
        return loader;
    }

    @Override
    public Class<?> defineClass(String name, byte[] bytecode) {
        return writeClass(name, bytecode);
    }

    @Override
    public Class<?> writeClass(String name, byte[] bytecode) {
        try {
            check(bytecode);
        } catch (CompiledNet.Caught e) {
            LOG.error("规则编译出的类调用了不许可的内容，未予装入：{}", e.getMessage());
            throw e;
        }
        return defineClass(name, bytecode, 0, bytecode.length);
    }

    @Override
    public Class<?> loadType(String name, boolean resolve) throws ClassNotFoundException {
        return loadClass(name, resolve);
    }

    /** @throws CompiledNet.Caught where a class calls what no condition may call */
    static void check(byte[] bytecode) {
        new ClassReader(bytecode).accept(new Classes(), ClassReader.SKIP_DEBUG);
    }

    private static void use(String owner, String member) {
        boolean fact = owner.startsWith("org/gouji/facts/") || owner.equals("org/gouji/document/Place");
        if (!fact && !CALLS.matcher(owner + "." + member).matches()) {
            throw new CompiledNet.Caught(owner.replace('/', '.') + "." + member);
        }
    }

    private static final class Classes extends ClassVisitor {

        private String own = "";

        Classes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] types) {
            own = name;
            use(parent, "<init>");
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new Methods(own);
        }
    }

    private static final class Methods extends MethodVisitor {

        private final String own;

        Methods(String own) {
            super(Opcodes.ASM9);
            this.own = own;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean ofInterface) {
            if (!owner.equals(own)) {
                use(owner, name);
            }
        }

        @Override
        public void visitFieldInsn(int code, String owner, String name, String type) {
            if (!owner.equals(own)) {
                use(owner, name);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle by, Object... arguments) {
            throw new CompiledNet.Caught("invokedynamic " + name);
        }

        @Override
        public void visitTypeInsn(int code, String type) {
            if (code == Opcodes.NEW) {
                use(type, "<init>");
            }
        }
    }
}
