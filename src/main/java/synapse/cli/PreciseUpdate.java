package synapse.cli;

import java.util.Map;
import java.util.Optional;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.project.IndexRow;
import synapse.project.RegistryIndex;
import synapse.project.Resolution;
import synapse.remote.Failure;
import synapse.resolver.Preference;
import synapse.semver.Version;

/** Moves one package to one version: kept like a locked one, and it has to be there in the end. */
record PreciseUpdate(RegistryIndex index, PackageName name, Version version, boolean isYankedAllowed) {
    Lockfile resolve(Manifest manifest, Map<PackageName, Version> kept) {
        IndexRow row = index.row(name.text(), version)
                .orElseThrow(() -> new Failure(
                        Failure.NO, "there is no " + name + " " + version, "see synapse pkg versions " + name));
        if (row.isYanked() && !isYankedAllowed) {
            throw new Failure(
                    Failure.DATA, name + " " + version + " is yanked", "to choose it all the same, add --yanked");
        }
        kept.put(name, version);
        Lockfile lock = new Resolution(index).of(manifest, kept, Preference.NEWEST);
        Optional<Version> chosen = lock.packages().stream()
                .filter(locked -> locked.name().equals(name))
                .map(LockedPackage::version)
                .findFirst();
        if (chosen.filter(found -> found.compareTo(version) == 0).isPresent()) return lock;
        throw new Failure(
                Failure.DATA,
                name + " " + version + " does not fit what else is asked for"
                        + chosen.map(found -> "; it would be " + found).orElse(""),
                "look who needs it: synapse pkg why " + name);
    }
}
