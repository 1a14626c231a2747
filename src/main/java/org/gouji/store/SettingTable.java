package org.gouji.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people set in the service, by name. */
public final class SettingTable {

    private final Database database;
    private final JdbcClient jdbc;

    public SettingTable(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    public Optional<String> find(String name) {
        return jdbc.sql("select content from setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    public void put(String name, String content) {
        database.together(() -> {
            jdbc.sql("insert into setting (name, content) values (?, ?) on conflict do nothing")
                    .params(name, content)
                    .update();
            jdbc.sql("update setting set content = ? where name = ?")
                    .params(content, name)
                    .update();
        });
    }

    /** Takes a setting away where it still has this content. */
    public void drop(String name, String content) {
        jdbc.sql("delete from setting where name = ? and content = ?")
                .params(name, content)
                .update();
    }
}
