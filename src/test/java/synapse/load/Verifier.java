package synapse.load;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import synapse.api.VersionView;
import synapse.api.VersionsView;
import synapse.load.PatientClient.Answer;
import synapse.wire.Json;

/** Compares what a registry holds with what it acknowledged. */
public final class Verifier {
    private final PatientClient client;

    public Verifier(PatientClient client) {
        this.client = client;
    }

    /** Takes the arguments of the loader; ends with 1 if something differs. */
    public static void main(String... arguments) throws Exception {
        LoaderOptions options = LoaderOptions.parse(arguments);
        Verification verification = new Verifier(options.client())
                .verify(AcknowledgementFile.read(options.acknowledgements()), options.clients());
        System.out.println(verification.summary());
        if (!verification.isGood()) Runtime.getRuntime().exit(1);
    }

    /** Looks at every acknowledged version and at the whole journal. */
    public Verification verify(List<Acknowledgement> acknowledged, int clients)
            throws IOException, InterruptedException {
        return verify(acknowledged, acknowledged, clients);
    }

    /** Looks at some of the acknowledged versions, and for all of them in the whole journal. */
    public Verification verify(List<Acknowledgement> some, List<Acknowledgement> acknowledged, int clients)
            throws IOException, InterruptedException {
        Verification result = new Verification();
        Map<String, List<Acknowledgement>> byPackage =
                some.stream().collect(Collectors.groupingBy(Acknowledgement::name, TreeMap::new, Collectors.toList()));
        new Workers(clients)
                .forEach(byPackage.entrySet().stream(), found -> verify(found.getKey(), found.getValue(), result));
        new JournalCheck(client, result).verify(acknowledged);
        return result;
    }

    private void verify(String name, List<Acknowledgement> acknowledged, Verification result)
            throws IOException, InterruptedException {
        result.addPackage();
        Answer<byte[]> answer = get("/packages/" + name + "/versions", BodyHandlers.ofByteArray());
        Map<String, String> listed = answer.status() == 200 ? digests(answer.body()) : Map.of();
        for (Acknowledgement promise : acknowledged) {
            if (!promise.sha256().equals(listed.get(promise.version()))) {
                result.differs(promise.display() + ": not in the list of versions with its digest");
            }
            verifyDocument(promise, result);
            verifyArchive(promise, result);
        }
    }

    private static Map<String, String> digests(byte[] body) throws IOException {
        return Json.mapper().readValue(body, VersionsView.class).versions().stream()
                .collect(Collectors.toMap(VersionsView.Row::version, VersionsView.Row::sha256));
    }

    private void verifyDocument(Acknowledgement promise, Verification result) throws IOException, InterruptedException {
        Answer<byte[]> answer = get(path(promise), BodyHandlers.ofByteArray());
        if (answer.status() != 200) {
            result.differs(promise.display() + ": document " + answer.status());
            return;
        }
        VersionView view = Json.mapper().readValue(answer.body(), VersionView.class);
        if (!view.name().equals(promise.name())
                || !view.version().equals(promise.version())
                || !view.sha256().equals(promise.sha256())) {
            result.differs(promise.display() + ": the document says " + view);
        }
    }

    private void verifyArchive(Acknowledgement promise, Verification result) throws IOException, InterruptedException {
        Answer<Hashed> answer = get(path(promise) + "/tarball", Hashed.handler());
        result.addVersion(answer.body().count());
        if (answer.status() != 200 || !answer.body().hex().equals(promise.sha256())) {
            result.differs("%s: archive %d, %s instead of %s"
                    .formatted(promise.display(), answer.status(), answer.body(), promise.sha256()));
        }
    }

    private static String path(Acknowledgement promise) {
        return "/packages/" + promise.name() + "/" + promise.version();
    }

    private <T> Answer<T> get(String path, BodyHandler<T> handler) throws IOException, InterruptedException {
        return client.send(client.request(path).build(), handler);
    }
}
