package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The stored packages and their owners. */
@ApplicationScoped
public class Packages {
    @PersistenceContext
    private EntityManager em;

    /** Returns the package of that name, in whatever spelling. */
    public Optional<PublishedPackage> find(PackageName name) {
        return find(name, LockModeType.NONE);
    }

    /** Returns the package and keeps others from changing it until the transaction ends. */
    public Optional<PublishedPackage> findAndLock(PackageName name) {
        return find(name, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<PublishedPackage> find(PackageName name, LockModeType lock) {
        return em.createQuery("SELECT p FROM PublishedPackage p WHERE p.canonicalName = :name", PublishedPackage.class)
                .setParameter("name", name.canonical())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /**
     * Returns the package that is spelled exactly so.
     * @throws RegistryException {@link ProblemType#PACKAGE_NOT_FOUND}, with the right spelling if there is one
     */
    public PublishedPackage get(PackageName name) {
        return exactly(name, find(name));
    }

    /** Does what {@link #get} does, and keeps others from changing the package until the transaction ends. */
    public PublishedPackage getAndLock(PackageName name) {
        return exactly(name, findAndLock(name));
    }

    private static PublishedPackage exactly(PackageName name, Optional<PublishedPackage> inAnySpelling) {
        PublishedPackage found = inAnySpelling.orElseThrow(() -> new RegistryException(
                ProblemType.PACKAGE_NOT_FOUND, "there is no package " + name + " here; check the name"));
        if (found.name().equals(name.text())) return found;
        throw new RegistryException(
                ProblemType.PACKAGE_NOT_FOUND, "there is no package " + name + "; did you mean " + found.name() + "?");
    }

    /** Tells whether the package has changed since it was read; then all that was read is forgotten, to be read again. */
    boolean hasChanged(PublishedPackage published) {
        long lastSeq = em.createQuery("SELECT p.lastSeq FROM PublishedPackage p WHERE p.id = :id", Long.class)
                .setParameter("id", published.id())
                .getSingleResult();
        if (lastSeq == published.lastSeq()) return false;
        em.clear(); // a query does not read an entity anew that is here already
        return true;
    }

    /** Adds a package with its first owner; a taken name violates {@code packages_name_unique} at once. */
    public void add(PublishedPackage published, long ownerId) {
        em.persist(published);
        em.flush();
        em.persist(new PackageOwner(published.id(), ownerId));
    }

    public boolean isOwner(PublishedPackage published, long userId) {
        return em.find(PackageOwner.class, new PackageOwner.Key(published.id(), userId)) != null;
    }

    /** Returns the owners' usernames in alphabetical order. */
    List<String> owners(PublishedPackage published) {
        return em.createQuery(
                        "SELECT u.username FROM PackageOwner o, User u WHERE o.packageId = :id AND u.id = o.userId",
                        String.class)
                .setParameter("id", published.id())
                .getResultStream()
                .sorted() // here, for databases sort by language
                .toList();
    }

    /** Returns at most {@code limit} packages whose canonical names come after {@code cursor}, in that order. */
    List<PublishedPackage> after(String cursor, int limit) {
        return em.createQuery(
                        "SELECT p FROM PublishedPackage p WHERE p.canonicalName > :cursor ORDER BY p.canonicalName",
                        PublishedPackage.class)
                .setParameter("cursor", cursor)
                .setMaxResults(limit)
                .getResultList();
    }
}
