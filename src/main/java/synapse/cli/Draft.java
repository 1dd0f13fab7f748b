package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import synapse.manifest.InvalidManifestException;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.manifest.ManifestWriter;
import synapse.problem.Fault;

/** A manifest in the making: every field is judged as the registry does. */
final class Draft {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    /** Returns what is wrong with a value of a field, by itself; empty if nothing is. */
    static Optional<String> fault(String field, String value) {
        JsonObject probe = Json.createObjectBuilder(Map.of("name", "probe", "version", "1.0.0"))
                .add(field, value)
                .build();
        try {
            new ManifestReader().read(probe.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (InvalidManifestException e) {
            return e.faults().stream().map(Fault::detail).findFirst();
        }
    }

    /** Sets a field; an empty text leaves it out. */
    void put(String field, String value) {
        if (!value.isEmpty()) fields.put(field, Json.createValue(value));
    }

    void putFlag(String field) {
        fields.put(field, JsonValue.TRUE);
    }

    private JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach(json::add);
        return json.add("dependencies", JsonValue.EMPTY_JSON_OBJECT).build();
    }

    /** Returns what the text says. */
    Manifest manifest() {
        return new ManifestReader().read(bytes());
    }

    byte[] bytes() {
        return new ManifestWriter().write(json()).getBytes(StandardCharsets.UTF_8);
    }
}
