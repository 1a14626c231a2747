package org.gouji.shelf;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a record as bytes. Texts, numbers and types that come again are written by their number. */
final class SnapshotWriter {

    private static final int FIRST_SIZE = 16 * 1024;

    private final boolean shared;
    private final Map<Object, Integer> values = new HashMap<>();
    private final Map<Object, Integer> records = new IdentityHashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private byte[] bytes;
    private int size;
    private int numbered;

    private SnapshotWriter(boolean shared, int room) {
        this.shared = shared;
        this.bytes = new byte[room];
    }

    /**
     * @param shared whether a record that comes again is written by its number: quicker and shorter, but equal records of
     *     which one shares its parts and the other does not then give different bytes
     */
    static byte[] bytes(Object value, boolean shared) {
        SnapshotWriter writer = new SnapshotWriter(shared, FIRST_SIZE);
        writer.write(value);
        return Arrays.copyOf(writer.bytes, writer.size);
    }

    private void write(Object value) {
        if (value == null) {
            kind(Kind.NULL);
        } else if (value instanceof String text) {
            if (isNew(text)) {
                kind(Kind.TEXT);
                text(text);
                values.put(text, numbered++);
            }
        } else if (value instanceof Integer number) {
            kind(Kind.INTEGER);
            number(number);
        } else if (value instanceof Long number) {
            kind(Kind.LONG);
            number(number);
        } else if (value instanceof Boolean truth) {
            kind(truth ? Kind.TRUE : Kind.FALSE);
        } else if (value instanceof BigDecimal number) {
            if (isNew(number)) {
                kind(Kind.DECIMAL);
                text(number.toString());
                values.put(number, numbered++);
            }
        } else if (value instanceof LocalDate day) {
            kind(Kind.DAY);
            number(day.toEpochDay());
        } else if (value instanceof Optional<?> optional) {
            kind(optional.isPresent() ? Kind.PRESENT : Kind.EMPTY);
            optional.ifPresent(this::write);
        } else if (value instanceof List<?> list) {
            kind(Kind.LIST);
            number(list.size());
            list.forEach(this::write);
        } else if (value instanceof Set<?> set) {
            sorted(Kind.SET, set);
        } else if (value instanceof Map<?, ?> map) {
            sorted(
                    Kind.MAP,
                    map.entrySet().stream()
                            .map(entry -> Arrays.asList(entry.getKey(), entry.getValue()))
                            .toList());
        } else if (value instanceof Enum<?> constant) {
            kind(Kind.ENUM);
            type(constant.getDeclaringClass());
            number(constant.ordinal());
        } else if (value instanceof Record) {
            record(value);
        } else {
            throw new IllegalArgumentException("not a record, text, number or collection: " + value.getClass());
        }
    }

    private boolean isNew(Object value) {
        return isNew(values.get(value));
    }

    private boolean isNew(Integer before) {
        if (before != null) {
            kind(Kind.AGAIN);
            number(before);
        }
        return before == null;
    }

    private void record(Object value) {
        if (shared && !isNew(records.get(value))) {
            return;
        }
        kind(Kind.RECORD);
        type(value.getClass());
        try {
            for (Method accessor : Shape.of(value.getClass()).accessors()) {
                write(accessor.invoke(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (shared) {
            records.put(value, numbered++);
        }
    }

    private void type(Class<?> type) {
        Integer before = types.putIfAbsent(type, types.size() + 1);
        number(before == null ? 0 : before);
        if (before == null) {
            text(type.getName());
        }
    }

    /** Each entry stands by itself, for what it could refer to depends on the order, and the order on its bytes. */
    private void sorted(Kind kind, Collection<?> entries) {
        kind(kind);
        number(entries.size());
        List<byte[]> each = entries.stream()
                .map(entry -> bytes(entry, false))
                .sorted(Arrays::compare)
                .toList();
        for (byte[] entry : each) {
            number(entry.length);
            put(entry);
        }
    }

    private void kind(Kind kind) {
        room(1);
        bytes[size++] = (byte) kind.ordinal();
    }

    /** Seven bits to a byte, the sign in the lowest. */
    private void number(long signed) {
        room(10);
        long left = signed << 1 ^ signed >> 63;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    private void text(String text) {
        int length = text.length();
        boolean narrow = true;
        for (int i = 0; i < length && narrow; i++) {
            narrow = text.charAt(i) < 0x80;
        }
        number(narrow ? length : -1L - length);
        room(2 * length);
        for (int i = 0; i < length; i++) {
            if (!narrow) {
                bytes[size++] = (byte) (text.charAt(i) >> 8);
            }
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
