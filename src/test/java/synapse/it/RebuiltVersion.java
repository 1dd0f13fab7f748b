package synapse.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.api.IndexView;
import synapse.api.VersionView;
import synapse.api.VersionsView;
import synapse.semver.Version;

/** A version as the payload of its journal entry tells it. */
record RebuiltVersion(long seq, JsonNode payload) {
    Version number() {
        return Version.parse(text());
    }

    String text() {
        return payload.path("version").asText();
    }

    String name() {
        return payload.path("package").asText();
    }

    JsonNode manifest() {
        return payload.path("manifest");
    }

    String sha256() {
        return payload.path("sha256").asText();
    }

    long size() {
        return payload.path("size").asLong();
    }

    String publishedAt() {
        return payload.path("at").asText();
    }

    String publisher() {
        return payload.path("actor").asText();
    }

    /** Returns a text of the manifest, null if it is not there. */
    String said(String field) {
        return manifest().path(field).asText(null);
    }

    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        manifest().path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
        return keywords;
    }

    Map<String, String> ranges(String field) {
        Map<String, String> ranges = new LinkedHashMap<>();
        manifest()
                .path(field)
                .properties()
                .forEach(one -> ranges.put(one.getKey(), one.getValue().asText()));
        return ranges;
    }

    VersionsView.Row toVersionsRow() {
        return new VersionsView.Row(text(), sha256(), size(), publishedAt(), null, null);
    }

    IndexView.Row toIndexRow() {
        return new IndexView.Row(text(), sha256(), size(), publishedAt(), seq, ranges("dependencies"), null, null);
    }

    VersionView toView(long packageSeq) {
        return new VersionView(
                name(),
                text(),
                said("description"),
                said("author"),
                said("license"),
                said("homepage"),
                said("repository"),
                keywords(),
                ranges("dependencies"),
                ranges("dev_dependencies"),
                sha256(),
                size(),
                publishedAt(),
                publisher(),
                null,
                null,
                "/api/v1/packages/" + name() + "/" + text() + "/tarball",
                packageSeq);
    }
}
