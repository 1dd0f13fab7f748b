package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.config.ConfigurationException;
import synapse.config.GivenSettings;

class DownloadLogTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    /** So many rows that are too old. */
    private static final class Rows extends CountingService {
        final List<Instant> limits = new ArrayList<>();
        private int left;

        Rows(int left) {
            this.left = left;
        }

        @Override
        public int removeLoggedBefore(Instant time, int limit) {
            limits.add(time);
            int some = Math.min(left, limit);
            left -= some;
            return some;
        }
    }

    @Test
    void single_downloads_are_kept_for_30_days_unless_told_otherwise() {
        assertThat(DownloadLog.retention()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({"P7D, P7D", "PT0S, PT0S", "off, PT0S", "' off ', PT0S", "P3650D, P3650D"})
    void how_long_can_be_set(String value, Duration retention) {
        settings.put("registry.download.log.retention", value);

        assertThat(DownloadLog.retention()).isEqualTo(retention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "OFF!", "P1M", "-PT1S", "P3651D", "30"})
    void a_wrong_value_is_named(String value) {
        settings.put("registry.download.log.retention", value);

        assertThatThrownBy(DownloadLog::retention)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("REGISTRY_DOWNLOAD_LOG_RETENTION");
    }

    @Test
    void what_is_too_old_is_removed_a_thousand_at_a_time() {
        settings.put("registry.download.log.retention", "P7D");
        Rows rows = new Rows(2500);

        assertThat(new DownloadLog(rows).removeOld()).isEqualTo(2500);

        assertThat(rows.limits).hasSize(3);
        assertThat(rows.limits.get(0))
                .isCloseTo(Instant.now().minus(7, ChronoUnit.DAYS), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void texts_are_cut_to_their_columns() {
        LoggedDownload logged = LoggedDownload.of(1, "f".repeat(60), "a".repeat(9000), Instant.EPOCH);

        assertThat(logged.address()).hasSize(45);
        assertThat(logged.userAgent()).hasSize(200);
        assertThat(LoggedDownload.of(1, null, null, Instant.EPOCH))
                .isEqualTo(new LoggedDownload(1, "", "", Instant.EPOCH));
    }
}
