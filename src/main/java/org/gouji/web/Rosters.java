package org.gouji.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gouji.audit.RosterException;
import org.gouji.audit.RosterReader;
import org.gouji.facts.Roster;
import org.gouji.store.ImportedRosters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The roster that holds now: the one that was imported in the page, else the one beside the reports. */
@Component
class Rosters {

    /**
     * The file of a roster.
     *
     * @param from where it comes from, in words
     * @param imported whether it was imported in the page
     */
    record InForce(String name, byte[] content, String from, boolean imported) {}

    private record Parsed(long imported, Roster roster) {}

    private final ImportedRosters imported;
    private final Intake intake;
    private volatile Parsed last = new Parsed(-1, Roster.NONE);

    Rosters(ImportedRosters imported, Intake intake) {
        this.imported = imported;
        this.intake = intake;
    }

    Optional<InForce> file() {
        Optional<ImportedRosters.Imported> own = imported.current();
        if (own.isPresent()) {
            ImportedRosters.Imported roster = own.get();
            return Optional.of(new InForce(
                    roster.name(), roster.content(), roster.by() + " 于 " + Times.of(roster.at()) + " 导入", true));
        }
        return intake.roster()
                .map(beside ->
                        new InForce(beside.name(), beside.content(), "报告文件夹中的 " + beside.name() + "，改动后下次审核生效", false));
    }

    /** The roster as it stands now; one beside the reports that cannot be read is none. */
    Roster current() {
        long id = imported.currentId();
        Parsed known = last;
        // What was imported never changes; what lies in the folder may at any moment.
        if (id != 0 && known.imported() == id) {
            return known.roster();
        }
        Optional<InForce> file = file();
        Roster roster;
        try {
            roster = file.isEmpty()
                    ? Roster.NONE
                    : read(file.get().name(), file.get().content());
        } catch (RosterException e) {
            roster = Roster.NONE;
        }
        last = new Parsed(id, roster);
        return roster;
    }

    /** Takes a roster in and returns how many offices it has; one with a fault changes nothing. */
    int take(MultipartFile given) throws IOException {
        if (given == null || given.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请选择名册文件（csv 或 xlsx）");
        }
        String name = Uploads.name(given);
        try {
            Roster roster = read(name, given.getBytes());
            if (roster.offices().isEmpty()) {
                throw new Problem(HttpStatus.BAD_REQUEST, "名册中没有单位");
            }
            imported.add(name, given.getBytes(), Person.currentName());
            return roster.offices().size();
        } catch (RosterException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "名册没有导入：" + e.getMessage());
        }
    }

    void takeBack() {
        imported.takeBack(Person.currentName());
    }

    private static Roster read(String name, byte[] content) throws RosterException {
        boolean sheet = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        try {
            Path file = Files.createTempFile("roster", sheet ? ".xlsx" : ".csv");
            try {
                return RosterReader.read(Files.write(file, content));
            } catch (RosterException e) {
                throw new RosterException(e.getMessage().replace(file.toString(), name));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
