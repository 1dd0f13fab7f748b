package synapse.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import synapse.archive.Digest;
import synapse.wire.CanonicalJson;
import synapse.wire.Json;

/**
 * A change that is about to be journalled.
 *
 * @param type such as {@code version.published}
 * @param packageName name as published, null if the change concerns no package
 * @param version text as published, null if the change concerns no version
 * @param actor username of who did it, {@code system} for the registry itself
 * @param payload canonical JSON (RFC 8785) with all of the above and what else rebuilds the state; holds no e-mail
 *     address, no IP address, no secret
 */
public record Change(
        String type, String packageName, String version, String actor, Instant at, Audience audience, String payload) {

    /** Who may see the entry. Outsiders see of an internal one only that its number is taken. */
    public enum Audience {
        PUBLIC,
        INTERNAL;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes a change that everyone may see. */
    public static Change ofPackage(
            String type, String packageName, String version, String actor, Instant at, Consumer<ObjectNode> details) {
        return of(type, packageName, version, actor, at, Audience.PUBLIC, details);
    }

    /** Makes a change of identity, for the nodes of this registry only. */
    public static Change internal(String type, String actor, Instant at, Consumer<ObjectNode> details) {
        return of(type, null, null, actor, at, Audience.INTERNAL, details);
    }

    private static Change of(
            String type,
            String packageName,
            String version,
            String actor,
            Instant at,
            Audience audience,
            Consumer<ObjectNode> details) {
        ObjectNode payload = Json.mapper().createObjectNode();
        payload.put("type", type).put("actor", actor).put("at", at.toString());
        if (packageName != null) payload.put("package", packageName);
        if (version != null) payload.put("version", version);
        details.accept(payload);
        return new Change(type, packageName, version, actor, at, audience, CanonicalJson.of(payload));
    }

    /** Returns the SHA-256 of the payload's UTF-8, lower-case hex. */
    public String sha256() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(payload.getBytes(StandardCharsets.UTF_8));
        return Digest.of(sha256).hex();
    }
}
