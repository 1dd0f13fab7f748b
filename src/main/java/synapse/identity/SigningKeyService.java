package synapse.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Stores the signing keys, which all nodes share. */
@Stateless
public class SigningKeyService {
    @PersistenceContext
    private EntityManager em;

    /** Returns all keys, oldest first; the first one signs, all verify. */
    public List<SigningKey> all() {
        return em.createQuery("SELECT k FROM SigningKey k ORDER BY k.createdAt, k.kid", SigningKey.class)
                .getResultList();
    }

    public void add(SigningKey key) {
        em.persist(key);
    }
}
