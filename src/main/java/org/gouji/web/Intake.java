package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.audit.MissingPathException;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.ReportSource;
import org.gouji.store.ReportTable;
import org.springframework.stereotype.Component;

/** Takes reports into the store: those that lie in the folder, and those that are uploaded. */
@Component
class Intake {

    /** A file of the folder or nothing: what is in it, and its name. */
    record Beside(String name, byte[] content) {}

    private final Path folder;
    private final ReportTable reports;

    Intake(ServiceSettings settings, ReportTable reports) {
        this.folder = settings.reports();
        this.reports = reports;
    }

    /** Brings the store up to what lies in the folder now; returns the files that could not be opened, and why. */
    List<String> fromFolder(String by) {
        List<String> troubles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ReportSource source : listed()) {
            names.add(source.name());
            try {
                if (!source.trouble().isEmpty()) {
                    troubles.add(source.name() + "：" + source.trouble());
                    continue;
                }
                byte[] content = Files.readAllBytes(source.file());
                if (!reports.isKept(source.name(), ReportTable.hash(content))) {
                    reports.takeIn(source.name(), content, ReportTable.Origin.FOLDER, by);
                }
            } catch (IOException e) {
                troubles.add(source.name() + "：无法读取");
            }
        }
        reports.onlyFromFolder(names);
        return troubles;
    }

    /** The roster beside the reports. */
    Optional<Beside> roster() {
        return Files.isDirectory(folder) ? ReportFolder.roster(List.of(folder)).map(Intake::read) : Optional.empty();
    }

    /** The figures from other sources beside the reports. */
    Optional<Beside> control() {
        return Files.isDirectory(folder)
                ? ReportFolder.controlFigures(List.of(folder)).map(Intake::read)
                : Optional.empty();
    }

    private List<ReportSource> listed() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return ReportFolder.list(List.of(folder));
        } catch (MissingPathException e) {
            return List.of();
        }
    }

    private static Beside read(Path file) {
        try {
            return new Beside(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
