package org.gouji.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.gouji.store.Database;
import picocli.CommandLine.Option;

/** Where the service keeps its data: in the database that comes along, or in PostgreSQL where the environment says so. */
final class ServiceData {

    /** H2 says by this that another process has the file. */
    private static final int IN_USE = 90020;

    private static final int PATIENCE_SECONDS = 60;

    @Option(names = "--data", paramLabel = "文件夹", description = "自带数据库所在文件夹，默认 .gouji/service。")
    private Path data;

    Path folder(State state) {
        return data == null ? state.folder().resolve("service") : data;
    }

    boolean isPostgres() {
        return Arrays.asList(System.getenv()
                        .getOrDefault("SPRING_PROFILES_ACTIVE", "")
                        .split(","))
                .contains("postgres");
    }

    /** The database, after a look whether it can be had. */
    DataSource source(State state, boolean mustExist) {
        boolean postgres = isPostgres();
        Path folder = folder(state);
        if (!postgres && mustExist && !Files.isRegularFile(folder.resolve("gouji.mv.db"))) {
            throw new UsageException("文件夹 " + folder + " 中没有服务的数据库，请用 --data 指明");
        }
        DataSource source = postgres ? postgres() : Database.source(Database.h2(folder), "", "");
        return connected(source, "服务正在运行，数据库被它占用。请先停止服务，或由系统管理员在网页“账号”中下载备份");
    }

    /**
     * Says in words why a service cannot start on its database.
     *
     * @param inUse what to say where another service has it
     */
    void check(State state, String inUse) {
        if (System.getenv().containsKey("SPRING_DATASOURCE_URL")) {
            // A database that only the service knows how to reach.
            return;
        }
        if (isPostgres()) {
            awaited(postgres());
        } else if (Files.isRegularFile(folder(state).resolve("gouji.mv.db"))) {
            connected(Database.source(Database.h2(folder(state)), "", ""), inUse);
        }
    }

    private static DataSource postgres() {
        Map<String, String> environment = System.getenv();
        return Database.source(
                environment.getOrDefault("GOUJI_DB_URL", "jdbc:postgresql://localhost:5432/gouji"),
                environment.getOrDefault("GOUJI_DB_USER", "gouji"),
                environment.getOrDefault("GOUJI_DB_PASSWORD", ""));
    }

    /** After a power cut both start at once, and PostgreSQL takes longer. */
    private static void awaited(DataSource source) {
        for (int seconds = PATIENCE_SECONDS; ; seconds--) {
            try {
                connected(source, "");
                return;
            } catch (UsageException e) {
                if (seconds == 0) {
                    throw e;
                }
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UsageException("启动被中断");
            }
        }
    }

    private static DataSource connected(DataSource source, String inUse) {
        try (Connection open = source.getConnection()) {
            return source;
        } catch (SQLException e) {
            throw new UsageException(
                    e.getErrorCode() == IN_USE ? inUse : "数据库无法连接（没有启动，或地址、账号、密码不对）：" + e.getMessage());
        }
    }
}
