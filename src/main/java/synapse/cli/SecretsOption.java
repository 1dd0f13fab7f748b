package synapse.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --allow-secrets}, of the commands that pack. */
final class SecretsOption {
    @Option(
            names = "--allow-secrets",
            split = ",",
            paramLabel = "<file>",
            description = "Pack this file though it looks like a secret; can be given again.")
    private Set<String> allowed = new LinkedHashSet<>();

    Set<String> allowed() {
        return allowed;
    }
}
