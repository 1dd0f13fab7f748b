package synapse.download;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import synapse.catalog.PackageVersions;
import synapse.catalog.Packages;
import synapse.catalog.PublishedPackage;
import synapse.catalog.StoredArchive;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** Tells which bytes a version is. */
@Stateless
public class DownloadService {
    private Packages packages;
    private PackageVersions versions;

    public DownloadService() {} // for the container

    @Inject
    public DownloadService(Packages packages, PackageVersions versions) {
        this.packages = packages;
        this.versions = versions;
    }

    public Tarball find(PackageName name, Version version) {
        PublishedPackage published = packages.get(name);
        StoredArchive found = versions.archive(published, version);
        return new Tarball(published.name(), found.version(), found.digest(), found.sizeBytes(), found.key());
    }
}
