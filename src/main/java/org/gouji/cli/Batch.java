package org.gouji.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.audit.ControlFigures;
import org.gouji.audit.ControlFiguresReader;
import org.gouji.audit.MissingPathException;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.ReportSource;
import org.gouji.audit.RosterException;
import org.gouji.audit.RosterReader;
import org.gouji.facts.Roster;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reports a command works on and the offices they belong to, as given on the command line. */
final class Batch {

    @Parameters(paramLabel = "路径", arity = "1..*", description = "年报文件或文件夹，可给多个；文件夹连同下级一并读取。")
    private List<Path> paths;

    @Option(names = "--roster", paramLabel = "文件", description = "单位名册 roster.csv 或 roster.xlsx；不给则用所给文件夹中的。")
    private Path rosterFile;

    Batch() {}

    Batch(List<Path> paths, Path rosterFile) {
        this.paths = paths;
        this.rosterFile = rosterFile;
    }

    List<ReportSource> sources() {
        try {
            List<ReportSource> sources = ReportFolder.list(paths);
            if (sources.isEmpty()) {
                throw new UsageException("所给路径下没有可审核的报告文件："
                        + String.join("、", paths.stream().map(Path::toString).toList()));
            }
            return sources;
        } catch (MissingPathException e) {
            throw new UsageException(e.getMessage());
        }
    }

    ControlFigures controlFigures(Roster roster) {
        Optional<Path> file = ReportFolder.controlFigures(paths);
        try {
            return file.isEmpty() ? ControlFigures.NONE : ControlFiguresReader.read(file.get(), roster);
        } catch (RosterException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** What the user should know of the roster, or of the lack of one. */
    List<String> notices(Roster roster) {
        List<String> notices = new ArrayList<>(RosterReader.notices(roster));
        if (rosterFile == null) {
            ReportFolder.rosterAbove(paths)
                    .ifPresent(file -> notices.add("上一级文件夹里有单位名册 " + file + "，这次没有用它；要用请加 --roster " + file));
            ReportFolder.rosterByAnotherName(paths)
                    .ifPresent(file -> notices.add("文件 " + file + " 像是单位名册，这次没有用它；要用请改名为 roster"
                            + (file.toString().endsWith("x") ? ".xlsx" : ".csv") + "，或加 --roster " + file));
        }
        return notices;
    }

    Roster roster() {
        Optional<Path> file = rosterFile == null ? ReportFolder.roster(paths) : Optional.of(rosterFile);
        if (file.isEmpty()) {
            return Roster.NONE;
        }
        if (!Files.exists(file.get())) {
            throw new UsageException("单位名册不存在：" + file.get());
        }
        try {
            return RosterReader.read(file.get());
        } catch (RosterException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
