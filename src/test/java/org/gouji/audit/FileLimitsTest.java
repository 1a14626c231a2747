package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Work on one file ends, however it goes on. */
class FileLimitsTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void workWithoutEndIsEnded() throws Exception {
        AtomicLong steps = new AtomicLong();
        assertThatThrownBy(() -> FileLimits.within(SHORT, () -> {
                    while (true) {
                        steps.incrementAndGet();
                    }
                }))
                .isInstanceOf(FileLimits.TooLong.class);
        Thread.sleep(100);
        long then = steps.get();
        Thread.sleep(100);
        assertThat(steps.get()).isEqualTo(then);
    }

    @Test
    void whatWaitsIsNotAtFault() throws Exception {
        assertThat(FileLimits.within(SHORT, () -> {
                    Thread.sleep(900);
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void whatTheWorkThrowsIsKept() {
        assertThatThrownBy(() -> FileLimits.within(SHORT, () -> {
                    throw new OutOfMemoryError("full");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }
}
