package synapse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.manifest.PackageName;
import synapse.project.ManifestFile;
import synapse.project.Project;
import synapse.project.RegistryIndex;
import synapse.remote.Failure;
import synapse.resolver.Listing;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Packages to be added to a manifest, each with a range: the one given, or what the newest version is compatible with. */
final class Additions {
    private final Project project;
    private final byte[] before;
    private final byte[] after;

    Additions(List<String> arguments, boolean isDev, RegistryIndex index, Project project) {
        this.project = project;
        before = project.manifestBytes();
        after = arguments.isEmpty() ? before : added(arguments, isDev, index);
    }

    private byte[] added(List<String> arguments, boolean isDev, RegistryIndex index) {
        ManifestFile file = ManifestFile.of(before);
        List<PackageArgument> packages = new ArrayList<>();
        for (String argument : arguments) packages.add(PackageArgument.parse(argument));
        for (PackageArgument wanted : packages) {
            VersionConstraint range = wanted.range().orElseGet(() -> newest(wanted.name(), index));
            file.put(isDev ? ManifestFile.DEV_DEPENDENCIES : ManifestFile.DEPENDENCIES, wanted.name(), range);
        }
        return file.bytes();
    }

    private static VersionConstraint newest(PackageName name, RegistryIndex index) {
        Optional<Listing> listing = index.listing(name.text());
        if (listing.isEmpty()) {
            throw missing(name, index);
        }
        Version newest = listing.get()
                .latest()
                .orElseThrow(() -> new Failure(Failure.NO, "there is no version of " + name + " to be installed"));
        return VersionConstraint.parse("^" + newest.key());
    }

    private static Failure missing(PackageName name, RegistryIndex index) {
        List<String> near = index.similar(name.text());
        String hint = near.isEmpty()
                ? "look for it: synapse pkg search " + name
                : "did you mean " + String.join(" or ", near) + "?";
        return new Failure(Failure.NO, "there is no package " + name, hint);
    }

    /** Returns the manifest as it would be. */
    Manifest manifest() {
        return new ManifestReader().read(after);
    }

    /** Writes the manifest, if it is another one. */
    void write() {
        if (after != before) project.writeManifest(after);
    }
}
