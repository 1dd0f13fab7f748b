package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import synapse.remote.Credentials.Credential;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Refusal;
import synapse.remote.Registry;
import synapse.remote.RegistryAddress;

/** From a password or a token to a credential that is kept: only one that the registry knows is. */
final class Login {
    private static final String API_TOKEN = "syn_";

    private final Client client;
    private final RegistryAddress address;

    Login(Client client) {
        this.client = client;
        this.address = client.address();
    }

    /** Says so if the secret, which is not sent yet, could be read on the way. */
    void warnIfReadable() {
        if (address.isSecure()) return;
        client.terminal().warn(address + " is not encrypted: others on the way can read passwords and tokens");
        client.terminal().hint("use an address that begins with https://");
    }

    void withPassword(String username, String password) {
        JsonObject body = Json.createObjectBuilder()
                .add("username", username)
                .add("password", password)
                .build();
        Document session = Hints.ofSecret(
                () -> client.anonymous().post("/auth/login", body).document());
        withToken(token(session));
    }

    /** Returns the token that a registry has made. */
    static String token(Document made) {
        String token = made.text("token");
        if (Registry.isToken(token)) return token;
        throw made.wrong("token has characters that no token has");
    }

    /** Keeps the token of a session or of a program, and the registry as the one to use. */
    void withToken(String token) {
        String username = Hints.ofSecret(() -> identity(client, token)).text("username");
        Optional<Credential> before = client.credentials().find(address);
        client.credentials().save(address, new Credential(token, username));
        client.settings().useRegistry(address);
        before.filter(old -> !old.token().equals(token)).ifPresent(old -> end(client, old.token()));
        client.terminal().say("logged in to " + address + " as " + Words.clean(username));
        if (client.environment().variable("SYNAPSE_TOKEN").isPresent()) {
            client.terminal().warn("SYNAPSE_TOKEN is set, and goes before what was kept now");
        }
    }

    /** Returns what the registry knows of the token: username, roles, scopes, the end. */
    static Document identity(Client client, String token) {
        JsonObject body = Json.createObjectBuilder().add("token", token).build();
        return client.anonymous().post("/auth/verify", body).document();
    }

    /** Ends the session of a token; returns whether it is over now, and true for what is no session. */
    static boolean end(Client client, String token) {
        if (token.startsWith(API_TOKEN)) return true;
        try {
            client.registry(Optional.of(token)).post("/auth/logout", JsonObject.EMPTY_JSON_OBJECT);
            return true;
        } catch (Refusal refusal) {
            return refusal.status() == 401; // it was over before
        } catch (Failure unreachable) {
            return false;
        }
    }
}
