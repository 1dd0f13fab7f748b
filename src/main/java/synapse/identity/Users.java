package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import synapse.database.Violation;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The stored users. */
@ApplicationScoped
public class Users {
    @PersistenceContext
    private EntityManager em;

    /** @throws RegistryException {@link ProblemType#USERNAME_TAKEN} or {@link ProblemType#EMAIL_TAKEN} */
    public void add(User user) {
        try {
            em.persist(user);
            em.flush();
        } catch (PersistenceException e) {
            if (Violation.of("users_username_unique", e)) {
                throw new RegistryException(
                        ProblemType.USERNAME_TAKEN, "the username " + user.username() + " is taken; choose another");
            }
            if (Violation.of("users_email_unique", e)) {
                throw new RegistryException(
                        ProblemType.EMAIL_TAKEN, "this e-mail address has an account already; log in to it");
            }
            throw e;
        }
    }

    /** Returns the user of that name, in whatever case it is written. */
    public Optional<User> find(String username) {
        if (!Registration.isUsername(username)) return Optional.empty(); // PostgreSQL fails at some of the others
        return em.createQuery("SELECT u FROM User u WHERE u.usernameKey = :key", User.class)
                .setParameter("key", User.key(username))
                .getResultStream()
                .findFirst();
    }

    /** Returns the user and keeps others from changing it until the transaction ends. */
    User lock(long id) {
        User user = get(id);
        em.refresh(user, LockModeType.PESSIMISTIC_WRITE);
        return user;
    }

    /**
     * Returns at most {@code limit} users whose names begin with {@code prefix} and come after {@code cursor}, in the order
     * of their names.
     */
    List<User> after(String cursor, String prefix, int limit) {
        return em.createQuery(
                        "SELECT u FROM User u WHERE u.usernameKey > :cursor AND u.usernameKey LIKE :prefix ESCAPE '!'"
                                + " ORDER BY u.usernameKey",
                        User.class)
                .setParameter("cursor", cursor)
                .setParameter("prefix", User.key(prefix).replace("_", "!_") + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lets one transaction at a time change who is an administrator; to be called before a user is read. */
    void lockAdministration() {
        em.createNativeQuery("SELECT id FROM first_administrator FOR UPDATE").getResultList();
    }

    /** Tells whether nobody who is active is an administrator. */
    boolean lackActiveAdministrator() {
        em.flush();
        return em.createQuery("SELECT COUNT(u) FROM User u WHERE u.active = TRUE AND u.roles LIKE :role", Long.class)
                        .setParameter("role", "%" + Roles.ADMIN + "%")
                        .getSingleResult()
                == 0;
    }

    /** Returns the user of that id, who must be there: no account is ever removed. */
    User get(long id) {
        return Optional.ofNullable(em.find(User.class, id)).orElseThrow();
    }

    /** Tells whether nobody has become the first administrator yet. */
    boolean lackAdministrator() {
        return em.createNativeQuery("SELECT id FROM first_administrator WHERE user_id IS NULL")
                        .getResultList()
                        .size()
                == 1;
    }

    /** Makes {@code user} the first administrator; false if there is one. Of two at once, one waits and loses. */
    boolean claimAdministration(User user) {
        return em.createNativeQuery("UPDATE first_administrator SET user_id = ? WHERE user_id IS NULL")
                        .setParameter(1, user.id())
                        .executeUpdate()
                == 1;
    }
}
