package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import synapse.remote.Document;

/** {@code synapse pkg whoami}. */
@Command(
        name = "whoami",
        description = "Ask the registry whom it takes you for.",
        footer = {"  synapse pkg whoami", "  synapse pkg whoami --json"})
final class WhoamiCommand extends PkgCommand {
    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        Document identity = Login.identity(client, client.requiredToken());
        Terminal terminal = client.terminal();
        if (json.isOn()) {
            JsonObject shown = Json.createObjectBuilder(identity.json())
                    .remove("valid")
                    .add("registry", client.address().toString())
                    .build();
            JsonOption.print(shown, terminal);
            return OK;
        }
        terminal.result(Words.clean(identity.text("username")));
        terminal.detail("registry: " + client.address());
        terminal.detail("roles: " + words(identity, "roles"));
        if (identity.has("scopes")) terminal.detail("scopes of the token: " + words(identity, "scopes"));
        if (identity.has("packages")) terminal.detail("packages of the token: " + words(identity, "packages"));
        if (identity.has("addresses")) terminal.detail("addresses of the token: " + words(identity, "addresses"));
        if (identity.has("expires_at")) terminal.detail("until: " + identity.text("expires_at"));
        return OK;
    }

    private static String words(Document identity, String field) {
        return String.join(", ", identity.texts(field));
    }
}
