package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.gouji.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that goes away is told as what it is, and used again when it is back. */
class DatabaseWatchTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheDatabasesTroubleFromOurs() {
        assertThat(DatabaseWatch.isAtFault(new CannotCreateTransactionException("x", new SQLException("closed"))))
                .isTrue();
        assertThat(DatabaseWatch.isAtFault(new IllegalStateException(new DataAccessResourceFailureException("x"))))
                .isTrue();
        assertThat(DatabaseWatch.isAtFault(new IOException("No space left on device")))
                .isTrue();
        assertThat(DatabaseWatch.isAtFault(new BadSqlGrammarException("x", "x", new SQLException())))
                .isFalse();
        assertThat(DatabaseWatch.isAtFault(new IllegalStateException("x"))).isFalse();
    }

    @Test
    void theServiceGoesOnWhenTheDatabaseIsBack() throws Exception {
        try (Served served = Served.in(folder, "arithmetic/requests-balance")) {
            Browser browser = served.browser("wei", Role.ADMIN, "");
            assertThat(readiness(served)).contains("UP");
            try (Connection connection = served.bean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement()) {
                // As where H2 could not write: the file is closed below all connections.
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("closed");
            }
            long until = System.nanoTime() + 30_000_000_000L;
            while (System.nanoTime() < until && !readiness(served).contains("UP")) {
                Thread.sleep(200);
            }
            assertThat(readiness(served)).contains("UP");
            assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
            browser.post("/accounts", "name", "xin", "display", "x", "roles", "READER");
            assertThat(browser.get("/accounts").body()).contains("xin");
        }
    }

    private static String readiness(Served served) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.base() + "/actuator/health/readiness"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
