package org.gouji.audit;

import java.util.Optional;

/** Keeps what single readings and judgements came to, by the fingerprint of all that went into them. */
public interface KeptResults {

    /** Nothing is kept and nothing is found. */
    KeptResults NONE = new KeptResults() {
        @Override
        public Optional<byte[]> find(String fingerprint) {
            return Optional.empty();
        }

        @Override
        public void keep(String fingerprint, byte[] result) {}
    };

    /** What was kept under a fingerprint. */
    Optional<byte[]> find(String fingerprint);

    /** Keeps a result for good before it returns; one that is there already stays. Called from several threads. */
    void keep(String fingerprint, byte[] result);
}
