package synapse.it;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** All that {@link ClosedRegistry} is asked, so that it is started once. */
@Tag("process") // nothing of it reaches the database
class ClosedIT {
    @Nested
    class Reading extends ClosedReading {}

    @Nested
    class Origins extends CrossOrigins {}

    @Nested
    class Log extends AuditedRequests {}
}
