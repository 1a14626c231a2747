package org.gouji.audit;

/** That a person stopped a run. */
public final class RunCancelled extends RuntimeException {

    RunCancelled() {
        super("已取消");
    }
}
