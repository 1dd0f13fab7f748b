package synapse.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class ResolutionGateTest {
    @Test
    void who_finds_no_place_in_time_is_refused_and_told_to_come_again() throws Exception {
        ResolutionGate gate = new ResolutionGate(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        Future<String> first = threads.submit(() -> gate.pass(() -> {
            inside.countDown();
            await(done);
            return "first";
        }));
        inside.await();

        var refused = catchThrowableOfType(RegistryException.class, () -> gate.pass(() -> "second"));

        assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(refused.headers()).containsKey("Retry-After");
        done.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(gate.pass(() -> "third")).isEqualTo("third");
        threads.shutdown();
    }

    @Test
    void a_resolution_that_fails_leaves_its_place() {
        ResolutionGate gate = new ResolutionGate(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(gate.pass(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
