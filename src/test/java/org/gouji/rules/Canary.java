package org.gouji.rules;

import java.util.concurrent.atomic.AtomicInteger;

/** Foreign code that a hostile rule tries to call; it counts the calls. */
public final class Canary {

    private static final AtomicInteger CALLS = new AtomicInteger();

    private Canary() {}

    public static boolean sing() {
        CALLS.incrementAndGet();
        return true;
    }

    static int calls() {
        return CALLS.get();
    }
}
