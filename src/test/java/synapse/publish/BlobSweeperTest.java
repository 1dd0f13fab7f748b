package synapse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.archive.Digest;
import synapse.config.GivenSettings;
import synapse.database.Clock;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;

class BlobSweeperTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    /** Rows in memory, oldest first; the first so many cannot be doomed, as if the database refused. */
    private static final class Rows extends PendingBlobService {
        private final List<StorageKey> keys = new ArrayList<>();
        private final List<StorageKey> stuck;
        private Duration graceOfDoomed; // null: not asked yet
        private Duration graceOfOthers;

        Rows(int count, int stuck) {
            Digest digest = Digest.of("a".repeat(64));
            IntStream.range(0, count).forEach(i -> keys.add(StorageKey.fresh(digest)));
            this.stuck = List.copyOf(keys.subList(0, stuck));
        }

        @Override
        public List<StorageKey> doomedOrOlderThan(Instant doomedBefore, Instant before, int skip, int limit) {
            graceOfDoomed = Duration.between(doomedBefore, Clock.now());
            graceOfOthers = Duration.between(before, Clock.now());
            return keys.stream().skip(skip).limit(limit).toList();
        }

        @Override
        public boolean doom(StorageKey key) {
            if (stuck.contains(key)) throw new EJBException("refused");
            keys.remove(key); // a version took it over meanwhile
            return false;
        }
    }

    @Test
    void keys_that_fail_do_not_keep_the_others_from_being_swept() {
        Rows rows = new Rows(450, 120);

        int removed = new BlobSweeper(rows, new StorageConnectionFactory()).sweep();

        assertThat(removed).isZero(); // each was taken over
        assertThat(rows.keys).containsExactlyElementsOf(rows.stuck);
    }

    @Test
    void doomed_bytes_outlive_a_backup() {
        Rows rows = new Rows(0, 0);
        settings.put("registry.backup.window", "PT3H");

        new BlobSweeper(rows, new StorageConnectionFactory()).sweep();

        assertThat(rows.graceOfDoomed).isBetween(Duration.ofHours(3), Duration.ofHours(4));
        assertThat(rows.graceOfOthers).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }

    @Test
    void without_a_backup_they_are_left_to_readers_for_10_s_and_others_for_the_grace_time() {
        Rows rows = new Rows(0, 0);
        settings.put("registry.backup.window", "PT0S");
        settings.put("registry.blob.grace", "PT20M");

        new BlobSweeper(rows, new StorageConnectionFactory()).sweep();

        assertThat(rows.graceOfDoomed).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        assertThat(rows.graceOfOthers).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
    }
}
