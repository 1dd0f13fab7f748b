package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
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
        return em.createQuery("SELECT u FROM User u WHERE u.usernameKey = :key", User.class)
                .setParameter("key", User.key(username))
                .getResultStream()
                .findFirst();
    }

    public Optional<User> find(long id) {
        return Optional.ofNullable(em.find(User.class, id));
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
