package synapse.catalog;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import synapse.api.IndexView;
import synapse.api.PackagesPage;
import synapse.api.VersionView;
import synapse.archive.Digest;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.Version;
import synapse.storage.StorageKey;

/** A catalog whose packages all have one state, the number of their last entry; counts how often it is read. */
class CatalogStub extends CatalogService {
    final AtomicInteger reads = new AtomicInteger();
    volatile long state = 1;

    @Override
    public IndexView index(PackageName name) {
        reads.incrementAndGet();
        if (name.text().equals("missing")) throw new RegistryException(ProblemType.PACKAGE_NOT_FOUND, "missing");
        return new IndexView(name.text(), "active", state, List.of());
    }

    /** Returns a version whose document has about 2000 bytes. */
    @Override
    public VersionView version(PackageName name, Version version) {
        reads.incrementAndGet();
        return new VersionView(
                name.text(),
                version.text(),
                "x".repeat(2000),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                state);
    }

    @Override
    public StoredArchive archive(PackageName name, Version version) {
        reads.incrementAndGet();
        Digest digest = Digest.of("0".repeat(64));
        return new StoredArchive(7, name.text(), version.text(), digest, 10, StorageKey.fresh(digest), false);
    }

    @Override
    public PackagesPage list(String cursor, int limit) {
        reads.incrementAndGet();
        return new PackagesPage(List.of(new PackagesPage.Row("json", null, "1.0." + state, "")), null);
    }
}
