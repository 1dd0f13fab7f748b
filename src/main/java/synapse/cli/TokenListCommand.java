package synapse.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synapse pkg token list}. */
@Command(
        name = "list",
        description = "Show your API tokens, without their secrets.",
        footer = "  synapse pkg token list")
final class TokenListCommand extends PkgCommand {
    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        client.requiredToken();
        JsonObject tokens = Hints.ofSession(() -> client.registry().get("/tokens"));
        if (json.isOn()) {
            JsonOption.print(tokens, client.terminal());
            return OK;
        }
        Table table = new Table("id", "created", "expires", "last used", "scopes", "name");
        for (JsonValue value : tokens.getJsonArray("tokens")) {
            JsonObject token = value.asJsonObject();
            table.row(
                    token.getJsonNumber("id").toString(),
                    Words.day(token.getString("created_at")),
                    Words.day(token.getString("expires_at", "never")),
                    Words.day(token.getString("last_used", "never")),
                    scopes(token),
                    token.getString("name"));
        }
        table.print(client.terminal());
        if (tokens.getJsonArray("tokens").isEmpty()) client.terminal().say("there are no API tokens of yours");
        return OK;
    }

    private static String scopes(JsonObject token) {
        return token.getJsonArray("scopes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(","));
    }
}
