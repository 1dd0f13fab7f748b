package synapse.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.wire.Json;

/**
 * A package to be published.
 *
 * @param versions in the order in which they are to be published
 */
public record SourcePackage(String name, List<SourceVersion> versions) {
    public SourcePackage {
        versions = List.copyOf(versions);
    }

    /** @param dependencies package name to range */
    public record SourceVersion(String version, boolean yanked, Map<String, String> dependencies) {
        /** A version that is not yanked. */
        public SourceVersion(String version, Map<String, String> dependencies) {
            this(version, false, dependencies);
        }
    }

    /** Reads {@code {"name": …, "versions": [{"version": …, "dependencies": {…}}]}}; other fields do not matter. */
    static SourcePackage parse(String line) {
        try {
            JsonNode json = Json.mapper().readTree(line);
            List<SourceVersion> versions = new ArrayList<>();
            for (JsonNode version : json.path("versions")) {
                versions.add(new SourceVersion(
                        version.path("version").asText(),
                        version.path("yanked").asBoolean(),
                        ranges(version.path("dependencies"))));
            }
            return new SourcePackage(json.path("name").asText(), versions);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a package: " + line.substring(0, Math.min(80, line.length())), e);
        }
    }

    private static Map<String, String> ranges(JsonNode object) {
        Map<String, String> ranges = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> ranges.put(field.getKey(), field.getValue().asText()));
        return ranges;
    }
}
