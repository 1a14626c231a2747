package org.gouji.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gouji.store.Backup;
import org.gouji.store.BackupException;
import org.gouji.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup back into an empty database, or in the place of what there is. */
@Command(
        name = "restore",
        description = "把备份恢复到空的数据库：全部恢复，或者什么都不改。自带数据库的备份可以恢复到 PostgreSQL，反过来也可以。",
        footer = {
            "",
            "先停止服务。规则文件夹不在备份中，规则的历次版本在：恢复后用 rules rollback 或网页“版本和回退”取回。",
            "双击“恢复备份”与 restore --replace 相同。退出码：0 完成；2 用法有误，或没有恢复。"
        })
final class RestoreCommand implements Callable<Integer> {

    private static final String NEWEST = "勾稽备份-*.zip";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Mixin
    private Help help;

    @Mixin
    private State state;

    @Mixin
    private ServiceData data;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "文件",
            description = "备份文件；与 --replace 同用时可以不写，取当前文件夹中最新的 " + NEWEST + "。")
    private Path backup;

    @Option(names = "--replace", description = "换掉自带数据库中现有的数据：先在一旁完整恢复，成功后才换上；现有的移到“恢复前-时间”文件夹，不删除。")
    private boolean replace;

    @Option(names = "--yes", description = "与 --replace 同用：不再询问。")
    private boolean yes;

    private final Streams streams;

    RestoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path file = backup == null && replace ? newest() : backup;
        if (file == null) {
            throw new UsageException("请写明备份文件");
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException("没有备份文件 " + file);
        }
        try {
            if (!replace) {
                told(Backup.restore(file, data.source(state, false), state.folder()));
                return ExitCode.DONE;
            }
            if (data.isPostgres()) {
                throw new UsageException("--replace 只用于自带数据库；PostgreSQL 请新建一个空库，把 GOUJI_DB_URL 指向它，再恢复");
            }
            // Tells that the service runs, before anybody is asked.
            data.source(state, false);
            asked(file);
            return replaced(file);
        } catch (BackupException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int replaced(Path file) throws BackupException {
        String now = LocalDateTime.now().format(MOMENT);
        Path service = data.folder(state);
        Path rulebooks = state.folder().resolve("rulebooks");
        Path part = state.folder().resolve("恢复中-" + now);
        Path before = state.folder().resolve("恢复前-" + now);
        Map<String, Integer> rows;
        try {
            rows = Backup.restore(file, Database.source(Database.h2(part.resolve("service")), "", ""), part);
        } catch (BackupException e) {
            deleted(part);
            throw e;
        }
        try {
            Files.createDirectories(before);
            moved(service, before.resolve("service"));
            moved(rulebooks, before.resolve("rulebooks"));
            moved(part.resolve("service"), service);
            moved(part.resolve("rulebooks"), rulebooks);
            Files.deleteIfExists(part);
            told(rows);
            streams.out().println("恢复前的数据在 " + before + "，确认无误后可以删除；要退回，停止服务后把其中的文件夹放回 " + state.folder());
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UsageException("没有恢复完：" + e.getMessage() + "。恢复前的数据在 " + before + " 或原处，备份的数据在 " + part);
        }
    }

    private static void moved(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.move(from, to);
        }
    }

    private static void deleted(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UsageException("备份没有恢复，还有文件留在 " + folder + "，可以删除：" + e.getMessage());
        }
    }

    private void asked(Path file) {
        Console console = System.console();
        if (yes) {
            return;
        }
        if (console == null) {
            throw new UsageException("恢复会换掉现有的全部数据和账号；不在窗口中运行时，请加 --yes");
        }
        streams.out().print("将用 " + file.getFileName() + " 换掉现有的全部数据和账号（现有的另存，不删除）。确定请输入 y 后按回车：");
        streams.out().flush();
        String answer = console.readLine();
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new UsageException("没有恢复");
        }
    }

    private static Path newest() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.getFileName().toString().matches("勾稽备份-.*\\.zip"))
                    .max(Comparator.comparing(RestoreCommand::written))
                    .orElseThrow(() -> new UsageException("没有找到备份文件：请把备份文件（" + NEWEST + "）放到本文件夹再试，或把它拖到“恢复备份”上"));
        } catch (IOException e) {
            throw new UsageException("当前文件夹读不出：" + e.getMessage());
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Gone since it was listed.
            return FileTime.fromMillis(0);
        }
    }

    private void told(Map<String, Integer> rows) {
        streams.out().println("已恢复：" + BackupCommand.told(rows));
    }
}
