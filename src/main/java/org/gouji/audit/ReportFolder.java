package org.gouji.audit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files under the paths that the user gave. All are taken but hidden ones, lock files of Word ({@code ~$…}),
 * README*, the roster, the control figures and workbooks of
 * earlier audits, so that no report is left out in silence.
 */
public final class ReportFolder {

    /** Deeper folders are taken for a mistake (or a loop of mounts) and reported. */
    private static final int DEEPEST = 40;

    private static final Pattern ROSTER = Pattern.compile("(?i).*(?:名册|单位名单).*\\.(?:csv|xlsx)");

    private final List<ReportSource> sources = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private ReportFolder() {}

    /** All files under the paths, by name; a folder or link that cannot be opened is listed with its trouble. */
    public static List<ReportSource> list(List<Path> paths) throws MissingPathException {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new MissingPathException("路径不存在：" + path);
            }
        }
        ReportFolder folder = new ReportFolder();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder.walk(path, path, "", 0);
            } else {
                folder.take(path, path.toAbsolutePath().getFileName().toString());
            }
        }
        folder.sources.sort(Comparator.comparing(ReportSource::name));
        return List.copyOf(folder.sources);
    }

    /** The control figures lying directly in one of the given folders, the first where there are several. */
    public static Optional<Path> controlFigures(List<Path> paths) {
        return paths.stream()
                .filter(Files::isDirectory)
                .flatMap(path -> Stream.of(path.resolve("control-figures.xlsx"), path.resolve("control-figures.csv")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The roster lying directly in one of the given folders, the first where there are several. */
    public static Optional<Path> roster(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> Stream.of(path.resolve("roster.csv"), path.resolve("roster.xlsx")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** A roster that lies above a given path, where nobody looks for it; empty where one is found among the paths. */
    public static Optional<Path> rosterAbove(List<Path> paths) {
        if (roster(paths).isPresent()) {
            return Optional.empty();
        }
        return roster(paths.stream()
                .map(path -> path.toAbsolutePath().normalize().getParent())
                .filter(Objects::nonNull)
                .toList());
    }

    /** A file lying directly in one of the folders that is called a roster in Chinese; empty where one is found under its name. */
    public static Optional<Path> rosterByAnotherName(List<Path> paths) {
        if (roster(paths).isPresent()) {
            return Optional.empty();
        }
        return paths.stream()
                .filter(Files::isDirectory)
                .flatMap(ReportFolder::children)
                .filter(file -> ROSTER.matcher(file.getFileName().toString()).matches())
                .findFirst();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            // The walk tells what cannot be opened.
            return Stream.empty();
        }
    }

    private void walk(Path root, Path folder, String prefix, int depth) {
        if (depth > DEEPEST) {
            sources.add(new ReportSource(folder, prefix, "文件夹层数过多（超过 " + DEEPEST + " 层），其中的文件没有审核"));
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            sources.add(new ReportSource(
                    folder, prefix.isEmpty() ? name(folder) + "/" : prefix, "文件夹无法打开，其中的文件没有审核（" + Reason.of(e) + "）"));
            return;
        }
        entries.sort(Comparator.comparing(ReportFolder::name));
        for (Path entry : entries) {
            String name = name(entry);
            if (FileNames.noReport(name)) {
                continue;
            }
            if (Files.isSymbolicLink(entry) && !staysInside(root, entry)) {
                sources.add(new ReportSource(entry, prefix + name, "这是一个失效的、指向所给文件夹之外或指向上级文件夹的链接，没有读取"));
            } else if (Files.isDirectory(entry)) {
                walk(root, entry, prefix + name + "/", depth + 1);
            } else {
                take(entry, prefix + name);
            }
        }
    }

    private void take(Path file, String name) {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException e) {
            sources.add(new ReportSource(file, name, "文件无法打开（" + Reason.of(e) + "）"));
            return;
        }
        // Opening a pipe waits for its other end, for ever.
        if (!Files.isRegularFile(real)) {
            sources.add(new ReportSource(file, name, "这不是普通文件（是管道或设备），没有读取"));
            return;
        }
        // Paths may overlap: a file is audited once, under the name that the first path gives it.
        if (seen.add(real)) {
            sources.add(new ReportSource(file, name));
        }
    }

    private static boolean staysInside(Path root, Path link) {
        try {
            Path target = link.toRealPath();
            Path parent = link.toAbsolutePath().getParent().toRealPath();
            return target.startsWith(root.toRealPath()) && !parent.startsWith(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : FileNames.shown(last.toString());
    }
}
