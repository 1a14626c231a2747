package org.gouji.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gouji.rules.Rulebook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of the rulebooks that runs were started with, for instances that have other rules on their disk. */
public final class RunRulebooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    public RunRulebooks(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Keeps the files that a rulebook was loaded from, as they are on the disk now. */
    public void keep(Rulebook rulebook) {
        String name = name(rulebook.hash(), rulebook.profileHash());
        boolean there = jdbc.sql("select count(*) from rulebook where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            jdbc.sql("insert into rulebook (name, content, kept_at) values (?, ?, ?) on conflict do nothing")
                    .params(name, zip(rulebook.folder()), Database.time(clock.instant()))
                    .update();
        }
    }

    /** Writes the files of a rulebook into a folder; returns false where they were never kept. */
    public boolean write(String hash, String profileHash, Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] content = jdbc.sql("select content from rulebook where name = ?")
                .param(name(hash, profileHash))
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
        if (content == null) {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!folder.resolve(entry.getName()).normalize().startsWith(folder)) {
                    throw new IOException("路径指向别处：" + entry.getName());
                }
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        RuleFiles.write(files, folder);
        return true;
    }

    private static String name(String hash, String profileHash) {
        return hash + "/" + profileHash;
    }

    private static byte[] zip(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : RuleFiles.of(folder).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
