package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
        JsonObject identity = Login.identity(client, client.requiredToken());
        Terminal terminal = client.terminal();
        if (json.isOn()) {
            JsonObject shown = Json.createObjectBuilder(identity)
                    .remove("valid")
                    .add("registry", client.address().toString())
                    .build();
            JsonOption.print(shown, terminal);
            return OK;
        }
        terminal.result(Words.clean(identity.getString("username")));
        terminal.detail("registry: " + client.address());
        terminal.detail("roles: " + words(identity, "roles"));
        if (identity.containsKey("scopes")) terminal.detail("scopes of the token: " + words(identity, "scopes"));
        if (identity.containsKey("expires_at")) terminal.detail("until: " + identity.getString("expires_at"));
        return OK;
    }

    private static String words(JsonObject identity, String field) {
        return identity.getJsonArray(field).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(", "));
    }
}
