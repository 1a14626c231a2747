package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.audit.Reason;
import picocli.CommandLine.Option;

/** The folder with the rules, as given on the command line or found where it usually is. */
final class RulesFolder {

    @Option(names = "--rules", paramLabel = "文件夹", description = "规则文件夹；不给则用当前文件夹的 rules，没有再用程序旁边的 rules。")
    private Path folder;

    /** A link to a folder is followed here, once, so that nobody later walks over the link itself. */
    Path folder() {
        Path found = find();
        try {
            return Files.isSymbolicLink(found) ? found.toRealPath() : found;
        } catch (IOException e) {
            throw new UsageException("规则文件夹 " + found + " 无法打开：" + Reason.of(e));
        }
    }

    private Path find() {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("规则文件夹不存在：" + folder);
            }
            return folder;
        }
        Path here = Path.of("rules");
        if (Files.isDirectory(here)) {
            return here;
        }
        Path beside = home().resolve("rules");
        if (Files.isDirectory(beside)) {
            return beside;
        }
        throw new UsageException("找不到规则文件夹：当前文件夹和程序旁边都没有 rules，请用 --rules 指明");
    }

    private static Path home() {
        // The start script of the office zip runs an unpacked copy, which lies elsewhere.
        String told = System.getProperty("gouji.home");
        // With java -jar the class path is the jar file itself, also for a nested jar.
        Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0])
                .toAbsolutePath();
        Path folder = jar.getParent() == null ? Path.of(".") : jar.getParent();
        return told == null ? folder : Path.of(told);
    }
}
