package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.gouji.store.Backup;
import org.gouji.store.BackupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: all that the service keeps, in one zip. */
@Command(
        name = "backup",
        description = "备份审核服务的全部数据：报告原件、历次审核、问题、核实结论、账号、日志、规则版本。",
        footer = {
            "",
            "自带数据库要先停止服务；PostgreSQL 不用停。连接 PostgreSQL 与服务相同：SPRING_PROFILES_ACTIVE=postgres 和 GOUJI_DB_URL、GOUJI_DB_USER、GOUJI_DB_PASSWORD。",
            "备份中有密码摘要和报告原件，应妥善保管。退出码：0 完成；2 用法有误，或备份没有完成。"
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private State state;

    @Mixin
    private ServiceData data;

    @Parameters(index = "0", paramLabel = "文件", description = "写到哪个 zip 文件；已有的不覆盖。")
    private Path out;

    private final Streams streams;

    BackupCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        OutputFile.check(out);
        DataSource source = data.source(state, true);
        Map<String, Integer> rows = new LinkedHashMap<>();
        Path file = OutputFile.writeNew(out, stream -> {
            try {
                rows.putAll(Backup.write(source, state.folder(), stream));
            } catch (BackupException e) {
                throw new UsageException(e.getMessage());
            }
        });
        onlyForTheOwner(file);
        streams.out().println("已备份到 " + file + "：" + told(rows));
        return ExitCode.DONE;
    }

    /** Hashes of passwords are in it. Where the system knows no such rights, the folder's must do. */
    private static void onlyForTheOwner(Path file) {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            try {
                rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
            } catch (IOException e) {
                throw new UsageException("备份已写到 " + file + "，但没能限制为只有本人可读：" + e.getMessage());
            }
        }
    }

    static String told(Map<String, Integer> rows) {
        return "报告 " + rows.getOrDefault("report", 0) + " 份，审核 " + rows.getOrDefault("run", 0) + " 次，问题 "
                + rows.getOrDefault("finding", 0) + " 条，处理 " + rows.getOrDefault("review", 0) + " 条，账号 "
                + rows.getOrDefault("account", 0) + " 个，日志 " + rows.getOrDefault("action_log", 0) + " 条";
    }
}
