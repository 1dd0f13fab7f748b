package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountingServiceTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    /** Versions of package 10 have ids from 100 on, those of 20 from 200 on; there are no others. */
    private static final class Rows extends DownloadCounts {
        final List<String> statements = new ArrayList<>();

        @Override
        Map<Long, Long> packagesOf(List<Long> versionIds) {
            return versionIds.stream()
                    .filter(id -> id >= 100 && id < 300)
                    .collect(Collectors.toMap(id -> id, id -> id / 100 * 10));
        }

        @Override
        void addToPackage(long packageId, long count) {
            statements.add("package " + packageId + " + " + count);
        }

        @Override
        void addToVersion(long versionId, long count) {
            statements.add("version " + versionId + " + " + count);
        }

        @Override
        void addToDay(DownloadCount added) {
            statements.add("day " + added.versionId() + " " + added.day() + " + " + added.count());
        }
    }

    private final Rows rows = new Rows();
    private final CountingService service = new CountingService(rows, new Downloads());

    @Test
    void packages_versions_and_days_are_added_to_in_one_order() {
        service.add(List.of(
                new DownloadCount(200, DAY, 5),
                new DownloadCount(101, DAY, 3),
                new DownloadCount(100, DAY.plusDays(1), 2),
                new DownloadCount(100, DAY, 1)));

        assertThat(rows.statements)
                .containsExactly(
                        "package 10 + 6",
                        "package 20 + 5",
                        "version 100 + 3",
                        "version 101 + 3",
                        "version 200 + 5",
                        "day 100 2026-11-22 + 1",
                        "day 100 2026-11-23 + 2",
                        "day 101 2026-11-22 + 3",
                        "day 200 2026-11-22 + 5");
    }

    @Test
    void a_version_that_does_not_exist_keeps_no_other_from_being_counted() {
        service.add(List.of(new DownloadCount(7, DAY, 1), new DownloadCount(200, DAY, 2)));

        assertThat(rows.statements).containsExactly("package 20 + 2", "version 200 + 2", "day 200 2026-11-22 + 2");
    }
}
