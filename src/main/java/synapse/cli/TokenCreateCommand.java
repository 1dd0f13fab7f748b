package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.remote.Document;

/** {@code synapse pkg token create}. */
@Command(
        name = "create",
        description = {"Make an API token, and print it: this once, for the registry keeps only its digest."},
        footer = {
            "  synapse pkg token create \"CI of json\" --scope publish-update",
            "  synapse pkg token create deploy --scope publish-new,yank --expires 2027-06-30",
            "  synapse pkg token create team --scope publish-new,publish-update --package '@team/*' --address 10.0.0.0/8",
            "  synapse pkg token create mirror --scope read --expires never"
        })
final class TokenCreateCommand extends PkgCommand {
    @Parameters(paramLabel = "<name>", description = "For you, to know it again.")
    private String name;

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            paramLabel = "<scope>",
            description = "What it may do: read, publish-new, publish-update, yank, owners, admin.")
    private List<String> scopes = List.of();

    @Option(
            names = "--package",
            split = ",",
            paramLabel = "<name>",
            description = "What it may change: a name, or the beginning of names with * at its end; all if not given.")
    private List<String> packages = List.of();

    @Option(
            names = "--address",
            split = ",",
            paramLabel = "<range>",
            description =
                    "Where it may be used from: an address or a range such as 10.0.0.0/8; everywhere if not given.")
    private List<String> addresses = List.of();

    @Option(
            names = "--expires",
            paramLabel = "<end>",
            defaultValue = "90",
            description = "Days, a date or a time from which on it is refused, or never; 90 days if not given.")
    private String expires;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        client.requiredToken();
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("name", name).add("scopes", Json.createArrayBuilder(scopes));
        if (!packages.isEmpty()) body.add("packages", Json.createArrayBuilder(packages));
        if (!addresses.isEmpty()) body.add("addresses", Json.createArrayBuilder(addresses));
        TokenEnd.parse(expires).addTo(body);
        Document made = Hints.ofSession(
                () -> client.registry().post("/tokens", body.build()).document());
        Terminal terminal = client.terminal();
        if (json.isOn()) {
            JsonOption.print(made.json(), terminal);
            return OK;
        }
        terminal.result(Login.token(made));
        String end = made.has("expires_at") ? "until " + made.text("expires_at") : "without an end";
        terminal.say("token " + made.number("id") + ", " + end + "; keep it now, it is never shown again");
        return OK;
    }
}
