package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import synapse.api.OwnersView;
import synapse.identity.User;

/** The owners of the stored packages; whoever changes them holds the package's lock. */
@ApplicationScoped
public class PackageOwners {
    @PersistenceContext
    private EntityManager em;

    /** Returns who owns the package, by username. */
    public List<User> of(PublishedPackage published) {
        return em.createQuery(
                        "SELECT u FROM PackageOwner o, User u WHERE o.packageId = :id AND u.id = o.userId", User.class)
                .setParameter("id", published.id())
                .getResultStream()
                .sorted(Comparator.comparing(User::username)) // here, for databases sort by language
                .toList();
    }

    public void add(PublishedPackage published, User user) {
        em.persist(new PackageOwner(published.id(), user.id()));
    }

    public void remove(PublishedPackage published, User user) {
        em.remove(em.find(PackageOwner.class, new PackageOwner.Key(published.id(), user.id())));
        em.flush();
    }

    public OwnersView toView(PublishedPackage published) {
        List<OwnersView.Row> rows = of(published).stream()
                .map(user -> new OwnersView.Row(user.username()))
                .toList();
        return new OwnersView(published.name(), rows, published.lastSeq());
    }
}
