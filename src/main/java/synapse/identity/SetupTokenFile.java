package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import synapse.config.Environment;
import synapse.config.SecretFile;

/** The file {@code setup-token} (mode 0600) below the data folder, there while the registry has no administrator. */
@ApplicationScoped
public class SetupTokenFile {
    Path path() {
        return Environment.dataFolder().resolve("setup-token");
    }

    Optional<String> read() {
        return SecretFile.read(path());
    }

    void write(String token) {
        SecretFile.write(path(), token);
    }

    void remove() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            System.getLogger(SetupTokenFile.class.getName())
                    .log(System.Logger.Level.WARNING, () -> "Cannot remove the used " + path() + ": " + e.getMessage());
        }
    }
}
