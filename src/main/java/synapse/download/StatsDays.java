package synapse.download;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import synapse.api.DownloadsView;
import synapse.api.PackageStatsView;

/** Days in UTC up to today, and sums over the last of them. */
record StatsDays(LocalDate today) {
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    LocalDate week() {
        return first(WEEK);
    }

    LocalDate month() {
        return first(MONTH);
    }

    /** Returns the first of the last so many days. */
    LocalDate first(int days) {
        return today.minusDays(days - 1L);
    }

    /** Sums up; {@code perDay} holds at least the last 30 days. */
    DownloadsView sums(long total, Map<LocalDate, Long> perDay) {
        return new DownloadsView(total, since(today, perDay), since(week(), perDay), since(month(), perDay));
    }

    private static long since(LocalDate first, Map<LocalDate, Long> perDay) {
        return perDay.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the last so many days, those without downloads as well. */
    List<PackageStatsView.DayRow> rows(int days, Map<LocalDate, Long> perDay) {
        List<PackageStatsView.DayRow> rows = new ArrayList<>();
        for (LocalDate day = first(days); !day.isAfter(today); day = day.plusDays(1)) {
            rows.add(new PackageStatsView.DayRow(day.toString(), perDay.getOrDefault(day, 0L)));
        }
        return rows;
    }
}
