package synapse.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import synapse.api.PublishedView;
import synapse.load.PatientClient.Answer;
import synapse.load.SourcePackage.SourceVersion;
import synapse.wire.Json;

/** Publishes packages by several clients at once; each package stays with one client, its versions keep their order. */
public final class LoadRun {
    private final LoadReport report = new LoadReport();
    private final PatientClient client;
    private final String token;
    private final AcknowledgementFile acknowledgements;

    private LoadRun(PatientClient client, String token, AcknowledgementFile acknowledgements) {
        this.client = client;
        this.token = token;
        this.acknowledgements = acknowledgements;
    }

    /** Logs in, after registering if need be. */
    public static LoadRun begin(
            PatientClient client, String username, String password, AcknowledgementFile acknowledgements)
            throws IOException, InterruptedException {
        return new LoadRun(client, new Account(username, password).open(client), acknowledgements);
    }

    /**
     * Publishes all versions that are not acknowledged yet.
     * @throws IOException if the registry does not answer or does not know the caller any more
     */
    public void publish(Stream<SourcePackage> packages, int clients) throws IOException, InterruptedException {
        new Workers(clients).forEach(packages, this::publish);
    }

    public LoadReport report() {
        return report;
    }

    private void publish(SourcePackage source) throws IOException, InterruptedException {
        report.addPackage(source.versions().size());
        for (SourceVersion version : source.versions()) {
            if (acknowledgements.holds(source.name(), version.version())) {
                report.addEarlier();
            } else {
                publish(source.name(), version);
            }
        }
    }

    private void publish(String name, SourceVersion version) throws IOException, InterruptedException {
        HttpRequest request = client.request("/packages/" + name + "/" + version.version())
                .header("Content-Type", "application/gzip")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofByteArray(SmallArchive.of(name, version)))
                .build();
        Answer<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.status() == 200 || answer.status() == 201) {
            PublishedView view = Json.mapper().readValue(answer.body(), PublishedView.class);
            acknowledgements.add(new Acknowledgement(view.name(), view.version(), view.sha256(), view.seq()));
            report.addAcknowledged(answer.nanos());
        } else {
            count(name, version, answer);
        }
    }

    private void count(String name, SourceVersion version, Answer<byte[]> answer) throws IOException {
        Refusal refusal = Refusal.of(answer.body());
        if (answer.status() == 401) throw new IOException("the session has ended: " + refusal.detail());
        if (answer.status() >= 400 && answer.status() < 500) {
            report.addSkipped(refusal.code());
            return;
        }
        report.addFailed();
        System.err.printf("%s %s: %d %s%n", name, version.version(), answer.status(), refusal);
    }
}
