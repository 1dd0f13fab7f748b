package synapse.download;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import synapse.api.DownloadsView;
import synapse.api.PackageStatsView;
import synapse.api.StatsView;
import synapse.catalog.Packages;
import synapse.catalog.PublishedPackage;
import synapse.manifest.PackageName;

/** Tells how often what was downloaded. */
@Stateless
public class StatsService {
    private static final int LIST_LENGTH = 10;

    private Packages packages;
    private DownloadFigures figures;

    public StatsService() {} // for the container

    @Inject
    public StatsService(Packages packages, DownloadFigures figures) {
        this.packages = packages;
        this.figures = figures;
    }

    public PackageStatsView ofPackage(PackageName name, StatsQuery query) {
        StatsDays days = today();
        PublishedPackage found = packages.get(name);
        List<VersionTotal> all = figures.versionsOf(found.id());
        Map<LocalDate, Long> perDay = figures.daysOfPackage(found.id(), days.first(Math.max(query.days(), 30)));
        List<VersionTotal> page = query.page(all);
        boolean more = page.size() > query.limit();
        List<VersionTotal> shown = more ? page.subList(0, query.limit()) : page;
        long total = all.stream().mapToLong(VersionTotal::total).sum();
        return new PackageStatsView(
                found.name(),
                days.sums(total, perDay),
                rows(shown, days),
                days.rows(query.days(), perDay),
                more ? VersionCursor.of(shown.get(shown.size() - 1).number()) : null);
    }

    private List<PackageStatsView.VersionRow> rows(List<VersionTotal> shown, StatsDays days) {
        List<Long> ids = shown.stream().map(VersionTotal::versionId).toList();
        Map<Long, Map<LocalDate, Long>> perVersion = figures.daysOf(ids, days.month());
        return shown.stream()
                .map(row -> new PackageStatsView.VersionRow(
                        row.version(), days.sums(row.total(), perVersion.getOrDefault(row.versionId(), Map.of()))))
                .toList();
    }

    public StatsView ofRegistry() {
        StatsDays days = today();
        DownloadsView downloads = days.sums(figures.total(), figures.days(days.month()));
        long[] versionsAndBytes = figures.versionsAndBytes();
        return new StatsView(
                figures.packages(),
                versionsAndBytes[0],
                versionsAndBytes[1],
                downloads,
                figures.latest(LIST_LENGTH),
                figures.mostDownloaded(LIST_LENGTH));
    }

    private static StatsDays today() {
        return new StatsDays(LocalDate.now(ZoneOffset.UTC));
    }
}
