package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.project.IndexPackage;
import synapse.project.IndexPackages;
import synapse.project.IndexRow;
import synapse.remote.Refusal;
import synapse.remote.Registry;

/** Locked versions against what the registry says of them now: a frozen lock file may hold what was withdrawn. */
final class LockCheck {
    private final Client client;
    private final Lockfile lock;

    LockCheck(Client client, Lockfile lock) {
        this.client = client;
        this.lock = lock;
    }

    /**
     * Something to know of a locked version.
     *
     * @param kind {@code yanked}, {@code deprecated}, {@code deleted}, {@code missing} or {@code other-bytes}
     * @param text for people
     */
    record Finding(LockedPackage locked, String kind, String text) {
        /** Tells whether the lock file cannot be right. */
        boolean isWrong() {
            return kind.equals("other-bytes");
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("name", locked.name().text())
                    .add("version", locked.version().text())
                    .add("kind", kind);
            return json.add("message", text).build();
        }
    }

    List<Finding> findings() {
        List<PackageName> names =
                lock.packages().stream().map(LockedPackage::name).toList();
        Map<PackageName, IndexPackage> index = IndexPackages.fetch(names, client.packages(false));
        List<Finding> findings = new ArrayList<>();
        for (LockedPackage locked : lock.packages()) {
            IndexPackage found = index.get(locked.name());
            if (found == null) findings.add(new Finding(locked, "missing", "the registry has no package of this name"));
            else look(locked, found, findings);
        }
        return findings;
    }

    private void look(LockedPackage locked, IndexPackage found, List<Finding> findings) {
        IndexRow row = found.row(locked.version()).orElse(null);
        if (row == null) {
            findings.add(gone(locked));
            return;
        }
        if (!locked.sha256().equals(row.sha256())) {
            findings.add(new Finding(locked, "other-bytes", "the registry has other bytes than those locked"));
        }
        for (String kind : List.of("yanked", "deprecated")) {
            if (row.json().containsKey(kind)) {
                findings.add(
                        new Finding(locked, kind, Notice.of(kind, row.json().get(kind))));
            }
        }
        if (found.isDeprecated()) findings.add(new Finding(locked, "deprecated", "the whole package is deprecated"));
    }

    private Finding gone(LockedPackage locked) {
        Registry registry = client.registry();
        try {
            registry.get("/packages/" + locked.name() + "/" + locked.version().key());
            return new Finding(locked, "missing", "the registry's index does not have this version");
        } catch (Refusal refusal) {
            if (refusal.status() == 410) return new Finding(locked, "deleted", Words.clean(refusal.getMessage()));
            if (refusal.status() != 404) throw refusal;
            return new Finding(locked, "missing", "the registry has no such version");
        }
    }
}
