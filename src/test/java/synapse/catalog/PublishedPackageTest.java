package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import synapse.api.NoticeView;
import synapse.api.PackageView;
import synapse.manifest.PackageName;

class PublishedPackageTest {
    private final PublishedPackage published = new PublishedPackage(PackageName.of("json"), 1, Candidates.NOW);

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.0",
        "1.0.0 1.1.0, 1.1.0",
        "1.9.0 1.10.0, 1.10.0",
        "2.0.0 1.9.9, 2.0.0",
        "2.0.0 1.0.1 1.0.2, 2.0.0",
        "1.0.0-rc.1, 1.0.0-rc.1",
        "1.0.0-rc.1 1.0.0-rc.2, 1.0.0-rc.2",
        "1.0.0-rc.10 1.0.0-rc.9, 1.0.0-rc.10",
        "2.0.0-rc.1 1.0.0, 1.0.0",
        "1.0.0 2.0.0-rc.1, 1.0.0",
        "1.0.0 2.0.0-rc.1 1.0.1, 1.0.1",
        "0.0.1-a 0.0.1, 0.0.1",
        "1.0.0+a 1.0.1+b, 1.0.1+b",
        "1.0.1+a 1.0.0+z, 1.0.1+a",
        "1.0.0-rc.1+b 1.0.0+a, 1.0.0+a"
    })
    void the_highest_stable_version_is_the_latest(String inOrder, String latest) {
        for (String version : inOrder.split(" ", -1))
            published.addVersion(Candidates.manifest(version), Candidates.NOW);

        assertThat(published.latestVersion()).contains(latest);
    }

    @Test
    void what_is_not_the_latest_says_nothing_of_the_package() {
        assertThat(published.addVersion(Candidates.manifest("2.0.0"), Candidates.NOW))
                .isTrue();
        assertThat(published.addVersion(Candidates.manifest("1.0.1"), Candidates.NOW.plusMillis(1)))
                .isFalse();

        PackageView view = PackageDocument.of(published, List.of("ada"), List.of("2.0.0", "1.0.1"), "");
        assertThat(view.latest()).isEqualTo("2.0.0");
        assertThat(view.readmeHtml()).isNull();
        assertThat(view.description()).isEqualTo("says 2.0.0");
        assertThat(view.createdAt()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(view.updatedAt()).isEqualTo("2026-01-02T03:04:05.679Z");
    }

    @Test
    void the_latest_version_describes_the_package() {
        published.addVersion(
                Candidates.manifest("1.0.0", "\"author\": \"Ada\", \"keywords\": [\"a\"], \"license\": \"MIT\""),
                Candidates.NOW);
        published.addVersion(Candidates.manifest("1.1.0", "\"homepage\": \"https://example.org\""), Candidates.NOW);

        PackageView view = PackageDocument.of(published, List.of("ada"), List.of("1.1.0", "1.0.0"), "<p>x</p>");

        assertThat(view.homepage()).isEqualTo("https://example.org");
        assertThat(view.readmeHtml()).isEqualTo("<p>x</p>");
        assertThat(view.author()).isNull();
        assertThat(view.license()).isNull();
        assertThat(view.keywords()).isEmpty();
    }

    @Test
    void a_package_that_loses_its_latest_version_says_nothing() {
        published.addVersion(Candidates.manifest("1.0.0"), Candidates.NOW);

        published.followNone();

        assertThat(published.latestVersion()).isEmpty();
        assertThat(published.toRow().description()).isNull();
        assertThat(published.addVersion(Candidates.manifest("0.1.0"), Candidates.NOW))
                .isTrue();
        assertThat(published.toRow().description()).isEqualTo("says 0.1.0");
    }

    @Test
    void a_deprecation_shows_in_document_and_status() {
        assertThat(published.deprecate(new Notice("old", "other"))).isTrue();
        assertThat(published.deprecate(new Notice("old", "other"))).isFalse();

        assertThat(published.status()).isEqualTo("deprecated");
        assertThat(PackageDocument.of(published, List.of(), List.of(), "").deprecated())
                .isEqualTo(new NoticeView("old", "other"));
        assertThat(published.undeprecate()).isTrue();
        assertThat(published.undeprecate()).isFalse();
        assertThat(published.status()).isEqualTo("active");
    }

    @Test
    void a_package_without_versions_has_no_latest() {
        assertThat(published.latestVersion()).isEmpty();
        assertThat(published.status()).isEqualTo("active");
        assertThat(published.toRow().latest()).isNull();
    }

    @Test
    void its_document_has_the_number_of_its_last_entry() {
        published.changedAt(41);
        published.changedAt(42);

        assertThat(PackageDocument.of(published, List.of(), List.of(), "").seq())
                .isEqualTo(42);
    }

    @Test
    void its_key_is_canonical() {
        var scoped = new PublishedPackage(PackageName.of("@acme/a.b_c--d"), 1, Candidates.NOW);

        assertThat(scoped.canonicalName()).isEqualTo("@acme/a-b-c-d");
        assertThat(scoped.name()).isEqualTo("@acme/a.b_c--d");
    }
}
