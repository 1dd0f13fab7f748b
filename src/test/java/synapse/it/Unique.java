package synapse.it;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test uses, so that tests do not depend on each other. */
final class Unique {
    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private Unique() {}

    /** Returns {@code json123} for {@code json}. */
    static String name(String beginning) {
        return beginning + COUNT.incrementAndGet();
    }
}
