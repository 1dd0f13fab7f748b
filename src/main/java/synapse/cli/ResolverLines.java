package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import synapse.resolver.Listing;
import synapse.resolver.Nearest;
import synapse.resolver.PackageSource;
import synapse.resolver.Preference;
import synapse.resolver.Question;
import synapse.resolver.Requirement;
import synapse.resolver.Resolver;
import synapse.resolver.RootRequirement;
import synapse.resolver.TooHardException;
import synapse.resolver.UnsolvableException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** {@code x-resolver}: resolves in a universe that comes with the line, is the last one's, or lies in a file. */
final class ResolverLines implements LineCommand {
    private static final long BUDGET = 100_000_000; // steps: some seconds

    private final Map<String, Packages> files = new HashMap<>();
    private Packages universe; // null: the last line had none, or none yet

    /** @param isTimed the answers tell how long it took */
    private record Packages(Map<String, Listing> byName, boolean isTimed) implements PackageSource {
        @Override
        public Map<String, Listing> find(Set<String> names) {
            Map<String, Listing> found = new HashMap<>();
            for (String name : names) {
                Listing listing = byName.get(name);
                if (listing != null) found.put(name, listing);
            }
            return found;
        }

        @Override
        public List<String> similar(String name) {
            return Nearest.of(name, byName.keySet());
        }
    }

    @Override
    public JsonObject answer(LineFields line) throws IOException {
        Packages last = universe;
        universe = null; // also if this line's cannot be read: "same" must not mean an older one
        universe = universe(line.get("universe"), last);
        return resolve(question(line));
    }

    private JsonObject resolve(Question question) {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        long begin = System.nanoTime();
        long end;
        try {
            Map<String, Version> solution = Resolver.resolve(question, universe);
            end = System.nanoTime();
            JsonObjectBuilder versions = Json.createObjectBuilder();
            solution.forEach((name, version) -> versions.add(name, version.text()));
            answer.add("solution", versions);
        } catch (UnsolvableException | TooHardException e) {
            end = System.nanoTime();
            answer.add("error", e.getMessage());
        }
        if (universe.isTimed()) answer.add("micros", (end - begin) / 1000);
        return answer.build();
    }

    private Packages universe(JsonValue where, Packages last) throws IOException {
        if (where instanceof JsonArray versions) return new Packages(UniverseReader.ofArray(versions), false);
        String text = where instanceof JsonString string ? string.getString() : "";
        if (text.equals("same")) {
            if (last == null)
                throw new IllegalArgumentException("the line before has no universe that could be the same");
            return last;
        }
        if (!text.startsWith("@"))
            throw new IllegalArgumentException("\"universe\" must be an array, \"same\" or \"@file\"");
        Packages loaded = files.get(text);
        if (loaded == null) {
            loaded = new Packages(UniverseReader.ofFile(Path.of(text.substring(1))), true);
            files.put(text, loaded);
        }
        return loaded;
    }

    private static Question question(LineFields line) {
        LineFields root = LineFields.of(line.get("root"), "\"root\"");
        List<RootRequirement> requirements = new ArrayList<>();
        for (String field : List.of("dependencies", "dev_dependencies")) {
            root.texts(field)
                    .forEach((name, range) -> requirements.add(
                            new RootRequirement(new Requirement(name, VersionConstraint.parse(range)), field)));
        }
        Map<String, Version> locked = new HashMap<>();
        line.texts("lock").forEach((name, version) -> locked.put(name, Version.parse(version)));
        return new Question(requirements, locked, preference(line), BUDGET);
    }

    private static Preference preference(LineFields line) {
        if (line.find("prefer").orElse(JsonValue.NULL).equals(JsonValue.NULL)) return Preference.NEWEST;
        return switch (line.text("prefer")) {
            case "newest" -> Preference.NEWEST;
            case "lowest" -> Preference.LOWEST;
            default -> throw new IllegalArgumentException("\"prefer\" must be \"newest\" or \"lowest\"");
        };
    }
}
