package synapse.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import synapse.api.LoginRequest;
import synapse.api.LoginView;
import synapse.api.RegisterRequest;
import synapse.load.PatientClient.Answer;
import synapse.wire.Json;

/** A user of the registry who publishes. */
record Account(String username, String password) {
    /** Registers unless that was done before, logs in, and returns the session's token. */
    String open(PatientClient client) throws IOException, InterruptedException {
        Answer<byte[]> registered =
                post(client, "/auth/register", new RegisterRequest(username, username + "@example.org", password));
        if (registered.status() != 201 && registered.status() != 409) throw refused("register", registered);
        Answer<byte[]> login = post(client, "/auth/login", new LoginRequest(username, password));
        if (login.status() != 200) throw refused("log in", login);
        return Json.mapper().readValue(login.body(), LoginView.class).token();
    }

    private static Answer<byte[]> post(PatientClient client, String path, Object body)
            throws IOException, InterruptedException {
        HttpRequest request = client.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private IOException refused(String what, Answer<byte[]> answer) {
        return new IOException(
                "%s cannot %s: %d %s".formatted(username, what, answer.status(), Refusal.of(answer.body())));
    }
}
