package synapse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.project.Project;
import synapse.project.Store;
import synapse.remote.Environment;
import synapse.remote.Home;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Commands that are run most, on a project that is made for it; what they say is for nobody. */
final class Training {
    private static final PackageName NEEDED = PackageName.of("needed");

    private final Environment environment;
    private final Path needed;
    private final Path project;

    /** @param registry asked once, so that the classes of HTTP are among those used; it need not answer */
    Training(Path folder, String registry) throws IOException {
        Map<String, String> variables =
                Map.of("SYNAPSE_HOME", folder.resolve("home").toString(), "SYNAPSE_REGISTRY", registry);
        needed = Files.createDirectory(folder.resolve("needed"));
        project = Files.createDirectory(folder.resolve("project"));
        environment = new Environment(variables, folder, folder);
    }

    void run() throws IOException {
        run(needed, "--version");
        run(needed, "pkg", "init", "--yes");
        run(needed, "pkg", "pack", "--output", "needed.tar.gz");
        run(project, "pkg", "init", "--yes");
        lock(needed.resolve("needed.tar.gz"));
        run(project, "pkg", "install", "--offline");
        run(project, "pkg", "install", "--offline", "--reinstall");
        run(project, "pkg", "install");
        run(project, "pkg", "install", "no-such-package");
        run(project, "pkg", "--help");
    }

    private void run(Path folder, String... arguments) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Shell(environment.in(folder), new Terminal(nobody, nobody, false, false, 80)).run(arguments);
    }

    /** Makes the project need the package, as if a registry had given it. */
    private void lock(Path archive) throws IOException {
        Digest digest = Digest.ofFile(archive);
        Path kept = new Store(Home.of(environment)).file(digest);
        Files.createDirectories(kept.getParent());
        Files.copy(archive, kept);
        SortedMap<PackageName, VersionConstraint> ranges = new TreeMap<>();
        ranges.put(NEEDED, VersionConstraint.parse("^" + Defaults.VERSION));
        LockedPackage locked = new LockedPackage(NEEDED, Version.parse(Defaults.VERSION), digest, new TreeMap<>());
        Project made = new Project(project);
        made.write(new Lockfile(ranges, new TreeMap<>(), 1, List.of(locked)));
        made.writeManifest("{\"name\":\"project\",\"version\":\"1.0.0\",\"dependencies\":{\"needed\":\"^0.1.0\"}}"
                .getBytes(StandardCharsets.UTF_8));
    }
}
