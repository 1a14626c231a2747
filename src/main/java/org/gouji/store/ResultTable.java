package org.gouji.store;

import java.time.Clock;
import java.util.Optional;
import org.gouji.audit.KeptResults;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What single readings and judgements came to. */
public final class ResultTable implements KeptResults {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ResultTable(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> find(String fingerprint) {
        return jdbc.sql("select content from kept_result where fingerprint = ?")
                .param(fingerprint)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void keep(String fingerprint, byte[] result) {
        jdbc.sql("insert into kept_result (fingerprint, content, kept_at) values (?, ?, ?) on conflict do nothing")
                .params(fingerprint, result, Database.time(clock.instant()))
                .update();
    }
}
