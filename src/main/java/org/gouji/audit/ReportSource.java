package org.gouji.audit;

import java.nio.file.Path;

/**
 * A file that a report is expected in.
 *
 * @param name path relative to the PATH given, with {@code /}
 * @param trouble why the file cannot even be opened, in Chinese; empty where nothing speaks against reading it
 */
public record ReportSource(Path file, String name, String trouble) {

    public ReportSource(Path file, String name) {
        this(file, name, "");
    }
}
