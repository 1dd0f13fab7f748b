package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void empty_values_are_defaults() {
        BenchOptions options = BenchOptions.parse("data=", "quick=", "seconds=", "only=");

        assertThat(options).isEqualTo(BenchOptions.parse());
        assertThat(options.file()).isEmpty();
        assertThat(options.round()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.java()).containsExactly("-Xmx512m");
    }

    @Test
    void quick_is_short_but_what_is_given_goes_before() {
        BenchOptions options = BenchOptions.parse("seconds=3", "quick=true");

        assertThat(options.round()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.warmUp()).isLessThan(BenchOptions.parse().warmUp());
        assertThat(options.packages()).isLessThan(BenchOptions.parse().packages());
    }

    @Test
    void rows_are_chosen_by_the_beginning_of_their_names() {
        BenchOptions some = BenchOptions.parse("only=document,tarball 10");

        assertThat(some.wants("document gzip")).isTrue();
        assertThat(some.wants("tarball 10 kB")).isTrue();
        assertThat(some.wants("tarball 1 MiB")).isFalse();
        assertThat(BenchOptions.parse().wants("login")).isTrue();
    }

    @Test
    void arguments_of_the_virtual_machine_are_several() {
        assertThat(BenchOptions.parse("java=-Xmx1g -XX:+UseParallelGC").java())
                .containsExactly("-Xmx1g", "-XX:+UseParallelGC");
    }

    @Test
    void what_is_unknown_or_wrong_is_refused() {
        assertThatThrownBy(() -> BenchOptions.parse("second=3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenchOptions.parse("seconds=0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenchOptions.parse("rounds=many")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_is_a_path() {
        assertThat(BenchOptions.parse("data=packages.jsonl.xz").file()).contains(Path.of("packages.jsonl.xz"));
    }
}
