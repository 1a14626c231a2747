package org.gouji.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.gouji.rules.Cores;

/** Files worked on over all cores, with the products in the order of the files. */
final class Batch {

    private Batch() {}

    /** The works of all items in the order of the items; {@code done} hears how many are ready. */
    static <A, B> List<B> each(List<A> items, Function<A, B> work, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        return Cores.each(items, item -> {
            B made = work.apply(item);
            done.accept(count.incrementAndGet());
            return made;
        });
    }
}
