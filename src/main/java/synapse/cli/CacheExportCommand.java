package synapse.cli;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.project.BundleWriter;
import synapse.project.IndexPackage;
import synapse.project.Installer;
import synapse.project.Labels;
import synapse.project.Modules;
import synapse.project.Store;
import synapse.remote.Document;
import synapse.remote.MetadataCache;

/** {@code synapse pkg cache export}. */
@Command(
        name = "export",
        description = {
            "Pack what this project has locked into one file, for a machine without a network.",
            "It has archives and what the registry says of the packages; what is not here yet is fetched."
        },
        footer = {"  synapse pkg cache export packages.tar.gz", "  synapse pkg cache export --all packages.tar.gz"})
final class CacheExportCommand extends PkgCommand {
    @Parameters(paramLabel = "<file>", description = "File to write, a .tar.gz.")
    private Path file;

    @Option(
            names = {"-a", "--all"},
            description = "All archives that are kept, whatever project they are for.")
    private boolean isAll;

    @Option(names = "--offline", description = "Use only what is on this machine already.")
    private boolean isOffline;

    @Override
    int run(Client client) {
        Store store = client.store();
        List<Digest> archives = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (isAll) {
            for (Store.Kept kept : CacheFiles.all(store)) {
                archives.add(kept.digest());
                Labels.of(kept.digest(), store)
                        .ifPresent(label -> names.add(label.name().text()));
            }
        } else {
            List<LockedPackage> locked = LockedProject.of(client).lock().packages();
            fetch(locked, client);
            locked.forEach(one -> archives.add(one.sha256()));
            locked.forEach(one -> names.add(one.name().text()));
        }
        Map<String, JsonObject> documents = documents(names, client);
        Path target = client.environment().folder().resolve(file);
        CacheFiles.doing("write " + target, () -> {
            new BundleWriter(store, client.address())
                    .write(archives.stream().distinct().toList(), documents, target);
            return target;
        });
        client.terminal()
                .say("packed " + Words.count(archives.size(), "archive") + " and "
                        + Words.count(documents.size(), "document") + " into " + target);
        return OK;
    }

    private void fetch(List<LockedPackage> locked, Client client) {
        Installer installer = new Installer(new Modules(client.project()), client.store());
        try (Progress progress =
                new Progress(client.terminal(), installer.missing(locked).size())) {
            CacheFiles.doing("fetch archives", () -> {
                installer.fetch(
                        locked, () -> isOffline ? Optional.empty() : Optional.of(client.registry()), progress::add);
                return locked;
            });
        }
    }

    private Map<String, JsonObject> documents(List<String> names, Client client) {
        Map<String, JsonObject> documents = new TreeMap<>();
        MetadataCache cache = new MetadataCache(client.home(), client.address());
        for (String name : names) {
            Optional<JsonObject> found = isOffline || isAll
                    ? cache.last("/index/" + name, Document::json)
                    : client.packages(false).apply(name).map(IndexPackage::json);
            found.ifPresent(document -> documents.put(name, document));
        }
        return documents;
    }
}
