package synapse.cli;

import jakarta.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import synapse.remote.Home;

/** {@code synapse pkg cache path}. */
@Command(
        name = "path",
        description = "Show where archives and documents are kept.",
        footer = {"  synapse pkg cache path"})
final class CachePathCommand extends PkgCommand {
    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        Home home = client.home();
        if (json.isOn()) {
            JsonOption.print(
                    Json.createObjectBuilder()
                            .add("store", home.store().toString())
                            .add("cache", home.cache().toString())
                            .build(),
                    client.terminal());
        } else {
            client.terminal().result(home.store().toString());
            client.terminal().result(home.cache().toString());
        }
        return OK;
    }
}
