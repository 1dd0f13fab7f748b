package synapse.cli;

import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import synapse.manifest.PackageName;
import synapse.remote.Answer;
import synapse.remote.Registry;

/** {@code synapse pkg owner add}. */
@Command(
        name = "add",
        description = "Make users owners: they may do all that you may, also remove you.",
        footer = {"  synapse pkg owner add json bob"})
final class OwnerAddCommand extends OwnerChangeCommand {
    @Override
    Answer send(Registry registry, String path) {
        return registry.put(path, JsonObject.EMPTY_JSON_OBJECT);
    }

    @Override
    String done(String user, PackageName name) {
        return user + " owns " + name;
    }
}
