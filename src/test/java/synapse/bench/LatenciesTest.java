package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void percentiles_are_the_nearest_ranks() {
        IntStream.rangeClosed(1, 200).map(i -> 201 - i).forEach(this::add);

        assertThat(latencies.percentileMillis(50)).isEqualTo(100);
        assertThat(latencies.percentileMillis(90)).isEqualTo(180);
        assertThat(latencies.percentileMillis(99)).isEqualTo(198);
        assertThat(latencies.percentileMillis(99.9)).isEqualTo(200);
        assertThat(latencies.maxMillis()).isEqualTo(200);
    }

    @Test
    void one_slow_answer_of_a_hundred_does_not_show_at_99_per_cent_but_two_do() {
        IntStream.range(0, 99).forEach(i -> add(1));
        add(500);

        assertThat(latencies.percentileMillis(99)).isEqualTo(1);
        assertThat(latencies.maxMillis()).isEqualTo(500);

        add(400);

        assertThat(latencies.percentileMillis(99)).isEqualTo(400);
        assertThat(latencies.maxMillis()).isEqualTo(500);
    }

    @Test
    void a_single_latency_is_every_percentile() {
        add(7);

        assertThat(latencies.percentileMillis(1)).isEqualTo(7);
        assertThat(latencies.percentileMillis(99)).isEqualTo(7);
    }

    @Test
    void none_is_lost_when_there_are_many() {
        IntStream.rangeClosed(1, 100_000).forEach(this::add);

        assertThat(latencies.count()).isEqualTo(100_000);
        assertThat(latencies.percentileMillis(50)).isEqualTo(50_000);
    }

    @Test
    void without_any_there_is_no_percentile() {
        assertThat(latencies.percentileMillis(50)).isNaN();
    }

    private void add(int millis) {
        latencies.add(millis * 1_000_000L);
    }
}
