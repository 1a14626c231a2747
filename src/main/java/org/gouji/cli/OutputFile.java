package org.gouji.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.gouji.audit.Reason;
import tools.jackson.core.exc.JacksonIOException;

/** A file that a command leaves behind: whole or not at all. */
final class OutputFile {

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final int MOST = 10_000;

    private OutputFile() {}

    /** Fails early, before long work, where nothing could be written. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UsageException("无法写入 " + file + "：这是一个文件夹，请给出文件名");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("无法写入 " + file + "：文件夹 " + folder + " 不存在也无法新建（" + Reason.of(e) + "）");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException("无法写入 " + file + "：文件夹 " + folder + " 不可写");
        }
    }

    /** Writes beside what is there: {@code a.xlsx}, {@code a-2.xlsx}, {@code a-3.xlsx} … and says under which name. */
    static Path writeNew(Path file, Content content) {
        try {
            Path part = written(file, content);
            try {
                for (int number = 1; number < MOST; number++) {
                    Path target = numbered(file, number);
                    try {
                        Files.createFile(target);
                    } catch (FileAlreadyExistsException e) {
                        continue;
                    }
                    return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                }
                throw new UsageException("无法写入 " + file + "：同名文件已有 " + MOST + " 个");
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /** Writes in place of what is there: another program reads the file under this very name. */
    static void replace(Path file, Content content) {
        try {
            Files.move(written(file, content), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /** Large sheets are put together in the folder for temporary files, which may lie on another disk. */
    private static UsageException refused(Path file, IOException e) {
        return new UsageException("无法写入 " + file + "：" + Reason.of(e) + "（临时文件在 " + System.getProperty("java.io.tmpdir")
                + "，两处都要可写、有空间）");
    }

    private static Path written(Path file, Content content) throws IOException {
        // Not createTempFile: what it makes only its owner may read, and colleagues are meant to open the workbook.
        Path part = file.toAbsolutePath().resolveSibling(".gouji-" + UUID.randomUUID() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            content.write(out);
        } catch (JacksonIOException e) {
            Files.deleteIfExists(part);
            throw e.getCause();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return part;
    }

    private static Path numbered(Path file, int number) {
        if (number == 1) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return file.resolveSibling(stem + "-" + number + (dot > 0 ? name.substring(dot) : ""));
    }
}
