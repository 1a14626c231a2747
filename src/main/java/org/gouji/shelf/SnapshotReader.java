package org.gouji.shelf;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link SnapshotWriter} wrote. */
final class SnapshotReader {

    private static final int MOST_AT_ONCE = 10_000;

    private final byte[] bytes;
    private final boolean shared;
    private final List<Object> numbered = new ArrayList<>();
    private final List<Shape> types = new ArrayList<>();
    private int at;

    private SnapshotReader(byte[] bytes, int from, boolean shared) {
        this.bytes = bytes;
        this.at = from;
        this.shared = shared;
    }

    /** What was written without shared records, from a place in the bytes on. */
    static Object read(byte[] bytes, int from) throws IOException, ReflectiveOperationException {
        return read(bytes, from, false);
    }

    static Object readShared(byte[] bytes) throws IOException, ReflectiveOperationException {
        return read(bytes, 0, true);
    }

    private static Object read(byte[] bytes, int from, boolean shared)
            throws IOException, ReflectiveOperationException {
        try {
            return new SnapshotReader(bytes, from, shared).read();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("the bytes end too soon or are others", e);
        }
    }

    private Object read() throws IOException, ReflectiveOperationException {
        Kind kind = Kind.ALL[bytes[at++]];
        switch (kind) {
            case NULL:
                return null;
            case AGAIN:
                return numbered.get(count());
            case TEXT:
                return numbered(text());
            case INTEGER:
                return (int) number();
            case LONG:
                return number();
            case TRUE:
                return true;
            case FALSE:
                return false;
            case DECIMAL:
                return numbered(new BigDecimal(text()));
            case DAY:
                return LocalDate.ofEpochDay(number());
            case EMPTY:
                return Optional.empty();
            case PRESENT:
                return Optional.of(read());
            case LIST:
                return list();
            case SET:
                return new LinkedHashSet<>(entries());
            case MAP:
                return map();
            case ENUM:
                return type().constants()[count()];
            case RECORD:
                return record();
            default:
                throw new IOException("unknown kind " + kind);
        }
    }

    private Object numbered(Object value) {
        numbered.add(value);
        return value;
    }

    private List<Object> list() throws IOException, ReflectiveOperationException {
        int size = count();
        List<Object> values = new ArrayList<>(Math.min(size, MOST_AT_ONCE));
        for (int i = 0; i < size; i++) {
            values.add(read());
        }
        return values;
    }

    private List<Object> entries() throws IOException, ReflectiveOperationException {
        int size = count();
        List<Object> entries = new ArrayList<>(Math.min(size, MOST_AT_ONCE));
        for (int i = 0; i < size; i++) {
            int length = count();
            entries.add(read(bytes, at));
            at += length;
        }
        return entries;
    }

    private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object entry : entries()) {
            List<?> pair = (List<?>) entry;
            map.put(pair.get(0), pair.get(1));
        }
        return map;
    }

    private Object record() throws IOException, ReflectiveOperationException {
        Constructor<?> constructor = type().constructor();
        Object[] values = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        Object record = constructor.newInstance(values);
        return shared ? numbered(record) : record;
    }

    private Shape type() throws IOException, ReflectiveOperationException {
        int number = count();
        if (number == 0) {
            types.add(Shape.of(Shape.type(text())));
            return types.get(types.size() - 1);
        }
        return types.get(number - 1);
    }

    private int count() {
        return (int) number();
    }

    private long number() {
        long read = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            read |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return read >>> 1 ^ -(read & 1);
    }

    private String text() {
        long length = number();
        if (length >= 0) {
            String text = new String(bytes, at, (int) length, StandardCharsets.ISO_8859_1);
            at += (int) length;
            return text;
        }
        int wide = (int) (-1L - length);
        char[] text = new char[wide];
        // By hand, for a decoder replaces half a pair of surrogates.
        for (int i = 0; i < wide; i++, at += 2) {
            text[i] = (char) (bytes[at] << 8 | bytes[at + 1] & 0xFF);
        }
        return new String(text);
    }
}
