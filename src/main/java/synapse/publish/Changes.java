package synapse.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import synapse.catalog.NewVersion;
import synapse.journal.Change;
import synapse.wire.Json;

/** The journal entries of a publish; docs/journal.md describes them. */
final class Changes {
    private Changes() {}

    static Change packageCreated(NewVersion first, String owner) {
        String name = first.manifest().name().text();
        return Change.ofPackage(
                "package.created", name, null, owner, first.publishedAt(), payload -> payload.put("owner", owner));
    }

    static Change versionPublished(NewVersion version, String publisher) {
        return Change.ofPackage(
                "version.published",
                version.manifest().name().text(),
                version.manifest().version().text(),
                publisher,
                version.publishedAt(),
                payload -> payload.put("sha256", version.digest().hex())
                        .put("size", version.sizeBytes())
                        .set("manifest", manifest(version)));
    }

    private static JsonNode manifest(NewVersion version) {
        try {
            return Json.mapper().readTree(version.manifest().json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked manifest is JSON", e);
        }
    }
}
