package synapse.cli;

import jakarta.json.Json;
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
    private static final long BUDGET = 20_000_000;

    private final Map<String, Map<String, Listing>> files = new HashMap<>();
    private Map<String, Listing> universe = Map.of();

    @Override
    public JsonObject answer(JsonObject line) throws IOException {
        JsonValue where = line.get("universe");
        boolean isFile = where instanceof JsonString text && text.getString().startsWith("@");
        universe = universe(where);
        Question question = question(line);
        JsonObjectBuilder answer = Json.createObjectBuilder();
        long begin = System.nanoTime();
        try {
            Map<String, Version> solution = Resolver.resolve(question, this::find);
            long micros = (System.nanoTime() - begin) / 1000;
            JsonObjectBuilder versions = Json.createObjectBuilder();
            solution.forEach((name, version) -> versions.add(name, version.text()));
            answer.add("solution", versions);
            if (isFile) answer.add("micros", micros);
        } catch (UnsolvableException | TooHardException e) {
            answer.add("error", e.getMessage());
            if (isFile) answer.add("micros", (System.nanoTime() - begin) / 1000);
        }
        return answer.build();
    }

    private Map<String, Listing> universe(JsonValue where) throws IOException {
        if (!(where instanceof JsonString text)) return UniverseReader.ofArray(where.asJsonArray());
        if (text.getString().equals("same")) return universe;
        String file = text.getString().substring(1);
        Map<String, Listing> loaded = files.get(file);
        if (loaded == null) {
            loaded = UniverseReader.ofFile(Path.of(file));
            files.put(file, loaded);
        }
        return loaded;
    }

    private Map<String, Listing> find(Set<String> names) {
        Map<String, Listing> found = new HashMap<>();
        for (String name : names) {
            Listing listing = universe.get(name);
            if (listing != null) found.put(name, listing);
        }
        return found;
    }

    private static Question question(JsonObject line) {
        List<RootRequirement> requirements = new ArrayList<>();
        JsonObject root = line.getJsonObject("root");
        JsonObject dependencies = root.getJsonObject("dependencies");
        if (dependencies != null) {
            dependencies.forEach((name, range) -> requirements.add(new RootRequirement(
                    new Requirement(name, VersionConstraint.parse(((JsonString) range).getString())), "dependencies")));
        }
        Map<String, Version> locked = new HashMap<>();
        if (line.get("lock") instanceof JsonObject lock) {
            lock.forEach((name, version) -> locked.put(name, Version.parse(((JsonString) version).getString())));
        }
        boolean lowest = line.getString("prefer", "newest").equals("lowest");
        return new Question(requirements, locked, lowest ? Preference.LOWEST : Preference.NEWEST, BUDGET);
    }
}
