package org.gouji.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Kept results of one audit, which remember that they could not be reached, for that is no fault of the report in hand. */
final class ReachedResults implements KeptResults {

    private final KeptResults results;
    private final AtomicReference<RuntimeException> lost = new AtomicReference<>();

    ReachedResults(KeptResults results) {
        this.results = results;
    }

    @Override
    public Optional<byte[]> find(String fingerprint) {
        try {
            return results.find(fingerprint);
        } catch (RuntimeException e) {
            lost.compareAndSet(null, e);
            throw e;
        }
    }

    @Override
    public void keep(String fingerprint, byte[] result) {
        try {
            results.keep(fingerprint, result);
        } catch (RuntimeException e) {
            lost.compareAndSet(null, e);
            throw e;
        }
    }

    /** Ends the audit with the first failure, if there was one. */
    void check() {
        if (lost.get() != null) {
            throw new IllegalStateException("kept results were out of reach", lost.get());
        }
    }
}
