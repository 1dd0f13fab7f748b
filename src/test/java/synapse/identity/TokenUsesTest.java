package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TokenUsesTest {
    private static final Instant NOW = Accounts.NOW;

    private final List<Map<Long, Instant>> written = new ArrayList<>();
    private boolean down;
    private final TokenUses uses = new TokenUses(new CredentialService() {
        @Override
        public void saveUses(SortedMap<Long, Instant> batch) {
            if (down) throw new IllegalStateException("no database");
            written.add(new TreeMap<>(batch));
        }
    });

    @Test
    void a_use_is_written_once() {
        uses.note(1, NOW);
        uses.write();
        uses.write();

        assertThat(written).containsExactly(Map.of(1L, NOW));
    }

    @Test
    void many_uses_within_a_minute_are_one() {
        for (int i = 0; i < 1000; i++) uses.note(1, NOW.plusSeconds(i));
        uses.write();
        uses.note(1, NOW.plusSeconds(2000));
        uses.write();

        assertThat(written).containsExactly(Map.of(1L, NOW));
    }

    @Test
    void many_tokens_are_written_in_batches() {
        for (int i = 0; i < 1234; i++) uses.note(i, NOW);

        uses.write();

        assertThat(written).extracting(Map::size).containsExactly(500, 500, 234);
        assertThat(written.stream().flatMap(batch -> batch.keySet().stream()).distinct())
                .hasSize(1234);
    }

    @Test
    void what_cannot_be_written_is_written_later() {
        uses.note(1, NOW);
        down = true;
        assertThat(catchThrowable(uses::write)).hasMessage("no database");

        down = false;
        uses.write();

        assertThat(written).containsExactly(Map.of(1L, NOW));
    }

    @Test
    void while_nothing_can_be_written_memory_is_bounded() {
        for (int i = 0; i < 60_000; i++) uses.note(i, NOW);

        uses.write();

        assertThat(written.stream().mapToInt(Map::size).sum()).isEqualTo(50_000);
    }
}
