package synapse.problem;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many work at once; the others wait in the order in which they came, each for so long at most. */
public final class InTurn {
    private final Semaphore places;
    private final Duration patience;
    private final String busy;

    /**
     * @param busy what to tell whose turn does not come in time
     */
    public InTurn(int places, Duration patience, String busy) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.busy = busy;
    }

    /** @throws RegistryException {@link ProblemType#UNAVAILABLE} if it is not its turn in time */
    public <T> T work(Supplier<T> work) {
        if (!comes()) throw new RegistryException(ProblemType.UNAVAILABLE, busy);
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean comes() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
