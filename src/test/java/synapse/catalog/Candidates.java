package synapse.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;

/** Manifests that want to become versions of the package {@code json}. */
final class Candidates {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private Candidates() {}

    static Manifest manifest(String version) {
        return manifest(version, "\"description\": \"says " + version + "\"");
    }

    static Manifest manifest(String version, String fields) {
        String json = "{\"name\": \"json\", \"version\": \"" + version + "\", " + fields + "}";
        return new ManifestReader().read(json.getBytes(UTF_8));
    }
}
