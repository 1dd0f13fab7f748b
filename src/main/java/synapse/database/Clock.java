package synapse.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as it is stored: whole milliseconds. */
public final class Clock {
    private Clock() {}

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
