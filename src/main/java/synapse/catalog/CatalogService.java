package synapse.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import synapse.api.IndexView;
import synapse.api.PackageView;
import synapse.api.PackagesPage;
import synapse.api.VersionView;
import synapse.api.VersionsView;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** Reads the catalog for documents; each call reads one state of one package. */
@Stateless
public class CatalogService {
    private static final int ATTEMPTS = 5;

    private Packages packages;
    private PackageVersions versions;
    private VersionReadmes readmes;

    public CatalogService() {} // for the container

    @Inject
    public CatalogService(Packages packages, PackageVersions versions, VersionReadmes readmes) {
        this.packages = packages;
        this.versions = versions;
        this.readmes = readmes;
    }

    public PackageView get(PackageName name) {
        return inOneState(name, found -> {
            List<String> texts =
                    versions.rows(found).stream().map(VersionRow::version).toList();
            return PackageDocument.of(found, packages.owners(found), texts, readmes.ofLatest(found));
        });
    }

    public VersionsView versions(PackageName name) {
        return inOneState(name, found -> {
            List<VersionsView.Row> rows =
                    versions.rows(found).stream().map(VersionRow::toVersionsRow).toList();
            return new VersionsView(found.name(), rows, found.lastSeq());
        });
    }

    public IndexView index(PackageName name) {
        return inOneState(name, found -> {
            List<IndexView.Row> rows = versions.rowsWithDependencies(found).stream()
                    .map(VersionRow::toIndexRow)
                    .toList();
            return new IndexView(found.name(), found.status(), found.lastSeq(), rows);
        });
    }

    public VersionView version(PackageName name, Version version) {
        return inOneState(name, found -> VersionDocument.of(found, versions.get(found, version)));
    }

    /** Returns where the bytes of the version are. */
    public StoredArchive archive(PackageName name, Version version) {
        return inOneState(name, found -> versions.archive(found, version));
    }

    /** Reads again if the package changed between two queries; one that never rests is locked for the last attempt. */
    private <T> T inOneState(PackageName name, Function<PublishedPackage, T> read) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            PublishedPackage found = packages.get(name);
            T view = read.apply(found);
            if (!packages.hasChanged(found)) return view;
        }
        return read.apply(packages.getAndLock(name));
    }

    /** Returns at most {@code limit} packages with canonical names after {@code cursor}. */
    public PackagesPage list(String cursor, int limit) {
        List<PublishedPackage> found = packages.after(cursor, limit + 1);
        boolean more = found.size() > limit;
        List<PublishedPackage> page = more ? found.subList(0, limit) : found;
        String next = more ? page.get(limit - 1).canonicalName() : null;
        return new PackagesPage(page.stream().map(PublishedPackage::toRow).toList(), next);
    }
}
