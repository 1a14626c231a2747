package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a zip file so that its bytes depend on its content alone: POI stamps each part with the time of writing. */
final class FixedTimes {

    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedTimes() {}

    static void copy(Path file, OutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipEntry part : Collections.list(zip.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(FIRST_OF_ZIP);
                copy.putNextEntry(timeless);
                zip.getInputStream(part).transferTo(copy);
                copy.closeEntry();
            }
            copy.finish();
        }
    }
}
