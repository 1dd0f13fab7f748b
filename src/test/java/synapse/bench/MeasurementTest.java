package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void of_rounds_the_medians_count_but_the_greatest_latency_of_all() {
        List<Sample> rounds = List.of(round(10, 5), round(30, 1), round(20, 90));

        Measurement measurement = Measurement.concurrent("document", "registry", rounds);

        assertThat(measurement.value()).isEqualTo(20);
        assertThat(measurement.percentiles()).isEqualTo(new Percentiles(5, 5, 5, 90));
        assertThat(measurement.spread()).isEqualTo(0.5);
        assertThat(measurement.wrong()).isZero();
    }

    @Test
    void a_rate_counts_the_answers_in_time_and_latencies_all() {
        Sample sample = round(10, 1);
        sample.add(2_000_000, false);

        Measurement measurement = Measurement.concurrent("document", "registry", List.of(sample));

        assertThat(measurement.value()).isEqualTo(10);
        assertThat(measurement.percentiles().max()).isEqualTo(2);
        assertThat(measurement.spread()).isNaN();
        assertThat(measurement.wrong()).isEqualTo(1);
    }

    @Test
    void one_after_the_other_the_median_latency_counts() {
        Latencies latencies = new Latencies();
        for (long millis : new long[] {3, 9, 4, 5, 1}) latencies.add(millis * 1_000_000);

        assertThat(Measurement.sequential("publish", "registry", latencies).value())
                .isEqualTo(4);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Median.of(4, 1, 3, 100)).isEqualTo(3.5);
        assertThat(Median.of(8)).isEqualTo(8);
        assertThat(Median.of()).isNaN();
    }

    /** One second with so many answers, each of that latency. */
    private static Sample round(int answers, long millis) {
        Sample sample = new Sample();
        for (int i = 0; i < answers; i++) sample.add(millis * 1_000_000, true);
        sample.endAfter(1);
        return sample;
    }
}
