package org.gouji.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Records of this program as bytes and back, equal to what they were. Equal records give equal bytes in every process:
 * maps and sets, whose order differs from run to run, are written in the order of their entries' bytes.
 */
final class Snapshot {

    private enum Kind {
        NULL,
        TEXT,
        INTEGER,
        LONG,
        TRUE,
        FALSE,
        DECIMAL,
        DAY,
        EMPTY,
        PRESENT,
        LIST,
        MAP,
        SET,
        ENUM,
        RECORD
    }

    private static final String OURS = "org.gouji.";
    private static final Kind[] KINDS = Kind.values();

    private Snapshot() {}

    /** The record as it is kept. */
    static byte[] of(Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
            write(out, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record that was kept. */
    static <T> T read(byte[] bytes, Class<T> type) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return type.cast(read(in));
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** {@code sha256} over all that a result depends on. */
    static String fingerprint(Object... parts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain(Arrays.asList(parts))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] plain(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeByte(Kind.NULL.ordinal());
        } else if (value instanceof String text) {
            text(out, Kind.TEXT, text);
        } else if (value instanceof Integer number) {
            out.writeByte(Kind.INTEGER.ordinal());
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte(Kind.LONG.ordinal());
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte((truth ? Kind.TRUE : Kind.FALSE).ordinal());
        } else if (value instanceof BigDecimal number) {
            text(out, Kind.DECIMAL, number.toString());
        } else if (value instanceof LocalDate day) {
            text(out, Kind.DAY, day.toString());
        } else if (value instanceof Optional<?> optional) {
            out.writeByte((optional.isPresent() ? Kind.PRESENT : Kind.EMPTY).ordinal());
            if (optional.isPresent()) {
                write(out, optional.get());
            }
        } else if (value instanceof List<?> list) {
            many(out, Kind.LIST, list);
        } else if (value instanceof Set<?> set) {
            sorted(out, Kind.SET, set.stream().map(Snapshot::plain).toList());
        } else if (value instanceof Map<?, ?> map) {
            sorted(
                    out,
                    Kind.MAP,
                    map.entrySet().stream()
                            .map(entry -> plain(Arrays.asList(entry.getKey(), entry.getValue())))
                            .toList());
        } else if (value instanceof Enum<?> constant) {
            text(out, Kind.ENUM, constant.getDeclaringClass().getName());
            bytes(out, constant.name());
        } else if (value instanceof Record) {
            record(out, value);
        } else {
            throw new IllegalArgumentException("not a record, text, number or collection: " + value.getClass());
        }
    }

    private static void record(DataOutputStream out, Object value) throws IOException {
        text(out, Kind.RECORD, value.getClass().getName());
        for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
            try {
                write(out, component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void many(DataOutputStream out, Kind kind, Collection<?> values) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(values.size());
        for (Object value : values) {
            write(out, value);
        }
    }

    private static void sorted(DataOutputStream out, Kind kind, List<byte[]> entries) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(entries.size());
        for (byte[] entry : entries.stream().sorted(Arrays::compare).toList()) {
            out.write(entry);
        }
    }

    private static void text(DataOutputStream out, Kind kind, String text) throws IOException {
        out.writeByte(kind.ordinal());
        bytes(out, text);
    }

    private static void bytes(DataOutputStream out, String text) throws IOException {
        // By hand, for the encoder of the class library took a third of the time of keeping a report.
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
        Kind kind = KINDS[in.readByte()];
        switch (kind) {
            case NULL:
                return null;
            case TEXT:
                return text(in);
            case INTEGER:
                return in.readInt();
            case LONG:
                return in.readLong();
            case TRUE:
                return true;
            case FALSE:
                return false;
            case DECIMAL:
                return new BigDecimal(text(in));
            case DAY:
                return LocalDate.parse(text(in));
            case EMPTY:
                return Optional.empty();
            case PRESENT:
                return Optional.of(read(in));
            case LIST:
                return list(in);
            case SET:
                return new LinkedHashSet<>(list(in));
            case MAP:
                return map(in);
            case ENUM:
                return constant(ours(text(in)), text(in));
            case RECORD:
                return record(in);
            default:
                throw new IOException("unknown kind " + kind);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        char[] text = new char[bytes.length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(text);
    }

    private static List<Object> list(DataInputStream in) throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        List<Object> values = new ArrayList<>(Math.min(size, 10_000));
        for (int i = 0; i < size; i++) {
            values.add(read(in));
        }
        return values;
    }

    private static Map<Object, Object> map(DataInputStream in) throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            List<?> entry = (List<?>) read(in);
            map.put(entry.get(0), entry.get(1));
        }
        return map;
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("no " + name + " in " + type);
    }

    private static Object record(DataInputStream in) throws IOException, ReflectiveOperationException {
        Shape shape = SHAPES.get(ours(text(in)));
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in);
        }
        return shape.constructor().newInstance(values);
    }

    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    /** Bytes name only records and enums of this program. */
    private static Class<?> ours(String name) throws ClassNotFoundException, IOException {
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

    private record Shape(RecordComponent[] components, Constructor<?> constructor) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                Arrays.stream(components)
                        .forEach(component -> component.getAccessor().setAccessible(true));
                return new Shape(components, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };
}
