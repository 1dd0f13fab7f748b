package synapse.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import synapse.archive.Digest;
import synapse.project.Incoming;
import synapse.project.Store;
import synapse.remote.Failure;
import synapse.remote.MetadataCache;

/** {@code synapse pkg cache clean}. */
@Command(
        name = "clean",
        description = {
            "Remove what is kept, but for what an option keeps. Installed packages stay.",
            "Documents of registries go only if no option is given."
        },
        footer = {"  synapse pkg cache clean", "  synapse pkg cache clean --older-than 30 --keep-locked --dry-run"})
final class CacheCleanCommand extends PkgCommand {
    @Option(names = "--older-than", paramLabel = "<days>", description = "Keep archives that came within so many days.")
    private Integer days;

    @Option(names = "--keep-locked", description = "Keep archives of the lock file of this project.")
    private boolean isLockedKept;

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean isDry;

    @Override
    int run(Client client) {
        if (days != null && days < 0) throw new Failure(Failure.USAGE, "--older-than is 0 or more days");
        Set<Digest> kept = new HashSet<>();
        if (isLockedKept) LockedProject.of(client).lock().packages().forEach(locked -> kept.add(locked.sha256()));
        Store store = client.store();
        List<Store.Kept> removed = CacheFiles.all(store).stream()
                .filter(archive -> !kept.contains(archive.digest()) && isOld(archive))
                .toList();
        if (!isDry) remove(removed, store, client);
        long bytes = removed.stream().mapToLong(Store.Kept::bytes).sum();
        client.terminal()
                .say((isDry ? "would remove " : "removed ") + Words.count(removed.size(), "archive") + ", "
                        + Words.size(bytes));
        return OK;
    }

    private boolean isOld(Store.Kept archive) {
        return days == null || archive.fetched().isBefore(Instant.now().minus(Duration.ofDays(days)));
    }

    private void remove(List<Store.Kept> removed, Store store, Client client) {
        CacheFiles.doing("clean the store", () -> {
            for (Store.Kept archive : removed) store.remove(archive.digest());
            new Incoming(client.home()).sweep();
            if (days != null || isLockedKept) return removed;
            MetadataCache.deleteAll(client.home());
            store.removeShared();
            return removed;
        });
    }
}
