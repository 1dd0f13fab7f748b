package synapse.project;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import synapse.archive.Digest;
import synapse.problem.RegistryException;
import synapse.remote.Failure;
import synapse.remote.RegistryAddress;

/**
 * The first file of a bundle, {@code bundle.json}: what else is in it.
 *
 * @param registry whose documents these are
 * @param files digest by name
 */
record BundleContents(RegistryAddress registry, Map<String, Digest> files) {
    static final String NAME = "bundle.json";
    static final String ARCHIVES = "archives/";
    static final String INDEX = "index/";
    private static final int FORMAT = 1;

    BundleContents {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    static BundleContents read(byte[] utf8) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(utf8))) {
            JsonObject json = reader.readObject();
            if (json.getInt("format") != FORMAT) {
                throw new Failure(Failure.DATA, "the bundle is of another format", "import it with a newer synapse");
            }
            Map<String, Digest> files = new TreeMap<>();
            JsonObject named = json.getJsonObject("files");
            named.keySet().forEach(name -> files.put(name, Digest.of(named.getString(name))));
            return new BundleContents(RegistryAddress.parse(json.getString("registry")), files);
        } catch (JsonException | NullPointerException | ClassCastException | RegistryException e) {
            throw new Failure(Failure.DATA, "the bundle is damaged: " + NAME + " is not what it should be", e);
        }
    }

    String json() {
        JsonObjectBuilder named = Json.createObjectBuilder();
        files.forEach((name, digest) -> named.add(name, digest.hex()));
        JsonObject json = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("registry", registry.toString())
                .add("files", named)
                .build();
        return PrettyJson.of(json) + "\n";
    }
}
