package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.audit.ReportSource;

/** Kept files in a folder of their own, gone when closed. */
final class KeptFiles implements AutoCloseable {

    private final Path folder;
    private final List<ReportSource> sources = new ArrayList<>();

    KeptFiles() throws IOException {
        folder = Files.createTempDirectory("gouji-kept");
    }

    void put(String name, byte[] content) throws IOException {
        sources.add(new ReportSource(Files.write(folder.resolve("report-" + sources.size()), content), name));
    }

    List<ReportSource> sources() {
        return sources;
    }

    @Override
    public void close() throws IOException {
        for (ReportSource source : sources) {
            Files.deleteIfExists(source.file());
        }
        Files.deleteIfExists(folder);
    }
}
