package synapse.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import synapse.remote.Document;

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
        Document tokens = Hints.ofSession(() -> client.registry().get("/tokens"));
        if (json.isOn()) {
            JsonOption.print(tokens.json(), client.terminal());
            return OK;
        }
        Table table = new Table("id", "created", "expires", "last used", "scopes", "name");
        List<Document> rows = tokens.objects("tokens");
        for (Document token : rows) {
            table.row(
                    Long.toString(token.number("id")),
                    Words.day(token.text("created_at")),
                    Words.day(token.text("expires_at", "never")),
                    Words.day(token.text("last_used", "never")),
                    limits(token),
                    token.text("name"));
        }
        table.print(client.terminal());
        if (rows.isEmpty()) client.terminal().say("there are no API tokens of yours");
        return OK;
    }

    /** Returns the scopes, and what narrows them. */
    private static String limits(Document token) {
        String scopes = String.join(",", token.texts("scopes"));
        String packages = token.has("packages") ? " for " + String.join(",", token.texts("packages")) : "";
        String addresses = token.has("addresses") ? " from " + String.join(",", token.texts("addresses")) : "";
        return scopes + packages + addresses;
    }
}
