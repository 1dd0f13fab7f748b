package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import synapse.api.DownloadsView;
import synapse.api.PackageStatsView.DayRow;

class StatsDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private final StatsDays days = new StatsDays(TODAY);

    @Test
    void today_a_week_and_a_month_are_summed_up() {
        Map<LocalDate, Long> perDay = Map.of(
                TODAY,
                1L,
                TODAY.minusDays(1),
                10L,
                TODAY.minusDays(6),
                100L,
                TODAY.minusDays(7),
                1000L,
                TODAY.minusDays(29),
                10_000L,
                TODAY.minusDays(30),
                100_000L);

        assertThat(days.sums(200_000, perDay)).isEqualTo(new DownloadsView(200_000, 1, 111, 11_111));
    }

    @Test
    void days_without_downloads_are_there_too() {
        assertThat(days.rows(3, Map.of(TODAY, 5L, TODAY.minusDays(2), 7L, TODAY.minusDays(3), 9L)))
                .containsExactly(new DayRow("2026-02-27", 7), new DayRow("2026-02-28", 0), new DayRow("2026-03-01", 5));
        assertThat(days.rows(366, Map.of())).hasSize(366).last().isEqualTo(new DayRow("2026-03-01", 0));
        assertThat(days.rows(1, Map.of())).containsExactly(new DayRow("2026-03-01", 0));
    }
}
