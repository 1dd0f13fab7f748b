package synapse.storage;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which stores are used for what at the moment.
 *
 * @param writes where new blobs go, and where most are
 * @param others where some may be, too: not empty during a move
 */
record Route(Store writes, List<Store> others) {
    /** Tells whether all blobs are in one store. */
    boolean isSettled() {
        return others.isEmpty();
    }

    Stream<Store> all() {
        return Stream.concat(Stream.of(writes), others.stream());
    }
}
