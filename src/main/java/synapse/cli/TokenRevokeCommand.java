package synapse.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import synapse.remote.Failure;
import synapse.remote.Refusal;

/** {@code synapse pkg token revoke}. */
@Command(
        name = "revoke",
        description = "Refuse API tokens from now on.",
        footer = {"  synapse pkg token revoke 4"})
final class TokenRevokeCommand extends PkgCommand {
    @Parameters(arity = "1..*", paramLabel = "<id>", description = "Number of the token, as token list shows it.")
    private List<Long> ids = List.of();

    @Override
    int run(Client client) {
        client.requiredToken();
        for (long id : ids) {
            Hints.ofSession(() -> delete(client, id));
            client.terminal().say("revoked token " + id);
        }
        return OK;
    }

    private static boolean delete(Client client, long id) {
        try {
            return client.registry().delete("/tokens/" + id).isOk();
        } catch (Refusal refusal) {
            if (refusal.status() != 404) throw refusal;
            throw new Failure(Failure.NO, "you have no token " + id, "see synapse pkg token list");
        }
    }
}
