package synapse.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import synapse.api.DownloadsView;
import synapse.api.PackageStatsView;

class RecentStatsTest {
    private final RecentStats recent = new RecentStats();
    private final AtomicInteger looks = new AtomicInteger();

    private StatsDocument look() {
        DownloadsView downloads = new DownloadsView(looks.incrementAndGet(), 0, 0, 0);
        return StatsDocument.of(new PackageStatsView("json", downloads, List.of(), List.of(), null));
    }

    @Test
    void who_asks_again_gets_the_same_without_another_look() {
        StatsDocument first = recent.get("json", this::look);
        StatsDocument second = recent.get("json", this::look);
        StatsDocument other = recent.get("text", this::look);

        assertThat(second).isSameAs(first);
        assertThat(new String(other.body(), UTF_8)).contains("\"total\":2").doesNotContain("next");
        assertThat(other.tag()).isNotEqualTo(first.tag()).hasSize(32);
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> recent.get("json", () -> {
                    throw new IllegalStateException("database away");
                }))
                .hasMessage("database away");

        assertThat(recent.get("json", this::look).body()).isNotEmpty();
    }
}
