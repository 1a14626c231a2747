package org.gouji.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.gouji.store.ApiTokens;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.Database;
import org.gouji.store.FindingTable;
import org.gouji.store.ReportTable;
import org.gouji.store.ResultTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.RunTable;
import org.gouji.store.SettingTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service keeps, on the database that its settings name. */
@Configuration(proxyBeanMethods = false)
class StoreBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(DataSource source) {
        return Database.open(source);
    }

    @Bean
    Accounts accounts(Database database, Clock clock) {
        return new Accounts(database, clock);
    }

    @Bean
    ApiTokens apiTokens(Database database, Clock clock) {
        return new ApiTokens(database, clock);
    }

    @Bean
    ActionLog actionLog(Database database, Clock clock) {
        return new ActionLog(database, clock);
    }

    @Bean
    ReportTable reportTable(Database database, Clock clock) {
        return new ReportTable(database, clock);
    }

    @Bean
    RunTable runTable(Database database, Clock clock) {
        return new RunTable(database, clock);
    }

    @Bean
    FindingTable findingTable(Database database, Clock clock) {
        return new FindingTable(database, clock);
    }

    @Bean
    ReviewTable reviewTable(Database database, Clock clock) {
        return new ReviewTable(database, clock);
    }

    @Bean
    AuditedReportTable auditedReportTable(Database database) {
        return new AuditedReportTable(database);
    }

    @Bean
    SettingTable settingTable(Database database) {
        return new SettingTable(database);
    }

    @Bean
    ResultTable resultTable(Database database, Clock clock) {
        return new ResultTable(database, clock);
    }
}
