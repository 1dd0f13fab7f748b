package synapse.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import synapse.address.IpAddress;
import synapse.problem.InTurn;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Lets so many work at a time, and the rest wait in lines: a client stands in the line of its address, and only two of each line
 * stand in the common one. So whoever sends many does not hold up the others.
 */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BUSY = "too many logins at once; try again in some seconds";
    private static final int MOST = 60;
    private static final int MOST_OF_ONE = 52; // fifty jobs behind one address may start at once
    private static final int MOST_NEWCOMERS = 8;

    private final InTurn places;
    private final Semaphore room = new Semaphore(MOST);
    private final Semaphore reserve = new Semaphore(MOST_NEWCOMERS); // for the first of an address
    private final Map<IpAddress, Line> lines = new ConcurrentHashMap<>(); // at most as many as there is room for

    private static final class Line {
        final InTurn front = new InTurn(2, PATIENCE, BUSY);
        int length; // guarded by the map's entry
    }

    Turns(int places) {
        this.places = new InTurn(places, PATIENCE, BUSY);
    }

    /** @throws RegistryException {@link ProblemType#UNAVAILABLE} if too many wait, or the wait takes too long */
    <T> T take(IpAddress client, Supplier<T> work) {
        Semaphore entered = enter(client);
        try {
            Line line = lines.compute(client.network(), (same, known) -> join(known));
            try {
                return line.front.work(() -> places.work(work));
            } finally {
                lines.computeIfPresent(client.network(), (same, known) -> --known.length == 0 ? null : known);
            }
        } finally {
            entered.release();
        }
    }

    /** Returns where there was room: who fills it from some addresses leaves some to others. */
    private Semaphore enter(IpAddress client) {
        if (room.tryAcquire()) return room;
        if (!lines.containsKey(client.network()) && reserve.tryAcquire()) return reserve;
        throw busy();
    }

    private static Line join(Line known) {
        Line line = known == null ? new Line() : known;
        if (line.length == MOST_OF_ONE) throw busy();
        line.length++;
        return line;
    }

    private static RegistryException busy() {
        return new RegistryException(ProblemType.UNAVAILABLE, BUSY);
    }
}
