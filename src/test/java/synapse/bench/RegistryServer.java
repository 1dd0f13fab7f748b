package synapse.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged registry as an operator runs it, with default settings but for rate limits: these are off, but for
 * API tokens, which are counted and never reach theirs. */
record RegistryServer(Path jar, List<String> javaArguments, Path folder) {
    /** Starts it on the data that are in the folder. */
    Server start() throws IOException, InterruptedException {
        if (!Files.exists(jar)) throw new IllegalArgumentException(jar + " is missing: mvn package makes it");
        Files.createDirectories(folder);
        InetSocketAddress address = Server.freeAddress();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaArguments);
        command.add("-Dregistry.parent=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        long launched = System.nanoTime();
        ServerProcess process = ServerProcess.start(folder, environment(address), command);
        return Server.await(Server.REGISTRY, address, process, "/api/v1/health", launched);
    }

    private Map<String, String> environment(InetSocketAddress address) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("REGISTRY_PORT", Integer.toString(address.getPort()));
        environment.put("REGISTRY_DATA", folder.resolve("data").toAbsolutePath().toString());
        environment.put("REGISTRY_LOG_LEVEL", "WARNING");
        for (String who : List.of("ANONYMOUS", "USER", "PUBLISH", "LOGIN")) {
            environment.put("REGISTRY_RATE_LIMIT_" + who, "off");
        }
        environment.put("REGISTRY_RATE_LIMIT_TOKEN", "100000000/minute,100000000/day");
        return environment;
    }
}
