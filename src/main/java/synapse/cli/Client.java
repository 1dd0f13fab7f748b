package synapse.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import synapse.project.IndexPackage;
import synapse.project.IndexReader;
import synapse.project.Project;
import synapse.project.RegistryIndex;
import synapse.project.Store;
import synapse.remote.Credentials;
import synapse.remote.Environment;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.MetadataCache;
import synapse.remote.Registry;
import synapse.remote.RegistryAddress;
import synapse.remote.Settings;

/** What commands work with; each part is made when it is asked for, for a command should not pay for what it does not use. */
final class Client {
    private static final int INDEX_REQUESTS = 8; // at once

    private final Environment environment;
    private final Terminal terminal;
    private final Optional<String> registryOption;
    private final Home home;

    Client(Environment environment, Terminal terminal, Optional<String> registryOption) {
        this.environment = environment;
        this.terminal = terminal;
        this.registryOption = registryOption;
        this.home = Home.of(environment);
    }

    Environment environment() {
        return environment;
    }

    Terminal terminal() {
        return terminal;
    }

    Home home() {
        return home;
    }

    Settings settings() {
        return new Settings(home);
    }

    Credentials credentials() {
        return new Credentials(home);
    }

    Store store() {
        return new Store(home);
    }

    Project project() {
        return Project.find(environment.folder());
    }

    /** Returns the registry's address: that of the option, else of the environment, else the one that is remembered. */
    RegistryAddress address() {
        return registryOption
                .or(() -> environment.variable("SYNAPSE_REGISTRY"))
                .map(RegistryAddress::parse)
                .or(() -> settings().registry())
                .orElseThrow(() -> new Failure(
                        Failure.USAGE,
                        "there is no registry to talk to",
                        "name one: --registry https://registry.example.com, or SYNAPSE_REGISTRY, or log in to one"));
    }

    /** Returns the registry, as the user of the token that is set or kept for it. */
    Registry registry() {
        return registry(token());
    }

    /** Returns the registry, as nobody. */
    Registry anonymous() {
        return registry(Optional.empty());
    }

    Registry registry(Optional<String> token) {
        return new Registry(address(), token, "synapse/" + VersionOfClient.text(), environment);
    }

    /** Returns the token that is set or kept for the registry. */
    String requiredToken() {
        return token().orElseThrow(() ->
                new Failure(Failure.NO_PERMISSION, "not logged in to " + address(), "log in first: synapse pkg login"));
    }

    private Optional<String> token() {
        return environment
                .variable("SYNAPSE_TOKEN")
                .or(() -> credentials().find(address()).map(Credentials.Credential::token));
    }

    /** Returns what there is to choose from: as the registry says now, or as it said last. */
    RegistryIndex index(boolean isOffline) {
        Function<String, List<String>> near = isOffline ? name -> List.of() : new NearNames(registry())::of;
        return new RegistryIndex(
                packages(isOffline), near, Executors.newFixedThreadPool(INDEX_REQUESTS, Client::daemon));
    }

    /** Returns what gives a package in the index; empty if there is none of that name. */
    Function<String, Optional<IndexPackage>> packages(boolean isOffline) {
        MetadataCache cache = new MetadataCache(home, address());
        IndexReader reader = new IndexReader();
        if (isOffline) return name -> Optional.of(last(cache, name, reader));
        Registry registry = registry();
        return name -> cache.fetch(registry, "/index/" + name, document -> reader.read(name, document));
    }

    private static IndexPackage last(MetadataCache cache, String name, IndexReader reader) {
        return cache.last("/index/" + name, document -> reader.read(name, document))
                .orElseThrow(() -> new Failure(
                        Failure.UNAVAILABLE,
                        "this machine knows nothing of " + name + " yet",
                        "run the command once without --offline"));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "synapse-index");
        thread.setDaemon(true);
        return thread;
    }
}
