package org.gouji.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The store on the database that comes along. */
class H2Test extends DatabaseContract {

    @TempDir
    Path folder;

    private final List<HikariDataSource> opened = new ArrayList<>();

    /**
     * With connections that stay open, as the service has them: H2 closes a database with its last connection, and where one
     * thread opens it anew, another may find it before it knows that it is to speak as PostgreSQL does.
     */
    @Override
    DataSource source() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(Database.h2(folder.resolve("h2-" + opened.size())));
        source.setMaximumPoolSize(4);
        opened.add(source);
        return source;
    }

    @AfterEach
    void close() {
        opened.forEach(HikariDataSource::close);
    }
}
