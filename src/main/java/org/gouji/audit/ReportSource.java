package org.gouji.audit;

import java.nio.file.Path;
import java.util.List;
import org.gouji.document.Document;
import org.gouji.read.Archive;
import org.gouji.read.ReportReader;
import org.gouji.read.UnreadableException;

/**
 * A file that a report is expected in.
 *
 * @param name path relative to the PATH given, with {@code /}
 * @param trouble why the file cannot even be opened, in Chinese; empty where nothing speaks against reading it
 * @param member the file of a zip archive that is meant, null where the file itself is
 * @param content what the file would hold, null where there is a file
 */
public record ReportSource(Path file, String name, String trouble, Archive.Member member, byte[] content) {

    public ReportSource(Path file, String name, String trouble, Archive.Member member) {
        this(file, name, trouble, member, null);
    }

    /** What was never in a file. */
    static ReportSource of(byte[] content, String name) {
        return new ReportSource(Path.of(name), name, "", null, content);
    }

    public ReportSource(Path file, String name, String trouble) {
        this(file, name, trouble, null);
    }

    public ReportSource(Path file, String name) {
        this(file, name, "", null);
    }

    /** The documents that it holds. */
    List<Document> read() throws UnreadableException {
        return ReportReader.read(bytes(), name);
    }

    /** What the file or the archive's member holds now. */
    byte[] bytes() throws UnreadableException {
        if (content != null) {
            return content;
        }
        return member == null ? ReportReader.bytes(file) : Archive.bytes(file, member);
    }

    /** The same file, taken to hold these bytes. */
    ReportSource holding(byte[] bytes) {
        return new ReportSource(file, name, trouble, member, bytes);
    }
}
