package synapse.project;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import synapse.manifest.LockedPackage;

/** What is installed in a {@code synapse_modules}, as the file in it says that is written last: digests by name. */
record Installed(Map<String, String> digests) {
    static final String FILE = ".installed.json";

    Installed {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    static Installed of(Collection<LockedPackage> packages) {
        Map<String, String> digests = new TreeMap<>();
        packages.forEach(
                locked -> digests.put(locked.name().text(), locked.sha256().hex()));
        return new Installed(digests);
    }

    /** Returns what is in the folder; nothing if the file is not there or not ours. */
    static Installed in(Path modules) {
        Path file = modules.resolve(FILE);
        if (!Files.exists(file)) return new Installed(Map.of());
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            Map<String, String> digests = new TreeMap<>();
            JsonObject packages = reader.readObject().getJsonObject("packages");
            packages.keySet().forEach(name -> digests.put(name, packages.getString(name)));
            return new Installed(digests);
        } catch (IOException | JsonException | NullPointerException | ClassCastException e) {
            return new Installed(Map.of());
        }
    }

    void writeTo(Path modules) throws IOException {
        JsonObjectBuilder packages = Json.createObjectBuilder();
        digests.forEach(packages::add);
        JsonObject all = Json.createObjectBuilder().add("packages", packages).build();
        WholeFiles.write(modules.resolve(FILE), (PrettyJson.of(all) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    boolean has(LockedPackage locked) {
        return locked.sha256().hex().equals(digests.get(locked.name().text()));
    }
}
