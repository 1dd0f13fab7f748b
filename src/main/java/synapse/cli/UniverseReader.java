package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.resolver.Listing;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Reads packages for {@code x-resolver}; equal ranges become one object. Versions that are none are left out. */
final class UniverseReader {
    private final Map<String, List<Release>> packages = new HashMap<>();
    private final Map<String, VersionConstraint> ranges = new HashMap<>();

    private UniverseReader() {}

    /** Reads an array of {@code {"name","version","dependencies","yanked"?}}. */
    static Map<String, Listing> ofArray(List<? extends JsonValue> versions) {
        UniverseReader reader = new UniverseReader();
        for (JsonValue value : versions) {
            JsonObject version = value.asJsonObject();
            reader.add(version.getString("name"), version);
        }
        return reader.listings();
    }

    /** Reads a file with one {@code {"name","versions":[{"version","dependencies","yanked"?}]}} a line. */
    static Map<String, Listing> ofFile(Path file) throws IOException {
        UniverseReader reader = new UniverseReader();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) reader.addLine(line);
        }
        return reader.listings();
    }

    private void addLine(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject row = reader.readObject();
            for (JsonValue version : row.getJsonArray("versions")) add(row.getString("name"), version.asJsonObject());
        }
    }

    private void add(String name, JsonObject row) {
        String text = row.getString("version");
        List<Release> releases = packages.computeIfAbsent(name, unused -> new ArrayList<>());
        if (!Version.isValid(text)) return;
        List<Requirement> requirements = new ArrayList<>();
        JsonObject dependencies = row.getJsonObject("dependencies");
        if (dependencies != null) {
            dependencies.forEach((needed, range) -> requirements.add(new Requirement(needed, range(range))));
        }
        releases.add(new Release(Version.parse(text), row.getBoolean("yanked", false), requirements));
    }

    private VersionConstraint range(JsonValue range) {
        return ranges.computeIfAbsent(((JsonString) range).getString(), VersionConstraint::parse);
    }

    private Map<String, Listing> listings() {
        Map<String, Listing> listings = new HashMap<>();
        packages.forEach((name, releases) -> listings.put(name, Listing.of(name, releases)));
        return listings;
    }
}
