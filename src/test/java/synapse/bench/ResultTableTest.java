package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTableTest {
    private final Results results = new Results();

    @Test
    void the_table_has_figures_and_ratios() {
        var latencies = new Percentiles(1.5, 2.25, 10, 123.4);
        results.add(new Measurement("document", "registry", Unit.PER_SECOND, 8000, latencies, 0.051, 0));
        results.add(Measurement.of("document", "nginx", Unit.PER_SECOND, 32_000));
        results.add(Measurement.of("document", "Verdaccio", Unit.PER_SECOND, 500));
        results.add(Measurement.of("publish", "registry", Unit.MILLIS, 5));
        results.add(Measurement.of("publish", "Verdaccio", Unit.MILLIS, 20));

        assertThat(new ResultTable(results).text()).isEqualTo("""
                | what     | server    |   result | x nginx | x Verdaccio | p50 ms | p90 ms | p99 ms | max ms | spread |
                | -------- | --------- | -------: | ------: | ----------: | -----: | -----: | -----: | -----: | -----: |
                | document | registry  |  8,000/s |    0.25 |        16.0 |   1.50 |   2.25 |   10.0 |    123 |   ±5 % |
                |          | nginx     | 32,000/s |         |             |        |        |        |        |        |
                |          | Verdaccio |    500/s |         |             |        |        |        |        |        |
                | publish  | registry  |  5.00 ms |       – |        4.00 |        |        |        |        |        |
                |          | Verdaccio |  20.0 ms |         |             |        |        |        |        |        |
                """);
        assertThat(results.areRight()).isTrue();
    }

    @Test
    void a_ratio_says_how_many_times_better_whichever_way_better_is() {
        results.add(Measurement.of("document", "registry", Unit.PER_SECOND, 100));
        results.add(Measurement.of("document", "nginx", Unit.PER_SECOND, 400));
        results.add(Measurement.of("memory", "registry", Unit.MIB, 600));
        results.add(Measurement.of("memory", "nginx", Unit.MIB, 6));

        assertThat(results.advantage("document", "nginx")).hasValue(0.25);
        assertThat(results.advantage("memory", "nginx")).hasValue(0.01);
        assertThat(results.advantage("document", "Verdaccio")).isEmpty();
        assertThat(results.advantage("login", "nginx")).isEmpty();
    }

    @Test
    void wrong_answers_stand_out() {
        results.add(new Measurement("document", "registry", Unit.PER_SECOND, 9000, Percentiles.NONE, Double.NaN, 3));

        assertThat(results.areRight()).isFalse();
        assertThat(new ResultTable(results).text()).contains("9,000/s (3 WRONG)");
    }

    @Test
    void numbers_keep_what_matters_of_them() {
        assertThat(Unit.number(31_912.4)).isEqualTo("31,912");
        assertThat(Unit.number(87.16)).isEqualTo("87.2");
        assertThat(Unit.number(8.414)).isEqualTo("8.41");
        assertThat(Unit.number(0.2049)).isEqualTo("0.20");
        assertThat(Unit.number(0.0249)).isEqualTo("0.025");
    }
}
