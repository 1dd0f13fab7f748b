package synapse.cli;

import picocli.CommandLine.Command;
import synapse.manifest.PackageName;
import synapse.remote.Answer;
import synapse.remote.Registry;

/** {@code synapse pkg owner remove}. */
@Command(
        name = "remove",
        description = "Take the ownership of a package from users; somebody has to stay.",
        footer = {"  synapse pkg owner remove json bob"})
final class OwnerRemoveCommand extends OwnerChangeCommand {
    @Override
    Answer send(Registry registry, String path) {
        return registry.delete(path);
    }

    @Override
    String done(String user, PackageName name) {
        return user + " does not own " + name + " any more";
    }
}
