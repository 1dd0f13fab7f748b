package synapse.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import synapse.catalog.SearchRow;
import synapse.manifest.PackageName;

/** Packages for tests; what is not said is empty. */
final class Documents {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private long id;
    private final String name;
    private String description = "";
    private List<String> keywords = List.of();
    private String author = "";
    private List<String> owners = List.of();
    private String license = "";
    private List<String> dependencies = List.of();
    private boolean deprecated;
    private boolean readme;
    private Instant updated = NOW;
    private long downloads;

    private Documents(long id, String name) {
        this.id = id;
        this.name = name;
    }

    static Documents aPackage(long id, String name) {
        return new Documents(id, name);
    }

    Documents description(String text) {
        description = text;
        return this;
    }

    Documents keywords(String... words) {
        keywords = List.of(words);
        return this;
    }

    Documents author(String text) {
        author = text;
        return this;
    }

    Documents owner(String text) {
        owners = List.of(text);
        return this;
    }

    Documents license(String text) {
        license = text;
        return this;
    }

    Documents dependsOn(String... names) {
        dependencies = List.of(names);
        return this;
    }

    Documents deprecated() {
        deprecated = true;
        return this;
    }

    Documents readme() {
        readme = true;
        return this;
    }

    Documents updated(String instant) {
        updated = Instant.parse(instant);
        return this;
    }

    Documents downloads(long count) {
        downloads = count;
        return this;
    }

    SearchRow made() {
        return new SearchRow(
                id,
                name,
                PackageName.of(name).canonical(),
                "1.0.0",
                description,
                keywords,
                author,
                owners,
                license,
                dependencies,
                deprecated,
                readme,
                updated,
                updated,
                downloads);
    }

    /** The usual weights, at {@link #NOW}. */
    static SearchSettings settings() {
        SearchSettings usual = SearchSettings.standard();
        return new SearchSettings(
                usual.nameWeight(),
                usual.descriptionWeight(),
                usual.keywordWeight(),
                usual.popularityWeight(),
                usual.recencyWeight(),
                usual.deprecatedFactor(),
                usual.recencyHalfLife(),
                InstantSource.fixed(NOW));
    }
}
