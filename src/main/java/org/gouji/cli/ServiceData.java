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
        Map<String, String> environment = System.getenv();
        boolean postgres = isPostgres();
        Path folder = folder(state);
        if (!postgres && mustExist && !Files.isRegularFile(folder.resolve("gouji.mv.db"))) {
            throw new UsageException("文件夹 " + folder + " 中没有服务的数据库，请用 --data 指明");
        }
        DataSource source = postgres
                ? Database.source(
                        environment.getOrDefault("GOUJI_DB_URL", "jdbc:postgresql://localhost:5432/gouji"),
                        environment.getOrDefault("GOUJI_DB_USER", "gouji"),
                        environment.getOrDefault("GOUJI_DB_PASSWORD", ""))
                : Database.source(Database.h2(folder), "", "");
        try (Connection open = source.getConnection()) {
            return source;
        } catch (SQLException e) {
            throw new UsageException(
                    e.getErrorCode() == IN_USE
                            ? "服务正在运行，数据库被它占用。请先停止服务，或由系统管理员在网页“账号”中下载备份"
                            : "数据库无法连接：" + e.getMessage());
        }
    }
}
