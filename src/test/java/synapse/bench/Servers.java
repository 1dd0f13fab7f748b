package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The registry and those peers that are installed: all run all the time, one at a time is under load. */
final class Servers implements AutoCloseable {
    private final RegistryServer installation;
    private final Path nginxFolder;
    private final List<Server> peers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Server registry;

    private Servers(BenchOptions options, Path folder) throws IOException {
        installation = new RegistryServer(options.jar(), options.java(), folder.resolve(Server.REGISTRY));
        nginxFolder = Files.createDirectories(folder.resolve(Server.NGINX));
    }

    /** @param folder for data and logs of all of them */
    static Servers start(BenchOptions options, Path folder) throws IOException, InterruptedException {
        Servers servers = new Servers(options, folder);
        try {
            servers.registry = servers.installation.start();
            servers.startNginx();
            servers.startVerdaccio(options.peers(), folder.resolve("verdaccio"));
            return servers;
        } catch (IOException | InterruptedException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private void startNginx() throws IOException, InterruptedException {
        Optional<Path> program = Programs.find("nginx");
        if (program.isEmpty()) {
            notes.add("nginx is not installed: no figures of it (deploy/bench/install-peers)");
            return;
        }
        peers.add(new NginxServer(program.get(), nginxFolder).start());
        notes.add(Programs.output(List.of(program.get().toString(), "-v")).replace("nginx version: ", ""));
    }

    private void startVerdaccio(Path installed, Path folder) throws IOException, InterruptedException {
        Optional<VerdaccioServer> found = VerdaccioServer.find(installed, folder);
        if (found.isEmpty()) {
            notes.add("Verdaccio is not installed: no figures of it (deploy/bench/install-peers)");
            return;
        }
        peers.add(found.get().start());
        notes.add("Verdaccio " + found.get().version());
    }

    Server registry() {
        return registry;
    }

    Optional<Server> peer(String name) {
        return peers.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    /** Returns all that run, the registry first. */
    List<Server> all() {
        List<Server> all = new ArrayList<>(peers);
        all.add(0, registry);
        return all;
    }

    /** Returns the folder whose files nginx serves. */
    Path nginxFiles() {
        return NginxServer.files(nginxFolder);
    }

    /** Returns which peers there are, and which not. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Stops the registry and starts it again on its data, on another port. */
    void restartRegistry() throws IOException, InterruptedException {
        registry.close();
        registry = installation.start();
    }

    @Override
    public void close() {
        if (registry != null) registry.close();
        for (Server peer : peers) peer.close();
    }
}
