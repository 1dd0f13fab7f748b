package synapse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Allowance allowance = new Allowance(2);
    private final long start = System.nanoTime() + SECOND;

    @Test
    void so_many_of_a_second_are_granted() {
        assertThat(allowance.take(start).granted()).isTrue();
        assertThat(allowance.take(start + 1).granted()).isTrue();
        assertThat(allowance.take(start + SECOND - 1).granted()).isFalse();
    }

    @Test
    void the_first_of_the_next_second_tells_how_many_were_not() {
        for (int i = 0; i < 7; i++) allowance.take(start);

        Allowance.Answer next = allowance.take(start + SECOND);

        assertThat(next).isEqualTo(new Allowance.Answer(true, 5));
        assertThat(allowance.take(start + SECOND)).isEqualTo(new Allowance.Answer(true, 0));
    }
}
