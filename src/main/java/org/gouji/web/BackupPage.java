package org.gouji.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.gouji.store.Backup;
import org.gouji.store.BackupException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A backup of all that is kept, while the service goes on. */
@Controller
class BackupPage {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneId.of("Asia/Shanghai"));

    private final DataSource source;
    private final ServiceSettings settings;
    private final Clock clock;

    BackupPage(DataSource source, ServiceSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that breaks off has no list of its contents at the end, and {@code restore} refuses it. */
    @Logged("下载备份")
    @GetMapping({"/backup", "/api/v1/backup"})
    void backup(HttpServletResponse response) throws IOException, BackupException {
        Instant now = clock.instant();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, RunsController.attachment("勾稽备份-" + NAME.format(now) + ".zip"));
        Backup.write(source, settings.versions().state(), response.getOutputStream());
    }
}
