package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;

/**
 * Installs a project of a hundred locked packages with the client, and with npm from Verdaccio: the same packages in
 * number, files and bytes.
 *
 * @param folder for projects, caches and the client
 */
record InstallBench(List<Publisher> publishers, Path folder) {
    private static final int PACKAGES = 100;
    private static final int FILES = 20;
    private static final int FILE_BYTES = 4_000;
    private static final int ROUNDS = 11;
    private static final String VERSION = "1.0.0";

    void measure(Results results) throws IOException, InterruptedException {
        List<Timing> timings = new ArrayList<>();
        for (Publisher publisher : publishers) {
            boolean isNpm = publisher instanceof VerdaccioPublisher;
            Optional<Path> npm = Programs.find("npm");
            if (isNpm && npm.isEmpty()) continue;
            for (String name : names()) publish(publisher, name);
            String registry = publisher.server().uri("/").toString();
            Path place = folder.resolve(publisher.server().name());
            Installing client = isNpm
                    ? Installing.byNpm(npm.get(), place, registry)
                    : Installing.bySynapse(place, registry.replaceFirst("/$", ""));
            client.lock(names(), VERSION);
            timings.add(new Timing(publisher.server().name(), client));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Timing timing : timings) timing.take(round);
        }
        timings.forEach(timing -> timing.add(results));
    }

    private static List<String> names() {
        return IntStream.range(0, PACKAGES).mapToObj(i -> "installed-" + i).toList();
    }

    /** Seconds of one client; the clients take turns, so that what else the machine does is shared by them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Timing(String server, Installing client, double[] cold, double[] warm, double[] again) {
        Timing(String server, Installing client) {
            this(server, client, new double[ROUNDS], new double[ROUNDS], new double[ROUNDS]);
        }

        void take(int round) throws IOException, InterruptedException {
            client.forgetModules();
            client.forgetStore();
            cold[round] = client.installSeconds();
            client.forgetModules();
            warm[round] = client.installSeconds();
            again[round] = client.againSeconds();
        }

        void add(Results results) {
            add("install 100 packages, nothing here yet", cold, results);
            add("install 100 packages, all in the store", warm, results);
            add("install 100 packages, all installed", again, results);
        }

        private void add(String what, double[] seconds, Results results) {
            results.add(Measurement.of(what, server, Unit.SECONDS, Median.of(seconds)));
        }
    }

    private static void publish(Publisher publisher, String name) throws IOException, InterruptedException {
        ObjectNode manifest = Http.JSON.createObjectNode().put("name", name).put("version", VERSION);
        if (publisher instanceof VerdaccioPublisher verdaccio) {
            verdaccio.publish(manifest, archive(manifest, "package/", "package.json"));
        } else {
            publisher.publish(name, VERSION, archive(manifest, "", EntryPath.MANIFEST.text()));
        }
    }

    private static byte[] archive(ObjectNode manifest, String prefix, String manifestName) throws IOException {
        Random random = new Random(manifest.hashCode());
        List<ArchiveFile> files = new ArrayList<>();
        byte[] json = manifest.toString().getBytes(UTF_8);
        files.add(ArchiveFile.of(new EntryPath(prefix + manifestName), json));
        // the writer wants one at the root; npm passes it over
        if (!prefix.isEmpty()) files.add(ArchiveFile.of(EntryPath.MANIFEST, json));
        for (int i = 0; i < FILES; i++) {
            StringBuilder text = new StringBuilder(FILE_BYTES);
            while (text.length() < FILE_BYTES) text.append((char) ('a' + random.nextInt(16)));
            byte[] content = text.toString().getBytes(UTF_8);
            files.add(ArchiveFile.of(new EntryPath(prefix + "src/file" + i + ".txt"), content));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArchiveWriter(ArchiveLimits.standard()).write(files, out);
        return out.toByteArray();
    }
}
