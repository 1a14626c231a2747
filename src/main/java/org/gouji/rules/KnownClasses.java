package org.gouji.rules;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which names are no class. MVEL asks for each name in a condition whether it is one, a binding such as {@code $新收}
 * and every inner class that might hold it included, and to search all jars in vain was more than half of compiling.
 */
final class KnownClasses extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** One for all rulebases: no class comes or goes while the program runs. */
    static final KnownClasses OURS = new KnownClasses(KnownClasses.class.getClassLoader());

    /** Some times what the national rulebook asks for; authors may think of any number of names. */
    private static final int MOST = 50_000;

    private final Set<String> none = ConcurrentHashMap.newKeySet();

    private KnownClasses(ClassLoader parent) {
        super(parent);
    }

    /** The names that are no class as far as anybody asked. */
    Set<String> none() {
        return Set.copyOf(none);
    }

    /** Takes over names of which an earlier process of the same program knew. */
    void none(Set<String> earlier) {
        none.addAll(earlier);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (none.contains(name)) {
            throw new NoSuchClass(name);
        }
        try {
            return getParent().loadClass(name);
        } catch (ClassNotFoundException e) {
            if (none.size() >= MOST) {
                none.clear();
            }
            none.add(name);
            throw e;
        }
    }

    /** Without the stack, for it is thrown thousands of times and read by nobody. */
    private static final class NoSuchClass extends ClassNotFoundException {

        private static final long serialVersionUID = 1L;

        NoSuchClass(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
