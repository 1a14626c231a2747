package org.gouji.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;

/** The store on the database that comes along. */
class H2Test extends DatabaseContract {

    @TempDir
    Path folder;

    private int number;

    @Override
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(Database.h2(folder.resolve("h2-" + number++)));
        return source;
    }
}
