package org.gouji.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.gouji.store.ApiTokens;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.Database;
import org.gouji.store.FindingTable;
import org.gouji.store.FolderViews;
import org.gouji.store.ImportedRosters;
import org.gouji.store.ProposedChanges;
import org.gouji.store.ReportTable;
import org.gouji.store.ResultTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.RunComparisons;
import org.gouji.store.RunRulebooks;
import org.gouji.store.RunTable;
import org.gouji.store.SettingTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the service keeps, on the database that its settings name. The store itself knows no Spring container. */
@Configuration(proxyBeanMethods = false)
@Import({
    Accounts.class,
    ApiTokens.class,
    ActionLog.class,
    ReportTable.class,
    RunTable.class,
    RunComparisons.class,
    FindingTable.class,
    ReviewTable.class,
    AuditedReportTable.class,
    SettingTable.class,
    ResultTable.class,
    ImportedRosters.class,
    ProposedChanges.class,
    RunRulebooks.class,
    FolderViews.class
})
class StoreBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(DataSource source) {
        return Database.open(source);
    }
}
