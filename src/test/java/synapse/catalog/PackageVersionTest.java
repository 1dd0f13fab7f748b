package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import synapse.api.NoticeView;
import synapse.api.YankView;
import synapse.archive.Digest;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.readme.Readme;
import synapse.storage.StorageKey;

class PackageVersionTest {
    private static final Digest DIGEST = Digest.of("ab".repeat(32));
    private static final Notice BAD = new Notice("bad", "1.0.1");

    private final PublishedPackage published = new PublishedPackage(PackageName.of("json"), 1, Candidates.NOW);
    private final StorageKey key = StorageKey.fresh(DIGEST);
    private final PackageVersion version = version(Candidates.manifest("1.0.0"));

    private PackageVersion version(Manifest manifest) {
        return new PackageVersion(
                published,
                new NewVersion(manifest, DIGEST, 10, new Readme("# Readme", "<h1>Readme</h1>"), Candidates.NOW),
                key,
                null);
    }

    @Test
    void a_version_is_yanked_once_and_what_is_said_may_change() {
        assertThat(version.yank(BAD)).isTrue();
        assertThat(version.yank(new Notice("bad", "1.0.1"))).isFalse();
        assertThat(version.toStatusView().yanked()).isEqualTo(new YankView("bad", "1.0.1"));

        assertThat(version.yank(new Notice("worse", "1.0.1"))).isTrue();
        assertThat(version.yank(new Notice("", ""))).isTrue();
        assertThat(version.yank(new Notice("", ""))).isFalse();
        assertThat(version.toStatusView().yanked()).isEqualTo(new YankView(null, null));
    }

    @Test
    void a_yank_is_taken_back_once() {
        version.yank(BAD);

        assertThat(version.unyank()).isTrue();
        assertThat(version.unyank()).isFalse();
        assertThat(version.toStatusView().yanked()).isNull();
        assertThat(version.yank(new Notice("", ""))).isTrue();
        assertThat(version.toStatusView().yanked()).isEqualTo(new YankView(null, null));
    }

    @Test
    void a_deprecation_is_said_and_taken_back_whether_yanked_or_not() {
        version.yank(BAD);

        assertThat(version.deprecate(new Notice("old", ""))).isTrue();
        assertThat(version.deprecate(new Notice("old", ""))).isFalse();
        assertThat(version.toStatusView().deprecated()).isEqualTo(new NoticeView("old", null));
        assertThat(version.undeprecate()).isTrue();
        assertThat(version.undeprecate()).isFalse();
        assertThat(version.toStatusView().yanked()).isNotNull();
    }

    @Test
    void a_tombstone_says_nothing_but_why() {
        version.yank(BAD);
        version.deprecate(BAD);

        version.delete("holds a key");

        assertThat(version.isDeleted()).isTrue();
        assertThat(version.deletionReason()).isEqualTo("holds a key");
        assertThat(version.storageKey()).isEqualTo(key);
        assertThat(version.toStatusView().yanked()).isNull();
        assertThat(version.toStatusView().deprecated()).isNull();
    }

    @Test
    void a_version_deleted_without_a_reason_has_none() {
        version.yank(BAD);

        version.delete("");

        assertThat(version.deletionReason()).isEmpty();
    }

    @Test
    void what_a_stored_version_says_is_what_its_manifest_said() {
        Manifest manifest = Candidates.manifest(
                "1.0.0",
                "\"description\": \"  with blanks \", \"author\": \"Ada\", \"license\": \"MIT\", \"keywords\": [\"b\", \"a\"],"
                        + " \"homepage\": \"https://example.org\", \"repository\": \"https://example.org/r.git\"");

        assertThat(Description.of(version(manifest))).usingRecursiveComparison().isEqualTo(Description.of(manifest));
        assertThat(Description.of(version(Candidates.manifest("1.0.0", "\"x\": 1"))))
                .usingRecursiveComparison()
                .isEqualTo(Description.none());
    }
}
