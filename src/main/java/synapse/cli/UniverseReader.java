package synapse.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import synapse.resolver.Listing;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.semver.InvalidConstraintException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * Reads packages for {@code x-resolver}; equal ranges become one object. Versions that no registry would have taken are
 * left out: those that are none, and those with a range that is none. Of two that differ in build metadata at most, the
 * later one counts.
 */
final class UniverseReader {
    private final Map<String, Map<Version, Release>> packages = new HashMap<>();
    private final Map<String, Optional<VersionConstraint>> ranges = new HashMap<>();

    private UniverseReader() {}

    /** Reads an array of {@code {"name","version","dependencies","yanked"?}}. */
    static Map<String, Listing> ofArray(JsonArray versions) {
        UniverseReader reader = new UniverseReader();
        for (JsonValue value : versions) {
            LineFields version = LineFields.of(value, "each version of \"universe\"");
            reader.add(version.text("name"), version);
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
        LineFields row = LineFields.read(line);
        if (!(row.get("versions") instanceof JsonArray versions)) {
            throw new IllegalArgumentException("\"versions\" must be an array");
        }
        for (JsonValue version : versions) add(row.text("name"), LineFields.of(version, "each of \"versions\""));
    }

    private void add(String name, LineFields row) {
        String text = row.text("version");
        Map<Version, Release> releases = packages.computeIfAbsent(
                name, unused -> new TreeMap<>()); // by precedence: build metadata does not count
        Optional<List<Requirement>> requirements = requirements(row);
        if (!Version.isValid(text) || requirements.isEmpty()) return;
        Version version = Version.parse(text);
        releases.put(version, new Release(version, row.flag("yanked"), requirements.get()));
    }

    /** Returns nothing if one of the ranges is none. */
    private Optional<List<Requirement>> requirements(LineFields row) {
        List<Requirement> requirements = new ArrayList<>();
        for (Map.Entry<String, String> needed : row.texts("dependencies").entrySet()) {
            Optional<VersionConstraint> range = ranges.computeIfAbsent(needed.getValue(), UniverseReader::range);
            if (range.isEmpty()) return Optional.empty();
            requirements.add(new Requirement(needed.getKey(), range.get()));
        }
        return Optional.of(requirements);
    }

    private static Optional<VersionConstraint> range(String text) {
        try {
            return Optional.of(VersionConstraint.parse(text));
        } catch (InvalidConstraintException e) {
            return Optional.empty();
        }
    }

    private Map<String, Listing> listings() {
        Map<String, Listing> listings = new HashMap<>();
        packages.forEach((name, releases) -> listings.put(name, Listing.of(name, releases.values())));
        return listings;
    }
}
