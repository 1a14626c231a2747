package org.gouji.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip file of reports. Its members are files of their own, so that a bad one spoils no other. */
public final class Archive {

    /** A file in the archive: its position and its path as packed. */
    public record Member(int index, String name) {}

    private static final int MARK = 4;

    private Archive() {}

    /**
     * The files that an archive holds, or empty where the file is no archive (Word and Excel files are none, though they
     * are zip files).
     *
     * @throws UnreadableException where the archive is broken
     */
    public static Optional<List<Member>> members(Path file) throws UnreadableException {
        if (!zip(file)) {
            return Optional.empty();
        }
        try (ZipParts parts = ZipParts.open(file)) {
            boolean office = parts.has("[Content_Types].xml")
                    || parts.has("OFD.xml")
                    || parts.has("META-INF/manifest.xml") && parts.has("content.xml");
            if (office) {
                return Optional.empty();
            }
            List<Member> members = new ArrayList<>();
            List<ZipArchiveEntry> entries = parts.entries();
            for (int i = 0; i < entries.size(); i++) {
                if (!entries.get(i).isDirectory()) {
                    members.add(new Member(i, entries.get(i).getName()));
                }
            }
            return Optional.of(members);
        }
    }

    /** The unpacked bytes of one member. */
    public static byte[] bytes(Path file, Member member) throws UnreadableException {
        try (ZipParts parts = ZipParts.open(file)) {
            return parts.bytes(parts.entries().get(member.index()));
        }
    }

    private static boolean zip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(MARK);
            return mark.length == MARK
                    && mark[0] == 'P'
                    && mark[1] == 'K'
                    && (mark[2] == 3 && mark[3] == 4 || mark[2] == 5 && mark[3] == 6);
        } catch (IOException e) {
            // Whoever reads the file next meets the same trouble and tells it.
            return false;
        }
    }
}
