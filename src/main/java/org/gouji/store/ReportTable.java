package org.gouji.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report files that the service keeps, byte for byte as they came in. */
public final class ReportTable {

    /** Where a file came from. */
    public enum Origin {
        FOLDER,
        UPLOAD
    }

    /**
     * A kept file.
     *
     * @param name path below {@code reports-in/}, or the name under which it was uploaded
     * @param hash {@code sha256} of its bytes
     * @param present whether the next run is about it; false once it was replaced or taken out of the folder
     */
    public record KeptFile(
            long id,
            String name,
            String hash,
            long size,
            Origin origin,
            boolean present,
            Instant receivedAt,
            String receivedBy) {}

    private static final String COLUMNS = "id, name, hash, size, origin, present, received_at, received_by";

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public ReportTable(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * Takes a file in, in place of the one that was kept under its name. The same bytes again are the same file: nothing is
     * kept twice.
     */
    public KeptFile takeIn(String name, byte[] content, Origin origin, String by) {
        String hash = hash(content);
        return database.together(() -> {
            jdbc.sql("insert into report (name, hash, size, content, origin, present, received_at, received_by)"
                            + " values (?, ?, ?, ?, ?, true, ?, ?) on conflict do nothing")
                    .params(name, hash, content.length, content, origin.name(), Database.time(clock.instant()), by)
                    .update();
            jdbc.sql("update report set present = (hash = ?) where name = ? and (present or hash = ?)")
                    .params(hash, name, hash)
                    .update();
            return jdbc.sql("select " + COLUMNS + " from report where name = ? and hash = ?")
                    .params(name, hash)
                    .query(ReportTable::row)
                    .single();
        });
    }

    /** Whether these bytes are what is kept under the name now. */
    public boolean isKept(String name, String hash) {
        return jdbc.sql("select count(*) from report where name = ? and hash = ? and present")
                        .params(name, hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Leaves out of the next run what lay in the folder and does not any more. Returns how many files these were. */
    public int onlyFromFolder(Collection<String> names) {
        Set<String> there = new HashSet<>(names);
        List<KeptFile> gone = present().stream()
                .filter(file -> file.origin() == Origin.FOLDER && !there.contains(file.name()))
                .toList();
        gone.forEach(file -> leaveOut(file.id()));
        return gone.size();
    }

    /** Leaves a file out of the next run; it stays kept. Returns false where there is none. */
    public boolean leaveOut(long id) {
        return jdbc.sql("update report set present = false where id = ? and present")
                        .param(id)
                        .update()
                > 0;
    }

    /** The files that the next run is about, by name. */
    public List<KeptFile> present() {
        return jdbc.sql("select " + COLUMNS + " from report where present order by name")
                .query(ReportTable::row)
                .list();
    }

    public Optional<KeptFile> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from report where id = ?")
                .param(id)
                .query(ReportTable::row)
                .optional();
    }

    /** The bytes as they came in. */
    public byte[] content(long id) {
        return jdbc.sql("select content from report where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** {@code sha256} in hexadecimal digits. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptFile row(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("hash"),
                row.getLong("size"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("present"),
                Database.instant(row.getObject("received_at", OffsetDateTime.class)),
                row.getString("received_by"));
    }
}
