package synapse.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;

/** Packs the agent from the classes of the tests: one jar for the JVM's boot class path, and one beside it. */
final class AgentJars {
    private AgentJars() {}

    /** Returns the options of a JVM that runs with the agent, which then listens at {@code port}. */
    static List<String> options(Path folder, int port) throws IOException {
        Path classes = place(FaultAgent.class);
        Path edges = jar(folder.resolve("edges.jar"), new Manifest(), classes, "synapse/faults/edge");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.CLASS_PATH, place(ByteBuddy.class).toUri().toString());
        main.putValue("Premain-Class", FaultAgent.class.getName());
        main.putValue("Boot-Class-Path", edges.toUri().getRawPath());
        main.putValue("Can-Retransform-Classes", "true");
        Path agent = jar(folder.resolve("faults.jar"), manifest, classes, "synapse/faults");
        return List.of("--add-opens=java.base/sun.nio.fs=ALL-UNNAMED", "-javaagent:" + agent + "=" + port);
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Packs the classes of one package, without those below it. */
    private static Path jar(Path jar, Manifest manifest, Path classes, String below) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = manifest.getMainAttributes().isEmpty()
                        ? new JarOutputStream(file)
                        : new JarOutputStream(file, manifest);
                Stream<Path> found = Files.list(classes.resolve(below))) {
            for (Path each : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(below + "/" + each.getFileName()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar.toAbsolutePath();
    }
}
