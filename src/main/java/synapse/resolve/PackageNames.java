package synapse.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import synapse.catalog.IndexService;

/**
 * The names of all packages, to suggest one for a name that nobody has. Read when they are first needed; names only ever
 * come. So that memory is bounded, nothing is suggested in a registry of more than 200,000 packages.
 */
@ApplicationScoped
public class PackageNames {
    static final int MOST = 200_000;

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private volatile boolean isRead;
    private IndexService catalog;

    public PackageNames() {} // for the container

    @Inject
    public PackageNames(IndexService catalog) {
        this.catalog = catalog;
    }

    /** Returns all names; none if they are too many. */
    Collection<String> all() {
        if (!isRead) {
            names.addAll(catalog.names(MOST + 1));
            isRead = true;
        }
        return names.size() > MOST ? List.of() : names;
    }

    /** Takes in the name of a package that may be new. */
    void add(String name) {
        if (names.size() <= MOST) names.add(name);
    }
}
