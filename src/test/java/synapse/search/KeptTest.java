package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final Kept<Integer> kept = new Kept<>(60);

    private List<Integer> read() {
        return List.of(reads.incrementAndGet());
    }

    @Test
    void what_was_read_is_kept() {
        assertThat(kept.last()).isEmpty();
        assertThat(kept.get(this::read)).containsExactly(1);
        assertThat(kept.get(this::read)).containsExactly(1);
        assertThat(kept.last()).containsExactly(1);
    }

    @Test
    void what_is_forgotten_is_read_again() {
        kept.get(this::read);

        kept.forget();

        assertThat(kept.get(this::read)).containsExactly(2);
    }

    @Test
    void what_is_forgotten_while_it_is_read_is_not_kept() {
        List<Integer> read = kept.get(() -> {
            kept.forget();
            return read();
        });

        assertThat(read).containsExactly(1);
        assertThat(kept.get(this::read)).containsExactly(2);
    }

    @Test
    void what_is_too_old_is_read_again() {
        Kept<Integer> brief = new Kept<>(0);

        assertThat(brief.get(this::read)).containsExactly(1);
        assertThat(brief.get(this::read)).containsExactly(2);
    }
}
