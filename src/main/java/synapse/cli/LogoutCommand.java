package synapse.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import synapse.remote.Credentials.Credential;

/** {@code synapse pkg logout}. */
@Command(
        name = "logout",
        description = {
            "Forget the token of the registry, and end its session there.",
            "An API token stays valid: revoke it with token revoke."
        },
        footer = "  synapse pkg logout")
final class LogoutCommand extends PkgCommand {
    @Override
    int run(Client client) {
        Terminal terminal = client.terminal();
        Optional<Credential> credential = client.credentials().find(client.address());
        if (credential.isEmpty()) {
            terminal.say("not logged in to " + client.address());
        } else {
            boolean isOver = Login.end(client, credential.get().token());
            client.credentials().delete(client.address());
            terminal.say("logged out of " + client.address());
            if (!isOver) terminal.warn("the registry could not be told: it keeps the session until that expires");
        }
        if (client.environment().variable("SYNAPSE_TOKEN").isPresent()) {
            terminal.warn("SYNAPSE_TOKEN is set: commands go on to use it");
        }
        return OK;
    }
}
