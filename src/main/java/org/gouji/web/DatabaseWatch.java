package org.gouji.web;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gouji.store.SettingTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, by a row that it has to fetch: H2 closes its file where the disk is full, and its connections say
 * all the same that they are valid. They are thrown away then, so that it is opened anew once there is room.
 */
@Component("store")
class DatabaseWatch implements HealthIndicator {

    static final String GONE = "数据库不能读写：多半是磁盘已满，或数据库停了。请清出空间或启动数据库，随后自动恢复；没有恢复的，重新启动服务";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final SettingTable settings;
    private final DataSource source;
    private volatile boolean gone;

    DatabaseWatch(SettingTable settings, DataSource source) {
        this.settings = settings;
        this.source = source;
    }

    @Override
    public Health health() {
        return look() ? Health.up().build() : Health.down().build();
    }

    /** Looks, and makes room for new connections where the old ones are of no use. */
    boolean look() {
        try {
            settings.find("profile");
            if (gone) {
                gone = false;
                LOG.info("数据库恢复");
            }
            return true;
        } catch (RuntimeException e) {
            if (!gone) {
                gone = true;
                LOG.error("数据库不能读写", e);
            }
            if (source instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
            return false;
        }
    }

    /** Whether an error comes of the database or the disk below it, and not of a fault of ours. */
    static boolean isAtFault(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException) {
                return !(cause instanceof InvalidDataAccessResourceUsageException
                        || cause instanceof InvalidDataAccessApiUsageException
                        || cause instanceof DataIntegrityViolationException
                        || cause instanceof IncorrectResultSizeDataAccessException);
            }
            if (cause instanceof SQLException
                    || cause instanceof IOException full
                            && String.valueOf(full.getMessage()).contains("space left")) {
                return true;
            }
        }
        return false;
    }
}
