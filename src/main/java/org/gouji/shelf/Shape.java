package org.gouji.shelf;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How records of one type are taken apart and put together, or what constants an enum has.
 *
 * @param constants null for a record; the others are null for an enum
 */
record Shape(Method[] accessors, Constructor<?> constructor, Object[] constants) {

    private static final String OURS = "org.gouji.";
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            if (type.isEnum()) {
                return new Shape(null, null, type.getEnumConstants());
            }
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                Method[] accessors = Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .toArray(Method[]::new);
                for (Method accessor : accessors) {
                    accessor.setAccessible(true);
                }
                return new Shape(accessors, constructor, null);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The type of that name; bytes name only records and enums of this program. */
    static Class<?> type(String name) throws ClassNotFoundException, IOException {
        Class<?> known = TYPES.get(name);
        if (known == null) {
            known = name.startsWith(OURS) ? Class.forName(name) : null;
            if (known == null || !known.isRecord() && !known.isEnum()) {
                throw new IOException("not a record of this program: " + name);
            }
            TYPES.put(name, known);
        }
        return known;
    }
}
