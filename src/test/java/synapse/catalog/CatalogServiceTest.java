package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import synapse.manifest.PackageName;

class CatalogServiceTest {
    private static final PackageName JSON = PackageName.of("json");

    /** A package that changes during the first so many reads of its versions. */
    private static final class Changing extends Packages {
        private int changes;
        private long seq;
        private boolean locked;

        Changing(int changes) {
            this.changes = changes;
        }

        @Override
        public PublishedPackage get(PackageName name) {
            PublishedPackage found = new PublishedPackage(name, 1, Candidates.NOW);
            found.changedAt(seq);
            return found;
        }

        @Override
        public PublishedPackage getAndLock(PackageName name) {
            locked = true;
            return get(name);
        }

        @Override
        boolean hasChanged(PublishedPackage published) {
            if (changes-- <= 0) return false;
            seq++;
            return true;
        }
    }

    private static final class Versions extends PackageVersions {
        int reads;

        @Override
        List<VersionRow> rowsWithDependencies(PublishedPackage published) {
            reads++;
            return List.of();
        }
    }

    private final Versions versions = new Versions();

    @Test
    void a_package_that_rests_is_read_once() {
        long seq = new CatalogService(new Changing(0), versions, new VersionReadmes())
                .index(JSON)
                .seq();

        assertThat(seq).isZero();
        assertThat(versions.reads).isEqualTo(1);
    }

    @Test
    void a_package_that_changes_between_two_queries_is_read_again() {
        Changing packages = new Changing(2);

        long seq = new CatalogService(packages, versions, new VersionReadmes())
                .index(JSON)
                .seq();

        assertThat(seq).isEqualTo(2);
        assertThat(versions.reads).isEqualTo(3);
        assertThat(packages.locked).isFalse();
    }

    @Test
    void a_package_that_never_rests_is_locked_for_the_fifth_read() {
        Changing packages = new Changing(1000);

        new CatalogService(packages, versions, new VersionReadmes()).index(JSON);

        assertThat(versions.reads).isEqualTo(5);
        assertThat(packages.locked).isTrue();
    }
}
