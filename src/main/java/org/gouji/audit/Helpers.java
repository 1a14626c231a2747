package org.gouji.audit;

/**
 * Other instances that may work ahead of the one that carries out a run. What they make is kept by fingerprint and found there;
 * nothing waits for them, so it does not matter whether they are slow, die or are not there.
 */
public interface Helpers {

    /** There is nobody. */
    Helpers NONE = new Helpers() {
        @Override
        public void offer(long run, RunProgress.Stage stage, int items) {}

        @Override
        public void withdraw(long run) {}
    };

    /** Offers a stage of a run in parts. Who carries out the run begins with the first item, so the last parts go first. */
    void offer(long run, RunProgress.Stage stage, int items);

    /** Takes back what nobody has begun. */
    void withdraw(long run);
}
