package synapse.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tokens of the user, one file for each registry, readable by the user only. */
public final class Credentials {
    private final Path folder;

    public Credentials(Home home) {
        folder = home.config().resolve("credentials");
    }

    /** @param username may be empty, for a token that came without one */
    public record Credential(String token, String username) {
        @Override
        public String toString() {
            return "Credential of " + username; // not the token
        }
    }

    /** Returns what {@link #save} kept. */
    public Optional<Credential> find(RegistryAddress registry) {
        Path file = file(registry);
        if (!Files.exists(file)) return Optional.empty();
        try {
            JsonObject found = JsonText.parse(Files.readAllBytes(file));
            return Optional.of(new Credential(found.getString("token"), found.getString("username", "")));
        } catch (IOException | JsonException | NullPointerException | ClassCastException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read " + file, "log in again: synapse pkg login");
        }
    }

    public void save(RegistryAddress registry, Credential credential) {
        JsonObject json = Json.createObjectBuilder()
                .add("token", credential.token())
                .add("username", credential.username())
                .build();
        try {
            PrivateFiles.write(file(registry), (json + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write " + file(registry) + ": " + e.getMessage());
        }
    }

    /** Forgets the token; returns whether there was one. */
    public boolean delete(RegistryAddress registry) {
        try {
            return Files.deleteIfExists(file(registry));
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot delete " + file(registry) + ": " + e.getMessage());
        }
    }

    private Path file(RegistryAddress registry) {
        return folder.resolve(registry.fileName() + ".json");
    }
}
