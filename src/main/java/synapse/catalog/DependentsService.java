package synapse.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import synapse.api.DependentsPage;
import synapse.manifest.PackageName;

/** Tells who depends on a package. */
@Stateless
public class DependentsService {
    private Packages packages;
    private Dependents dependents;

    public DependentsService() {} // for the container

    @Inject
    public DependentsService(Packages packages, Dependents dependents) {
        this.packages = packages;
        this.dependents = dependents;
    }

    /** Counts who needs the package, and who needs those, to some thousands. */
    public DependentsPage.Counts count(PackageName name) {
        return new DependentsCount(dependents::needing).of(packages.get(name).canonicalName());
    }

    /** Returns at most {@code limit} dependencies of latest versions on the package, after {@code cursor}. */
    public DependentsPage list(PackageName name, DependentsCursor cursor, int limit, DependentsPage.Counts counts) {
        PublishedPackage needed = packages.get(name);
        List<Dependent> found = dependents.after(needed, cursor, limit + 1);
        boolean more = found.size() > limit;
        List<Dependent> page = more ? found.subList(0, limit) : found;
        String next = more ? page.get(limit - 1).cursor().text() : null;
        return new DependentsPage(
                needed.name(), page.stream().map(Dependent::toRow).toList(), counts, next);
    }
}
