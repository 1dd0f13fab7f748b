package synapse.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import synapse.api.VersionView;

/** The document of one version, from its row and its manifest. */
final class VersionDocument {
    private VersionDocument() {}

    static VersionView of(PublishedPackage published, PackageVersion version) {
        JsonNode manifest = version.manifest().tree();
        VersionRow row = version.toRow();
        return new VersionView(
                published.name(),
                row.version(),
                text(manifest, "description"),
                text(manifest, "author"),
                text(manifest, "license"),
                text(manifest, "homepage"),
                text(manifest, "repository"),
                version.manifest().keywords(),
                ranges(manifest.path("dependencies")),
                ranges(manifest.path("dev_dependencies")),
                row.checksum(),
                row.sizeBytes(),
                row.publishedAt().toString(),
                version.publisher(),
                row.yanked(),
                row.deprecated(),
                "/api/v1/packages/" + published.name() + "/" + row.version() + "/tarball",
                published.lastSeq());
    }

    private static String text(JsonNode manifest, String field) {
        return Text.orNull(manifest.path(field).asText().strip());
    }

    private static Map<String, String> ranges(JsonNode object) {
        Map<String, String> ranges = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> ranges.put(field.getKey(), field.getValue().asText()));
        return ranges;
    }
}
