package synapse.load;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.api.ChangeView;
import synapse.api.ChangesPage;
import synapse.archive.Digest;
import synapse.load.PatientClient.Answer;
import synapse.wire.Json;

/** Reads the journal of a registry from its beginning: no gap, every payload as hashed, every acknowledged version once. */
final class JournalCheck {
    private final Map<String, List<Acknowledgement>> published = new HashMap<>();
    private final PatientClient client;
    private final Verification result;

    JournalCheck(PatientClient client, Verification result) {
        this.client = client;
        this.result = result;
    }

    void verify(List<Acknowledgement> acknowledged) throws IOException, InterruptedException {
        long head = 0;
        long after = 0;
        do {
            ChangesPage page = page(after);
            for (ChangeView entry : page.entries()) verify(entry, ++after);
            if (page.next() != after || page.head() < after) {
                result.differs("page up to " + after + ": next " + page.next() + ", head " + page.head());
                return;
            }
            if (page.entries().isEmpty() && page.head() > after) {
                result.differs("the journal ends at " + after + " before its head " + page.head());
                return;
            }
            head = page.head();
        } while (after < head);
        for (Acknowledgement promise : acknowledged) {
            List<Acknowledgement> found = published.getOrDefault(promise.display(), List.of());
            if (!found.equals(List.of(promise))) result.differs(promise + ": the journal has " + found);
        }
    }

    private ChangesPage page(long after) throws IOException, InterruptedException {
        Answer<byte[]> answer =
                client.send(client.request("/changes?limit=1000&after=" + after).build(), BodyHandlers.ofByteArray());
        if (answer.status() != 200) throw new IOException("/changes: " + answer.status());
        return Json.mapper().readValue(answer.body(), ChangesPage.class);
    }

    private void verify(ChangeView entry, long expected) throws IOException {
        result.addEntry();
        if (entry.seq() != expected) result.differs("entry " + entry.seq() + " where " + expected + " is due");
        if (entry.payload() == null) return; // internal
        MessageDigest sha256 = Digest.sha256();
        sha256.update(entry.payload().getBytes(StandardCharsets.UTF_8));
        if (!Digest.of(sha256).hex().equals(entry.sha256())) result.differs("entry " + expected + ": payload altered");
        if (!entry.type().equals("version.published")) return;
        String archive = Json.mapper().readTree(entry.payload()).path("sha256").asText();
        Acknowledgement told = new Acknowledgement(entry.package_(), entry.version(), archive, entry.seq());
        published.merge(told.display(), List.of(told), (one, other) -> List.of(one.get(0), other.get(0)));
    }
}
