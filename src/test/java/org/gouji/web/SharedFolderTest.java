package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.store.ActionLog;
import org.gouji.store.Database;
import org.gouji.store.FolderViews;
import org.gouji.store.ReportTable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances whose folders of reports are not the same. */
class SharedFolderTest {

    @TempDir
    Path temporary;

    private final Ticking clock = new Ticking();
    private ReportTable reports;
    private ActionLog log;
    private One here;
    private One there;

    private record One(Path folder, SharedFolder shared, Intake intake) {

        void look() {
            Set<String> names = new HashSet<>(intake.looks().keySet());
            names.addAll(intake.beside());
            shared.see(names);
        }
    }

    @BeforeEach
    void open() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(Database.h2(temporary.resolve("data")));
        Database database = Database.open(source);
        reports = new ReportTable(database, clock);
        log = new ActionLog(database, clock);
        FolderViews views = new FolderViews(database, clock);
        here = instance("here", views);
        there = instance("there", views);
    }

    @Test
    void whatAnotherInstanceSeesStaysInTheRunsAndPeopleAreTold() throws Exception {
        put(here, "a.txt", "甲");
        put(here, "b.txt", "乙");
        put(here, "roster.csv", "单位\n甲");
        put(there, "a.txt", "甲");
        look();
        assertThat(here.intake().fromFolder("lin")).isTrue();
        assertThat(there.intake().fromFolder("lin")).isFalse();
        assertThat(present()).containsExactly("a.txt", "b.txt");
        // Whoever copies a file lets the others see it a moment later.
        assertThat(notes()).isEmpty();

        clock.go(Duration.ofSeconds(31));
        look();
        look();
        assertThat(notes()).singleElement().asString().contains("看不到其他实例看得到的 2 个文件：b.txt、roster.csv");
        assertThat(there.shared().instances())
                .filteredOn(SharedFolder.Instance::here)
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("b.txt"));
        assertThat(here.shared().instances())
                .filteredOn(SharedFolder.Instance::here)
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).isEmpty());

        // Gone for all, it is gone.
        Files.delete(here.folder().resolve("b.txt"));
        look();
        assertThat(there.intake().fromFolder("lin")).isTrue();
        assertThat(present()).containsExactly("a.txt");
    }

    @Test
    void anInstanceThatEndedOrHasNoFolderSeesNothingAndHoldsNothing() throws Exception {
        put(here, "a.txt", "甲");
        put(here, "b.txt", "乙");
        Files.delete(there.folder());
        look();
        here.intake().fromFolder("lin");
        assertThat(there.intake().fromFolder("lin")).isFalse();
        clock.go(Duration.ofSeconds(31));
        look();
        assertThat(notes()).isEmpty();
        assertThat(there.shared().instances())
                .extracting(SharedFolder.Instance::trouble)
                .containsExactlyInAnyOrder("", "没有这个文件夹，只帮助审核，不收文件夹中的报告");

        Files.createDirectory(there.folder());
        put(there, "a.txt", "甲");
        put(there, "c.txt", "丙");
        look();
        there.intake().fromFolder("lin");
        assertThat(present()).containsExactly("a.txt", "b.txt", "c.txt");
        here.shared().leave();
        there.intake().fromFolder("lin");
        assertThat(present()).containsExactly("a.txt", "c.txt");
        clock.go(Duration.ofMinutes(2));
        assertThat(here.shared().seenElsewhere()).isEmpty();
    }

    private void look() {
        here.look();
        there.look();
    }

    private One instance(String name, FolderViews views) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve(name));
        SharedFolder shared = new SharedFolder(views, log, clock, folder, true);
        ServiceSettings settings =
                new ServiceSettings(null, null, folder, temporary.resolve("data"), "127.0.0.1", 0, false);
        return new One(folder, shared, new Intake(settings, reports, shared));
    }

    private static void put(One instance, String name, String text) throws Exception {
        Files.writeString(instance.folder().resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<String> present() {
        return reports.present().stream().map(ReportTable.KeptFile::name).toList();
    }

    private List<String> notes() {
        return log.entries("报告文件夹不一致", 0, 10).stream()
                .map(ActionLog.Entry::detail)
                .toList();
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-26T01:00:00Z");

        void go(Duration on) {
            now = now.plus(on);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
