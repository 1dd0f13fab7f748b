package synapse.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Lets two resolutions run at once for each processor, for they do nothing but compute. More wait in the order of their
 * coming: 64 at most, each for 3 s at most.
 */
@ApplicationScoped
public class ResolutionGate {
    private static final int MOST_WAITING = 64;
    private static final long PATIENCE_MILLIS = 3_000;

    private final Semaphore places;

    public ResolutionGate() {
        this(2 * Runtime.getRuntime().availableProcessors());
    }

    ResolutionGate(int places) {
        this.places = new Semaphore(places, true);
    }

    /** @throws RegistryException {@link ProblemType#UNAVAILABLE} if there is no place in time */
    <T> T pass(Supplier<T> resolution) {
        if (!enter()) {
            throw new RegistryException(
                    ProblemType.UNAVAILABLE, "too many resolutions run at the moment; try again in a second");
        }
        try {
            return resolution.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        if (places.getQueueLength() >= MOST_WAITING) return false;
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
