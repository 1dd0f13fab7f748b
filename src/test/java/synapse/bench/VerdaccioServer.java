package synapse.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verdaccio at its best: JWT instead of a bcrypt for each request, no uplinks, no page, log of errors only. */
record VerdaccioServer(Path node, Path program, Path folder) {
    private static final String CONFIGURATION = """
            storage: ./storage
            auth:
              htpasswd:
                file: ./htpasswd
            security:
              api:
                legacy: false
                jwt:
                  sign:
                    expiresIn: 7d
            uplinks: {}
            packages:
              '**':
                access: $all
                publish: $authenticated
            max_body_size: 100mb
            userRateLimit:
              windowMs: 1000
              max: 1000000
            web:
              enable: false
            log: { type: stdout, format: json, level: error }
            """;

    /** Finds what {@code deploy/bench/install-peers} installed. */
    static Optional<VerdaccioServer> find(Path peers, Path folder) {
        Path modules = peers.toAbsolutePath().resolve("node_modules");
        Path program = modules.resolve("verdaccio/bin/verdaccio");
        Path own = modules.resolve(".bin/node");
        Optional<Path> node = Files.isExecutable(own) ? Optional.of(own) : Programs.find("node");
        if (!Files.exists(program)) return Optional.empty();
        return node.map(found -> new VerdaccioServer(found, program, folder));
    }

    Server start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.yaml"), CONFIGURATION);
        InetSocketAddress address = Server.freeAddress();
        long launched = System.nanoTime();
        ServerProcess process = ServerProcess.start(
                folder,
                Map.of("NODE_ENV", "production"),
                List.of(
                        node.toString(),
                        program.toString(),
                        "--config",
                        "config.yaml",
                        "--listen",
                        Server.authority(address)));
        return Server.await(Server.VERDACCIO, address, process, "/-/ping", launched);
    }

    String version() throws IOException {
        return Programs.output(List.of(node.toString(), program.toString(), "--version"))
                .replaceAll("(?s).*?(v[0-9][0-9.]*).*", "$1");
    }
}
