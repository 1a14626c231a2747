package org.gouji.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the service keeps, in one zip: each table as lines of JSON, so that what was kept in H2 can be put into PostgreSQL
 * and the other way round, and the versions of the rulebook. The original files of the reports are among it.
 */
public final class Backup {

    /** Each after those to which its rows refer. Jobs are left out: an open run is given a new one at the start. */
    private static final List<String> TABLES = List.of(
            "account",
            "api_token",
            "report",
            "kept_result",
            "run",
            "run_input",
            "run_report",
            "finding",
            "review",
            "setting",
            "action_log",
            "roster",
            "rule_change",
            "rulebook");

    private static final String MANIFEST = "manifest.json";
    private static final String RULEBOOKS = "rulebooks/";
    private static final int BATCH = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /**
     * Writes a backup as of one moment, while the service may go on.
     *
     * @param state the folder with the versions of the rulebook
     * @return how many rows there are of each table
     */
    public static Map<String, Integer> write(DataSource source, Path state, OutputStream out) throws BackupException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            int schema = schema(connection);
            for (String table : TABLES) {
                zip.putNextEntry(new ZipEntry(entry(table)));
                rows.put(table, write(connection, table, zip));
                zip.closeEntry();
            }
            rulebooks(state, zip);
            // Last, so that a backup that broke off has none.
            zip.putNextEntry(new ZipEntry(MANIFEST));
            ObjectNode manifest = JSON.createObjectNode()
                    .put("gouji", "backup")
                    .put("schema", schema)
                    .put("at", Instant.now().toString());
            rows.forEach(manifest.putObject("rows")::put);
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new BackupException("备份没有完成，数据库出错：" + e.getMessage(), e);
        } catch (IOException e) {
            throw new BackupException("备份没有完成，无法写入：" + e.getMessage(), e);
        }
    }

    /**
     * Puts a backup back into an empty database, all of it or nothing.
     *
     * @param state the folder for the versions of the rulebook, which must have none yet
     */
    public static Map<String, Integer> restore(Path backup, DataSource source, Path state) throws BackupException {
        Database.open(source);
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8);
                Connection connection = source.getConnection()) {
            JsonNode manifest = manifest(zip);
            connection.setAutoCommit(false);
            int schema = schema(connection);
            if (manifest.path("schema").asInt() > schema) {
                throw new BackupException("备份来自更新的版本，请先升级程序");
            }
            Path rulebooks = state.resolve("rulebooks");
            if (Files.exists(rulebooks)) {
                throw new BackupException("已有规则版本：" + rulebooks + "。恢复只能恢复到空的地方，请换一个 --state 文件夹");
            }
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                if (any(connection, table)) {
                    throw new BackupException("数据库中已有数据，恢复只能恢复到空的数据库，请换一个 --data 文件夹或空库");
                }
                ZipEntry entry = zip.getEntry(entry(table));
                if (entry == null) {
                    // A table that came later than the backup.
                    continue;
                }
                int read = read(connection, table, zip, entry);
                int told = manifest.path("rows").path(table).asInt(-1);
                if (read != told) {
                    throw new BackupException("备份文件不完整：" + table + " 应有 " + told + " 行，实有 " + read + " 行");
                }
                rows.put(table, read);
            }
            Path part = state.resolve("rulebooks-" + UUID.randomUUID() + ".part");
            rulebooks(zip, part);
            connection.commit();
            if (Files.exists(part)) {
                Files.move(part, rulebooks);
            }
            return rows;
        } catch (SQLException e) {
            throw new BackupException("恢复没有完成，数据库未改动：" + e.getMessage(), e);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new BackupException("恢复没有完成，备份文件读不出来：" + e.getMessage(), e);
        }
    }

    private static int write(Connection connection, String table, OutputStream zip) throws SQLException, IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(open(zip), StandardCharsets.UTF_8));
        int rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet found = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = found.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i));
                }
                lines.write(JSON.writeValueAsString(names));
                lines.write('\n');
                while (found.next()) {
                    ArrayNode row = JSON.createArrayNode();
                    for (int i = 1; i <= names.size(); i++) {
                        add(row, found, i, columns.getColumnType(i));
                    }
                    lines.write(JSON.writeValueAsString(row));
                    lines.write('\n');
                    rows++;
                }
            }
        }
        lines.flush();
        return rows;
    }

    private static void add(ArrayNode row, ResultSet found, int column, int type) throws SQLException {
        switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
                byte[] bytes = found.getBytes(column);
                row.add(bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
            }
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> {
                OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
                row.add(time == null ? null : time.toInstant().toString());
            }
            case Types.DATE -> {
                LocalDate day = found.getObject(column, LocalDate.class);
                row.add(day == null ? null : day.toString());
            }
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> {
                long number = found.getLong(column);
                if (found.wasNull()) {
                    row.addNull();
                } else {
                    row.add(number);
                }
            }
            case Types.BOOLEAN, Types.BIT -> row.add(found.getBoolean(column));
            default -> row.add(found.getString(column));
        }
    }

    private static int read(Connection connection, String table, ZipFile zip, ZipEntry entry)
            throws SQLException, IOException, BackupException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            String head = lines.readLine();
            if (head == null) {
                throw new BackupException("备份文件不完整：" + table + " 是空的");
            }
            List<String> names = new ArrayList<>();
            Map<String, Integer> types = types(connection, table);
            for (JsonNode name : JSON.readTree(head)) {
                // The names are put into SQL, and the file may come from anywhere.
                if (!types.containsKey(name.asString())) {
                    throw new BackupException("备份文件与本版本不符：" + table + " 没有列 " + name.asString());
                }
                names.add(name.asString());
            }
            String sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                    + String.join(", ", names.stream().map(any -> "?").toList()) + ")";
            int rows = 0;
            long largest = 0;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode row = JSON.readTree(line);
                    for (int i = 0; i < names.size(); i++) {
                        set(insert, i + 1, types.get(names.get(i)), row.path(i));
                        if (names.get(i).equals("id")) {
                            largest = Math.max(largest, row.path(i).asLong());
                        }
                    }
                    insert.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            if (names.contains("id")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("alter table " + table + " alter column id restart with " + (largest + 1));
                }
            }
            return rows;
        }
    }

    private static void set(PreparedStatement insert, int at, int type, JsonNode value) throws SQLException {
        boolean bytes = List.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY)
                .contains(type);
        if (value.isNull() || value.isMissingNode()) {
            insert.setNull(at, bytes ? Types.BINARY : type);
        } else if (bytes) {
            insert.setBytes(at, Base64.getDecoder().decode(value.asString()));
        } else if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP) {
            insert.setObject(at, Database.time(Instant.parse(value.asString())));
        } else if (type == Types.DATE) {
            insert.setObject(at, LocalDate.parse(value.asString()));
        } else if (type == Types.BOOLEAN || type == Types.BIT) {
            insert.setBoolean(at, value.asBoolean());
        } else if (value.isNumber()) {
            insert.setLong(at, value.asLong());
        } else {
            insert.setString(at, value.asString());
        }
    }

    private static Map<String, Integer> types(Connection connection, String table) throws SQLException {
        Map<String, Integer> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnName(i), columns.getColumnType(i));
            }
        }
        return types;
    }

    private static boolean any(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1) > 0;
        }
    }

    private static int schema(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String quote = data.getIdentifierQuoteString();
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select max(cast(" + quote + "version" + quote
                        + " as integer)) from " + quote + "flyway_schema_history" + quote)) {
            version.next();
            return version.getInt(1);
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new BackupException("这不是勾稽的备份文件，或备份时中断了");
        }
        return JSON.readTree(zip.getInputStream(entry).readAllBytes());
    }

    private static void rulebooks(Path state, ZipOutputStream zip) throws IOException {
        Path home = state.resolve("rulebooks");
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (!name.equals("lock") && !name.contains(".part")) {
                    zip.putNextEntry(new ZipEntry(RULEBOOKS + name));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void rulebooks(ZipFile zip, Path home) throws IOException, BackupException {
        for (ZipEntry entry :
                zip.stream().filter(one -> one.getName().startsWith(RULEBOOKS)).toList()) {
            Path file =
                    home.resolve(entry.getName().substring(RULEBOOKS.length())).normalize();
            if (!file.startsWith(home)) {
                throw new BackupException("备份文件中的路径指向别处：" + entry.getName());
            }
            Files.createDirectories(file.getParent());
            Files.copy(zip.getInputStream(entry), file);
        }
    }

    private static String entry(String table) {
        return "tables/" + table + ".jsonl";
    }

    /** A writer of lines may be closed, the zip may not. */
    private static OutputStream open(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
