package synapse.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the client remembers for the user: {@code config.json}, written at installation and by {@code login}. */
public final class Settings {
    private static final String REGISTRY = "registry";

    private final Path file;

    public Settings(Home home) {
        file = home.config().resolve("config.json");
    }

    /** Returns the registry to use where none is named. */
    public Optional<RegistryAddress> registry() {
        return Optional.ofNullable(read().getString(REGISTRY, null)).map(RegistryAddress::parse);
    }

    /** Remembers the registry. */
    public void useRegistry(RegistryAddress registry) {
        JsonObject changed = Json.createObjectBuilder(read())
                .add(REGISTRY, registry.toString())
                .build();
        try {
            PrivateFiles.write(file, (changed + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write " + file + ": " + e.getMessage());
        }
    }

    private JsonObject read() {
        if (!Files.exists(file)) return JsonObject.EMPTY_JSON_OBJECT;
        try {
            return JsonText.parse(Files.readAllBytes(file));
        } catch (IOException | JsonException e) {
            throw new Failure(Failure.DATA, "cannot read " + file + ": " + e.getMessage(), "correct or delete it");
        }
    }
}
