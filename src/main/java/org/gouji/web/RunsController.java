package org.gouji.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.RunProgress;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs and when the monthly one is due, for programs. */
@RestController
class RunsController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    record Shown(
            long id,
            String cause,
            String startedBy,
            Instant createdAt,
            Instant startedAt,
            Instant endedAt,
            String today,
            String phase,
            String rulebook,
            String profile,
            String state,
            String stage,
            Integer done,
            Integer total,
            String remaining,
            String message,
            Map<String, Integer> summary) {

        static Shown of(Run run, String remaining) {
            Optional<RunProgress> progress = run.progress();
            return new Shown(
                    run.id(),
                    run.cause().getLabel(),
                    run.startedBy(),
                    run.createdAt(),
                    run.startedAt().orElse(null),
                    run.endedAt().orElse(null),
                    run.today().toString(),
                    run.phase(),
                    run.rulebook(),
                    run.profile(),
                    run.state().getLabel(),
                    progress.map(now -> now.stage().getLabel()).orElse(null),
                    progress.map(RunProgress::done).orElse(null),
                    progress.map(RunProgress::total).orElse(null),
                    run.state().isOver() || remaining.isEmpty() ? null : remaining,
                    run.message(),
                    run.summary());
        }
    }

    record Due(boolean on, int day, String time, String zone, Instant next) {}

    record Watch(boolean on) {}

    /** @param runs how many finished runs are kept with their findings and workbooks */
    record Retention(int runs) {}

    private final Runs runs;
    private final RunSettings settings;
    private final RunTable table;
    private final SharedFolder folder;
    private final Clock clock;

    RunsController(Runs runs, RunSettings settings, RunTable table, SharedFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.runs = runs;
        this.settings = settings;
        this.table = table;
    }

    @GetMapping("/api/v1/runs")
    Slice<Shown> all(
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        Paging paging = Paging.of(page, size);
        return new Slice<>(
                table.all(paging.offset(), paging.size()).stream()
                        .map(this::shown)
                        .toList(),
                paging.page(),
                paging.size(),
                table.count());
    }

    /** Starts a run over the reports that are kept and those in the folder. */
    @Logged("发起审核")
    @PostMapping("/api/v1/runs")
    ResponseEntity<Shown> start(@RequestParam(name = "phase", required = false) String phase) {
        Run run = runs.startByHand(Runs.phase(phase));
        return ResponseEntity.created(URI.create("/api/v1/runs/" + run.id())).body(shown(run));
    }

    @GetMapping("/api/v1/runs/{id}")
    Shown one(@PathVariable("id") long id) {
        return shown(find(id));
    }

    @Logged("取消审核")
    @PostMapping("/api/v1/runs/{id}/cancel")
    Shown cancel(@PathVariable("id") long id) {
        runs.cancel(id);
        return shown(find(id));
    }

    @Logged("下载工作簿")
    @GetMapping("/api/v1/runs/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable("id") long id) {
        return download(find(id), table);
    }

    @GetMapping("/api/v1/runs/{id}/batch")
    ResponseEntity<byte[]> batch(@PathVariable("id") long id) {
        finished(find(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(table.batch(id).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/schedule")
    Due due() {
        return shown(runs.schedule());
    }

    @Logged("修改定时审核")
    @PutMapping("/api/v1/schedule")
    Due due(@RequestBody Due wanted) {
        return shown(runs.schedule(
                wanted.on(),
                wanted.day(),
                wanted.time() == null ? "" : wanted.time(),
                wanted.zone() == null ? "" : wanted.zone()));
    }

    /** Whether what is put into the folder of reports is audited by itself. */
    @GetMapping("/api/v1/watch")
    Watch watch() {
        return new Watch(settings.watches());
    }

    @Logged("修改自动审核")
    @PutMapping("/api/v1/watch")
    Watch watch(@RequestBody Watch wanted) {
        settings.watch(wanted.on());
        return watch();
    }

    /** The instances at work on this database, and whether each sees the same reports in its folder. */
    @GetMapping("/api/v1/instances")
    List<SharedFolder.Instance> instances() {
        return folder.instances();
    }

    @GetMapping("/api/v1/retention")
    Retention retention() {
        return new Retention(settings.kept());
    }

    /** What is beyond is let go of after the next run. */
    @Logged("修改审核保留次数")
    @PutMapping("/api/v1/retention")
    Retention retention(@RequestBody Retention wanted) {
        settings.keep(wanted.runs());
        return retention();
    }

    static ResponseEntity<byte[]> download(Run run, RunTable table) {
        finished(run);
        String name = "审核结果-" + run.today() + "-第" + run.id() + "次.xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(table.workbook(run.id()));
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** Refuses a run of which nothing is there to be shown. */
    static void finished(Run run) {
        if (run.state() != Run.State.FINISHED) {
            throw new Problem(
                    HttpStatus.CONFLICT, "第 " + run.id() + " 次审核" + run.state().getLabel() + "，没有结果");
        }
        if (run.forgotten()) {
            throw new Problem(HttpStatus.GONE, "第 " + run.id() + " 次审核的明细和工作簿已按保留次数清理");
        }
    }

    /** What is left of the stage at the speed it has had so far, in words. */
    static String remaining(Run run, Clock clock) {
        RunProgress progress = run.progress().orElse(null);
        if (progress == null || progress.done() < 5 || run.stageAt().isEmpty()) {
            return "";
        }
        Duration past = Duration.between(run.stageAt().get(), clock.instant());
        if (past.isNegative()) {
            // The clock was put back meanwhile.
            return "";
        }
        long left = past.toSeconds() * (progress.total() - progress.done()) / progress.done();
        return left < 60 ? "本阶段约剩 " + left + " 秒" : "本阶段约剩 " + (left + 59) / 60 + " 分钟";
    }

    private Shown shown(Run run) {
        return Shown.of(run, remaining(run, clock));
    }

    private Due shown(MonthlySchedule.Due due) {
        return new Due(
                due.on(),
                due.day(),
                due.time().toString(),
                due.zone().getId(),
                runs.nextMonthly().orElse(null));
    }

    private Run find(long id) {
        return table.find(id).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有第 " + id + " 次审核"));
    }
}
