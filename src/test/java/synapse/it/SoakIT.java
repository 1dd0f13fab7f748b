package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import synapse.load.Soak;
import synapse.load.SoakOptions;
import synapse.load.SoakReport;

/** Mixed work at a steady rate, for a short time; the profile {@code soak} does it for half an hour. */
@Tag("process") // the database has no part in it: once is enough
class SoakIT {
    @Test
    void mixed_work_is_answered_as_it_should_be() throws Exception {
        SoakOptions options = new SoakOptions(SharedRegistry.uri(), 0, 50, Duration.ofSeconds(10));

        SoakReport report = new Soak(options).run();

        assertThat(report.failures()).isEmpty();
        assertThat(report.answered()).isEqualTo(500);
    }
}
