package synapse.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import synapse.catalog.VersionState;

/** Counts of rows; each is one query. */
@ApplicationScoped
public class RegistryFigures {
    @PersistenceContext
    private EntityManager em;

    long users() {
        return number("SELECT COUNT(u) FROM User u");
    }

    long activeUsers() {
        return number("SELECT COUNT(u) FROM User u WHERE u.active = TRUE");
    }

    long activeAdministrators() {
        return number("SELECT COUNT(u) FROM User u WHERE u.active = TRUE AND u.roles LIKE '%admin%'");
    }

    long openSessions(Instant now) {
        return em.createQuery(
                        "SELECT COUNT(s) FROM Session s WHERE s.revokedAt IS NULL AND s.expiresAt > :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    long packages() {
        return number("SELECT COUNT(p) FROM PublishedPackage p");
    }

    Map<VersionState, Long> versions() {
        Map<VersionState, Long> byState = new EnumMap<>(VersionState.class);
        List<Object[]> rows = em.createQuery(
                        "SELECT v.state, COUNT(v.state) FROM PackageVersion v GROUP BY v.state", Object[].class)
                .getResultList();
        for (Object[] row : rows) byState.put((VersionState) row[0], (Long) row[1]);
        return byState;
    }

    long storedBytes() {
        return number("SELECT SUM(v.tarballSize) FROM PackageVersion v WHERE v.state IN"
                + " (synapse.catalog.VersionState.PUBLISHED, synapse.catalog.VersionState.YANKED)");
    }

    long pendingBlobs() {
        return number("SELECT COUNT(b) FROM PendingBlob b WHERE b.doomed = FALSE");
    }

    long doomedBlobs() {
        return number("SELECT COUNT(b) FROM PendingBlob b WHERE b.doomed = TRUE");
    }

    long downloads() {
        return number("SELECT SUM(t.count) FROM DownloadTotal t");
    }

    long loggedDownloads() {
        return number("SELECT COUNT(d) FROM Download d");
    }

    /** Returns the API tokens that have not expired. */
    long tokens(Instant now) {
        return em.createQuery(
                        "SELECT COUNT(t) FROM ApiToken t WHERE t.expiresAt IS NULL OR t.expiresAt > :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** A sum of nothing is null. */
    private long number(String query) {
        Number number = em.createQuery(query, Number.class).getSingleResult();
        return number == null ? 0 : number.longValue();
    }
}
