package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.audit.ReportSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files in a folder of their own, under names that we choose; gone when closed. */
final class Uploads implements AutoCloseable {

    static final int MOST_FILES = 500;
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final List<ReportSource> sources;

    private Uploads(Path folder, List<ReportSource> sources) {
        this.folder = folder;
        this.sources = sources;
    }

    static Uploads of(List<MultipartFile> files) {
        if (files.isEmpty()
                || files.stream().allMatch(file -> file.isEmpty() && name(file).isEmpty())) {
            throw new Problem(HttpStatus.BAD_REQUEST, "没有收到文件，请在表单字段 files 中上传一份或多份年报");
        }
        if (files.size() > MOST_FILES) {
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "一次最多上传 " + MOST_FILES + " 个文件，收到 " + files.size() + " 个");
        }
        Uploads uploads = null;
        try {
            uploads = new Uploads(Files.createTempDirectory("gouji-upload"), new ArrayList<>());
            Set<String> names = new HashSet<>();
            for (MultipartFile file : files) {
                uploads.take(file, names);
            }
            uploads.sources.sort(Comparator.comparing(ReportSource::name));
            return uploads;
        } catch (IOException e) {
            if (uploads != null) {
                uploads.close();
            }
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names. */
    List<ReportSource> sources() {
        return sources;
    }

    private void take(MultipartFile file, Set<String> names) throws IOException {
        String name = name(file).isEmpty() ? "未命名" : name(file);
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + "（" + number + "）";
        }
        Path target = folder.resolve("upload-" + sources.size());
        file.transferTo(target);
        sources.add(new ReportSource(target, unique));
    }

    /** The bare file name: some browsers send a whole path, and nothing in it may steer where we write or what we print. */
    static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .strip();
        int length = bare.codePointCount(0, bare.length());
        return length <= LONGEST_NAME ? bare : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME));
    }

    @Override
    public void close() {
        try {
            for (ReportSource source : sources) {
                Files.deleteIfExists(source.file());
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
