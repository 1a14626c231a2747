package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.audit.ControlFigures;
import org.gouji.audit.ControlFiguresReader;
import org.gouji.audit.MissingPathException;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.ReportSource;
import org.gouji.audit.RosterException;
import org.gouji.facts.Roster;
import org.gouji.store.ReportTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes reports into the store: those that lie in the folder, and those that are uploaded. */
@Component
class Intake {

    /** A file of the folder or nothing: what is in it, and its name. */
    record Beside(String name, byte[] content) {}

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Path folder;
    private final ReportTable reports;
    private final SharedFolder shared;

    Intake(ServiceSettings settings, ReportTable reports, SharedFolder shared) {
        this.shared = shared;
        this.folder = settings.reports();
        this.reports = reports;
    }

    /** Brings the store up to what lies in the folder now; returns whether anything in it is new, changed or gone. */
    boolean fromFolder(String by) {
        if (!Files.isDirectory(folder)) {
            // On another machine, or a drive that is not there: nobody took the files out of it.
            return false;
        }
        boolean changed = false;
        Set<String> names = new HashSet<>();
        for (ReportSource source : listed()) {
            names.add(source.name());
            try {
                if (!source.trouble().isEmpty()) {
                    LOG.warn("报告文件夹中的 {} 没有收下：{}", source.name(), source.trouble());
                    continue;
                }
                byte[] content = Files.readAllBytes(source.file());
                if (!reports.isKept(source.name(), ReportTable.hash(content))) {
                    reports.takeIn(source.name(), content, ReportTable.Origin.FOLDER, by);
                    changed = true;
                }
            } catch (IOException e) {
                LOG.warn("报告文件夹中的 {} 无法读取：{}", source.name(), e.getMessage());
            }
        }
        // What another instance sees was not taken away.
        names.addAll(shared.seenElsewhere());
        return reports.onlyFromFolder(names) > 0 || changed;
    }

    /** The files of the folder, each with its size and the time of its last change, to tell whether anything moved. */
    Map<String, String> looks() {
        Map<String, String> looks = new TreeMap<>();
        for (ReportSource source : listed()) {
            try {
                BasicFileAttributes file = Files.readAttributes(source.file(), BasicFileAttributes.class);
                looks.put(source.name(), file.size() + " " + file.lastModifiedTime());
            } catch (IOException e) {
                // Gone since it was listed; the next look will tell.
                looks.put(source.name(), "");
            }
        }
        return looks;
    }

    /** The files beside the reports that a run goes by. */
    List<String> beside() {
        return Stream.concat(roster().stream(), control().stream())
                .map(Beside::name)
                .toList();
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

    /** The figures from other sources as a run that begins now would go by them. */
    ControlFigures controlFigures(Roster roster) throws RosterException {
        Optional<Path> file =
                Files.isDirectory(folder) ? ReportFolder.controlFigures(List.of(folder)) : Optional.empty();
        return file.isEmpty() ? ControlFigures.NONE : ControlFiguresReader.read(file.get(), roster);
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
