package synapse.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Lets about as many work at once as there are processors, and the others wait in the order in which they came: if many shared
 * the processors, each would take as long as all of them.
 */
final class InTurn {
    private static final long PATIENCE_SECONDS = 8;

    private final Semaphore places;

    InTurn(int places) {
        this.places = new Semaphore(places, true);
    }

    /** @throws RegistryException {@code UNAVAILABLE} if it is not its turn in time */
    <T> T work(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static RegistryException busy() {
        return new RegistryException(ProblemType.UNAVAILABLE, "too many searches at once; try again in some seconds");
    }
}
