package synapse.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import synapse.load.SourcePackage.SourceVersion;

/** The packages of one soak: each has the versions 1.0.0 to 1.0.4 from the beginning, and gets more of them. */
final class SoakPackages {
    static final int VERSIONS = 5;
    private static final int COUNT = 40;

    private final String prefix;
    private final String token;
    private final AtomicInteger published = new AtomicInteger(COUNT * VERSIONS);

    /** @param token of the user who publishes */
    SoakPackages(String prefix, String token) {
        this.prefix = prefix;
        this.token = token;
    }

    /** Publishes what is there from the beginning. */
    void publishFirst(PatientClient client) throws IOException, InterruptedException {
        for (int number = 0; number < COUNT * VERSIONS; number++) {
            var answer = client.send(upload(client, number), BodyHandlers.ofString());
            if (answer.status() != 201) throw new IOException("publish: " + answer.status() + " " + answer.body());
        }
    }

    /** Returns the upload of a version that was not there before. */
    HttpRequest next(PatientClient client) {
        return upload(client, published.getAndIncrement());
    }

    /** Returns the name of any package. */
    String any() {
        return name(ThreadLocalRandom.current().nextInt(COUNT));
    }

    /** Returns the number of any version that every package has from the beginning, but never 1.0.0. */
    String anyVersion() {
        return "1.0." + (1 + ThreadLocalRandom.current().nextInt(VERSIONS - 1));
    }

    private HttpRequest upload(PatientClient client, int number) {
        String name = name(number % COUNT);
        String version = "1.0." + number / COUNT;
        Map<String, String> dependencies = Map.of(name((number + 1) % COUNT), "^1.0.0");
        byte[] archive = SmallArchive.of(name, new SourceVersion(version, dependencies));
        return client.request("/packages/" + name + "/" + version)
                .header("Content-Type", "application/gzip")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofByteArray(archive))
                .build();
    }

    private String name(int number) {
        return number % 4 == 0 ? "@" + prefix + "/part-" + number : prefix + "-part-" + number;
    }
}
