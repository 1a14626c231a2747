package org.gouji.shelf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Records of this program as bytes and back, equal to what they were. Equal records give equal bytes in every process:
 * maps and sets, whose order differs from run to run, are written in the order of their entries' bytes.
 */
public final class Snapshot {

    private Snapshot() {}

    /** The record as it is kept. */
    public static byte[] of(Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(SnapshotWriter.bytes(record, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * The record that was kept.
     *
     * @throws IllegalStateException where these are not the bytes of such a record
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(SnapshotReader.read(in.readAllBytes(), 0));
        } catch (IOException | ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** {@code sha256} over all that a result depends on. */
    public static String fingerprint(Object... parts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(SnapshotWriter.bytes(Arrays.asList(parts), false)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
