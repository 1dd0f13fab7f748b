package synapse.project;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import synapse.manifest.PackageName;
import synapse.semver.VersionConstraint;

/** The manifest as the user wrote it, to be changed: the order of fields and the indent stay, unknown fields, too. */
public final class ManifestFile {
    public static final String DEPENDENCIES = "dependencies";
    public static final String DEV_DEPENDENCIES = "dev_dependencies";

    private final String indent;
    private JsonObject fields;

    private ManifestFile(JsonObject fields, String indent) {
        this.fields = fields;
        this.indent = indent;
    }

    /** Reads a manifest that {@link Project#manifest} has accepted. */
    public static ManifestFile of(byte[] utf8) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(utf8))) {
            return new ManifestFile(reader.readObject(), PrettyJson.indentOf(new String(utf8, StandardCharsets.UTF_8)));
        }
    }

    /** Sets the range of a dependency in one field, and takes it out of the other. */
    public void put(String field, PackageName name, VersionConstraint range) {
        remove(name);
        Map<String, JsonValue> sorted = new TreeMap<>(section(field));
        sorted.put(name.text(), Json.createValue(range.text()));
        replace(field, sorted);
    }

    /** Takes a dependency out; returns whether it was there. */
    public boolean remove(PackageName name) {
        boolean isFound = false;
        for (String field : new String[] {DEPENDENCIES, DEV_DEPENDENCIES}) {
            Map<String, JsonValue> kept = new java.util.LinkedHashMap<>(section(field));
            if (kept.remove(name.text()) == null) continue;
            replace(field, kept);
            isFound = true;
        }
        return isFound;
    }

    private JsonObject section(String field) {
        return fields.get(field) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    private void replace(String field, Map<String, JsonValue> entries) {
        JsonObjectBuilder section = Json.createObjectBuilder();
        entries.forEach(section::add);
        fields = Json.createObjectBuilder(fields).add(field, section).build();
    }

    /** Returns the text to write. */
    public byte[] bytes() {
        return (PrettyJson.of(fields, indent) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
