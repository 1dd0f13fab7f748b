package synapse.it;

import java.util.stream.Stream;
import synapse.manifest.PackageName;
import synapse.wire.CanonicalJson;
import synapse.wire.Json;

/** The rows that a rebuilt state means, as {@link Rows} prints them, and the queries that find them. */
final class RebuiltRows {
    static final String PACKAGES = """
            SELECT p.name, p.canonical_name, p.description, p.author, p.license, p.homepage, p.repository,
                   p.keywords_json, u.username, p.latest_version, p.deprecated_message, p.deprecated_replacement,
                   p.created_at, p.updated_at, p.last_seq
            FROM packages p JOIN users u ON u.id = p.owner_id""";
    static final String OWNERS = """
            SELECT p.name, u.username FROM package_owners o
            JOIN packages p ON p.id = o.package_id JOIN users u ON u.id = o.user_id""";
    static final String VERSIONS = """
            SELECT p.name, v.version, v.version_key, v.checksum, v.tarball_size, v.dependencies_json, v.keywords_json,
                   v.state, v.yank_reason, v.yank_replacement, v.deprecated_message, v.deprecated_replacement,
                   u.username, v.published_at, v.published_seq
            FROM package_versions v JOIN packages p ON p.id = v.package_id JOIN users u ON u.id = v.published_by""";
    static final String MANIFESTS = "SELECT manifest_json FROM package_versions";
    static final String DEPENDENCIES = """
            SELECT p.name, v.version, d.kind, d.canonical_name, d.name, d.version_range FROM version_dependencies d
            JOIN package_versions v ON v.id = d.version_id JOIN packages p ON p.id = v.package_id""";
    static final String SEARCH = """
            SELECT p.name, s.name, v.version, s.description, s.keywords, s.author FROM search_index s
            JOIN packages p ON p.id = s.package_id
            LEFT JOIN package_versions v ON v.id = s.version_id AND v.package_id = p.id""";

    private RebuiltRows() {}

    static String ofPackage(RebuiltPackage one) {
        return row(
                one.name(),
                one.name().canonical(),
                orEmpty(one.said("description")),
                orEmpty(one.said("author")),
                orEmpty(one.said("license")),
                orEmpty(one.said("homepage")),
                orEmpty(one.said("repository")),
                Json.text(one.keywords()),
                one.owner(),
                latest(one),
                one.deprecated() == null ? null : one.deprecated().message(),
                one.deprecated() == null ? null : one.deprecated().replacement(),
                one.createdAt(),
                one.updatedAt(),
                one.lastSeq());
    }

    static Stream<String> ofOwners(RebuiltPackage one) {
        return one.owners().stream().map(owner -> row(one.name(), owner));
    }

    private static String latest(RebuiltPackage one) {
        return one.latest().map(RebuiltVersion::text).orElse(null);
    }

    static String ofVersion(RebuiltVersion one) {
        return row(
                one.name(),
                one.text(),
                one.number().key(),
                one.sha256(),
                one.size(),
                Json.text(one.ranges("dependencies")),
                Json.text(one.keywords()),
                one.state(),
                one.reason(),
                one.yanked() == null ? null : one.yanked().replacement(),
                one.deprecated() == null ? null : one.deprecated().message(),
                one.deprecated() == null ? null : one.deprecated().replacement(),
                one.publisher(),
                one.publishedAt(),
                one.seq());
    }

    static String ofManifest(RebuiltVersion one) {
        return CanonicalJson.of(one.manifest());
    }

    static Stream<String> ofDependencies(RebuiltVersion one) {
        return Stream.of("run", "dev")
                .flatMap(kind ->
                        one.ranges(kind.equals("run") ? "dependencies" : "dev_dependencies").entrySet().stream()
                                .map(range -> row(
                                        one.name(),
                                        one.text(),
                                        kind,
                                        PackageName.of(range.getKey()).canonical(),
                                        range.getKey(),
                                        range.getValue())));
    }

    static String ofSearchEntry(RebuiltPackage one) {
        return row(
                one.name(),
                one.name(),
                latest(one),
                orEmpty(one.said("description")),
                String.join(" ", one.keywords()),
                orEmpty(one.said("author")));
    }

    private static String row(Object... columns) {
        return String.join("|", Stream.of(columns).map(String::valueOf).toList());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
