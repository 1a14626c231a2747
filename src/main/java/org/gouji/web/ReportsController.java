package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.audit.ReportSource;
import org.gouji.store.ReportTable;
import org.gouji.store.Run;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Taking reports in and leaving them out, for programs. */
@RestController
class ReportsController {

    record Kept(long id, String name, String hash, long size) {

        static Kept of(ReportTable.KeptFile file) {
            return new Kept(file.id(), file.name(), file.hash(), file.size());
        }
    }

    /**
     * @param run the run that was started for them; null where it will follow the one that is open, or none was wanted
     */
    record TakenIn(List<Kept> files, Long run) {}

    private final ReportTable reports;
    private final Runs runs;

    ReportsController(ReportTable reports, Runs runs) {
        this.reports = reports;
        this.runs = runs;
    }

    /**
     * Takes files in, each in place of the one of the same name, and audits. The same files again change nothing, so an
     * upload may be repeated.
     */
    @Logged("上传报告")
    @PostMapping(path = "/api/v1/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TakenIn> upload(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(name = "run", defaultValue = "true") boolean audit)
            throws IOException {
        TakenIn taken = takeIn(files, audit, "");
        return ResponseEntity.status(HttpStatus.CREATED).body(taken);
    }

    /** @param folder goes before the names of the files: what comes from one office replaces nothing of another */
    TakenIn takeIn(List<MultipartFile> files, boolean audit, String folder) throws IOException {
        List<Kept> kept = new ArrayList<>();
        boolean anyNew = false;
        try (Uploads uploads = Uploads.of(files == null ? List.of() : files)) {
            for (ReportSource source : uploads.sources()) {
                byte[] content = Files.readAllBytes(source.file());
                String name = folder + source.name();
                boolean there = reports.isKept(name, ReportTable.hash(content));
                ReportTable.KeptFile file =
                        reports.takeIn(name, content, ReportTable.Origin.UPLOAD, Person.currentName());
                // Kept by an upload that was never answered, it may not have been audited yet.
                anyNew |= !there || !runs.areAbout(file.id());
                kept.add(Kept.of(file));
            }
        }
        Optional<Run> run = audit && anyNew ? runs.startForUpload() : Optional.empty();
        return new TakenIn(kept, run.map(Run::id).orElse(null));
    }

    /** Leaves a file out of the runs to come; what earlier runs said of it stays. */
    @Logged("移出报告")
    @DeleteMapping("/api/v1/reports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveOut(@PathVariable("id") long id) {
        if (reports.find(id)
                .filter(file -> file.origin() == ReportTable.Origin.FOLDER)
                .isPresent()) {
            throw new Problem(HttpStatus.CONFLICT, "这份文件来自报告文件夹，移出后又会被收进来：请从文件夹中移走");
        }
        if (!reports.leaveOut(id)) {
            throw new Problem(HttpStatus.NOT_FOUND, "没有这份报告，或已移出");
        }
    }
}
