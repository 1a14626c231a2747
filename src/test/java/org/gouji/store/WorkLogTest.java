package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLogTest {

    @TempDir
    Path state;

    @Test
    void givesBackWhatWasKeptAlsoAfterItWasOpenedAnew() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("一"));
            log.keep(print(2), bytes(""));
            assertThat(text(log.find(print(1)))).isEqualTo("一");
        }
        try (WorkLog log = WorkLog.open(state)) {
            assertThat(text(log.find(print(1)))).isEqualTo("一");
            assertThat(text(log.find(print(2)))).isEmpty();
            assertThat(log.find(print(3))).isEmpty();
        }
    }

    @Test
    void aResultThatIsThereStays() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("先"));
            log.keep(print(1), bytes("后"));
            assertThat(text(log.find(print(1)))).isEqualTo("先");
        }
    }

    @Test
    void whereverTheLogWasCutOffTheWholeEntriesRemainAndMoreCanFollow() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("甲"));
            log.keep(print(2), bytes("乙"));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            try (WorkLog log = WorkLog.open(state)) {
                assertThat(log.find(print(2))).as("cut at %d", length).isEmpty();
                assertThat(log.find(print(1)).isPresent()).isEqualTo(length >= whole.length / 2);
                log.keep(print(2), bytes("又"));
            }
            try (WorkLog log = WorkLog.open(state)) {
                assertThat(text(log.find(print(2)))).isEqualTo("又");
            }
        }
    }

    @Test
    void aSpoiltByteIsNeverTakenForAResult() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("一二三四五六七八九十"));
            log.keep(print(2), bytes("一二三四五六七八九十"));
        }
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = whole.clone();
            spoilt[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), spoilt);
            try (WorkLog log = WorkLog.open(state)) {
                for (int key = 1; key <= 2; key++) {
                    log.find(print(key))
                            .ifPresent(found ->
                                    assertThat(text(Optional.of(found))).isEqualTo("一二三四五六七八九十"));
                }
            }
        }
    }

    @Test
    void whatAnAuditDidNotUseGoesOnceItIsTheGreaterPart() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            for (int i = 0; i < 10; i++) {
                log.keep(print(i), bytes("第" + i));
            }
        }
        long before = Files.size(file());
        try (WorkLog log = WorkLog.open(state)) {
            log.find(print(3));
            log.keep(print(20), bytes("新的"));
            log.dropUnused();
        }
        assertThat(Files.size(file())).isLessThan(before);
        try (WorkLog log = WorkLog.open(state)) {
            assertThat(log.size()).isEqualTo(2);
            assertThat(text(log.find(print(3)))).isEqualTo("第3");
            assertThat(text(log.find(print(20)))).isEqualTo("新的");
        }
    }

    @Test
    void twoAuditsDoNotWriteIntoOneLog() throws IOException {
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("一"));
            assertThatThrownBy(() -> WorkLog.open(state)).isInstanceOf(WorkLog.InUseException.class);
        }
        WorkLog.open(state).close();
    }

    @Test
    void rubbishIsNoLog() throws IOException {
        Files.createDirectories(file().getParent());
        byte[] rubbish = new byte[5_000];
        new Random(3).nextBytes(rubbish);
        Files.write(file(), rubbish, StandardOpenOption.CREATE);
        try (WorkLog log = WorkLog.open(state)) {
            log.keep(print(1), bytes("一"));
            assertThat(text(log.find(print(1)))).isEqualTo("一");
        }
    }

    private Path file() {
        return state.resolve("work/audit.log");
    }

    private static String print(int number) {
        return String.format("%064x", number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Optional<byte[]> bytes) {
        return new String(bytes.orElseThrow(), StandardCharsets.UTF_8);
    }
}
