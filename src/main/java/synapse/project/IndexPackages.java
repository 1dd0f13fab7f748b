package synapse.project;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import synapse.manifest.PackageName;
import synapse.remote.Failure;

/** Asks a registry's index for many packages at once. */
public final class IndexPackages {
    private IndexPackages() {}

    /**
     * Returns those that there are.
     *
     * @param index gives a package; empty if there is none of that name
     */
    public static Map<PackageName, IndexPackage> fetch(
            Collection<PackageName> names, Function<String, Optional<IndexPackage>> index) {
        Map<PackageName, IndexPackage> found = new ConcurrentHashMap<>();
        try {
            Parallel.forEach(
                    names,
                    Parallel.DOWNLOADS,
                    name -> index.apply(name.text()).ifPresent(known -> found.put(name, known)));
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot ask for packages: " + Causes.of(e), e);
        }
        return Collections.unmodifiableMap(found);
    }
}
