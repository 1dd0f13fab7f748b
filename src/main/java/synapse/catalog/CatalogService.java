package synapse.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    private Packages packages;
    private PackageVersions versions;

    public CatalogService() {} // for the container

    @Inject
    public CatalogService(Packages packages, PackageVersions versions) {
        this.packages = packages;
        this.versions = versions;
    }

    public PackageView get(PackageName name) {
        PublishedPackage found = packages.get(name);
        List<String> texts =
                versions.rows(found).stream().map(VersionRow::version).toList();
        return found.toView(packages.owners(found), texts);
    }

    public VersionsView versions(PackageName name) {
        PublishedPackage found = packages.get(name);
        List<VersionsView.Row> rows =
                versions.rows(found).stream().map(VersionRow::toVersionsRow).toList();
        return new VersionsView(found.name(), rows, found.lastSeq());
    }

    public IndexView index(PackageName name) {
        PublishedPackage found = packages.get(name);
        List<IndexView.Row> rows =
                versions.rows(found).stream().map(VersionRow::toIndexRow).toList();
        return new IndexView(found.name(), found.status(), found.lastSeq(), rows);
    }

    public VersionView version(PackageName name, Version version) {
        PublishedPackage found = packages.get(name);
        return VersionDocument.of(found, versions.get(found, version));
    }

    /** Returns at most {@code limit} packages with canonical names after {@code cursor}. */
    public PackagesPage list(String cursor, int limit) {
        List<PublishedPackage> found = packages.after(cursor, limit + 1);
        boolean more = found.size() > limit;
        List<PublishedPackage> page = more ? found.subList(0, limit) : found;
        String next = more ? Cursor.of(page.get(limit - 1).canonicalName()) : null;
        return new PackagesPage(page.stream().map(PublishedPackage::toRow).toList(), next);
    }
}
