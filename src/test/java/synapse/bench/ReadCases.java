package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is read: the registry's own answers are also what nginx serves as files. */
final class ReadCases {
    static final String DOCUMENT = "document 10 kB";
    static final String HUGE = "tarball 100 MB";
    private static final String NONE = ""; // a path that a server does not have

    private final Servers servers;
    private final List<ReadCase> cases = new ArrayList<>();

    private ReadCases(Servers servers) {
        this.servers = servers;
    }

    /** @param huge whether the archive of 100 MB is there */
    static List<ReadCase> of(Servers servers, boolean huge) throws IOException, InterruptedException {
        ReadCases all = new ReadCases(servers);
        String document = "/api/v1/packages/" + MeasuredPackages.DOCUMENT;
        String small = "/api/v1/packages/" + MeasuredPackages.TARBALLS + "/" + MeasuredPackages.SMALL;
        String big = "/api/v1/packages/" + MeasuredPackages.TARBALLS + "/" + MeasuredPackages.BIG;
        all.add(DOCUMENT, document, "/" + MeasuredPackages.DOCUMENT, ReadVariant.PLAIN);
        all.add("document 304", document, "/" + MeasuredPackages.DOCUMENT, ReadVariant.NOT_MODIFIED);
        all.add("document gzip", document, NONE, ReadVariant.GZIP);
        all.add("version document", small, NONE, ReadVariant.PLAIN);
        all.add("index 10 kB", "/api/v1/index/" + MeasuredPackages.INDEX, NONE, ReadVariant.PLAIN);
        all.add("tarball 10 kB", small + "/tarball", archive(MeasuredPackages.SMALL), ReadVariant.PLAIN);
        all.add("tarball 1 MiB", big + "/tarball", archive(MeasuredPackages.BIG), ReadVariant.PLAIN);
        if (huge) {
            String path = "/api/v1/packages/" + MeasuredPackages.TARBALLS + "/" + MeasuredPackages.HUGE;
            all.add(HUGE, path + "/tarball", NONE, ReadVariant.PLAIN);
        }
        return all.cases;
    }

    /** Returns the document of the registry that runs now. */
    static Target document(Server registry) throws IOException, InterruptedException {
        return new Probe(registry, "/api/v1/packages/" + MeasuredPackages.DOCUMENT, ReadVariant.PLAIN)
                .target()
                .orElseThrow();
    }

    private static String archive(String version) {
        return "/" + MeasuredPackages.TARBALLS + "/-/" + MeasuredPackages.TARBALLS + "-" + version + ".tgz";
    }

    private void add(String what, String path, String verdaccioPath, ReadVariant variant)
            throws IOException, InterruptedException {
        Map<String, Target> targets = new LinkedHashMap<>();
        Probe ours = new Probe(servers.registry(), path, variant);
        put(targets, ours);
        Optional<Server> nginx = servers.peer(Server.NGINX);
        if (nginx.isPresent()) put(targets, new Probe(nginx.get(), file(what, ours), variant));
        Optional<Server> verdaccio = servers.peer(Server.VERDACCIO);
        if (verdaccio.isPresent() && !verdaccioPath.equals(NONE)) {
            put(targets, new Probe(verdaccio.get(), verdaccioPath, variant));
        }
        cases.add(new ReadCase(what, targets));
    }

    private static void put(Map<String, Target> targets, Probe probe) throws IOException, InterruptedException {
        Optional<Target> target = probe.target();
        if (target.isPresent()) targets.put(probe.server().name(), target.get());
    }

    /** Writes what the registry answers where nginx finds it; returns its path there. */
    private String file(String what, Probe ours) throws IOException, InterruptedException {
        Path file = servers.nginxFiles().resolve(what.replace(' ', '-'));
        Files.write(file, new Probe(ours.server(), ours.path(), ReadVariant.PLAIN).body());
        if (ours.variant() == ReadVariant.GZIP)
            Files.write(file.resolveSibling(file.getFileName() + ".gz"), ours.body());
        return "/" + file.getFileName();
    }
}
