package synapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import synapse.project.Causes;
import synapse.project.Folders;
import synapse.remote.Environment;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.RegistryAddress;
import synapse.remote.Settings;

/**
 * The hidden command {@code x-installed <registry>}, with which the installer ends: remembers the registry, and runs what
 * is run most, for the archive of classes that the virtual machine makes of this run.
 */
final class Installation {
    private final Environment environment;
    private final Terminal terminal;

    Installation(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /** Returns the exit code. */
    int finish(String registry) {
        try {
            remember(RegistryAddress.parse(registry));
        } catch (Failure failure) {
            Failures.report(failure, terminal); // the client itself is there all the same
        }
        try {
            train(registry);
            return PkgCommand.OK;
        } catch (IOException e) {
            terminal.warn("cannot write temporary files: " + Causes.of(e));
            return Failure.INPUT_OUTPUT;
        }
    }

    /** Keeps a registry that is remembered already: who upgrades does not want to talk to another one. */
    private void remember(RegistryAddress registry) {
        Settings settings = new Settings(Home.of(environment));
        Optional<RegistryAddress> known = settings.registry();
        if (known.isEmpty()) settings.useRegistry(registry);
        else if (!known.get().equals(registry)) {
            terminal.say("the client goes on talking to " + known.get());
            terminal.say("to talk to " + registry + ": synapse pkg login --registry " + registry);
        }
    }

    private static void train(String registry) throws IOException {
        Path folder = Files.createTempDirectory("synapse-install-");
        try {
            new Training(folder, registry).run();
        } finally {
            Folders.delete(folder);
        }
    }
}
