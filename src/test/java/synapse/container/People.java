package synapse.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import synapse.address.IpAddress;
import synapse.api.LoginRequest;
import synapse.api.RegisterRequest;
import synapse.api.SetupRequest;
import synapse.database.Clock;
import synapse.identity.AccountService;
import synapse.identity.LoginService;
import synapse.identity.Registration;
import synapse.identity.RegistrationService;

/** Makes accounts of both roles and logs them in. */
@ApplicationScoped
public class People {
    private static final String PASSWORD = "three words and a half";

    @Inject
    private RegistrationService registrations;

    @Inject
    private LoginService logins;

    @Inject
    private AccountService accounts;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @PersistenceContext
    private EntityManager em;

    /** Returns the token of a new user. */
    public String user(String name) {
        registrations.register(new RegisterRequest(name, name + "@example.org", PASSWORD), IpAddress.UNKNOWN);
        return token(name);
    }

    /** Returns the token of the first administrator; can be called once. */
    public String administrator(String name) throws IOException {
        Path file = Path.of(System.getProperty("registry.data"), "setup-token");
        String token = Files.readString(file).strip();
        registrations.setUp(new SetupRequest(token, name, name + "@example.org", PASSWORD), IpAddress.UNKNOWN);
        return token(name);
    }

    /** Makes a user whose password was hashed with that many iterations; returns the hash. */
    public String userWithHashOf(String name, int iterations) {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(iterations)));
        String hash = pbkdf2.generate(PASSWORD.toCharArray());
        accounts.create(Registration.of(name, name + "@example.org", PASSWORD), hash, Clock.now());
        return hashOf(name);
    }

    /** Returns the hash as it is stored now. */
    public String hashOf(String name) {
        return em.createQuery("SELECT u.passwordHash FROM User u WHERE u.username = :name", String.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Returns the token of a new session. */
    public String logIn(String name) {
        return token(name);
    }

    private String token(String name) {
        return logins.login(new LoginRequest(name, PASSWORD), "test", IpAddress.UNKNOWN)
                .token();
    }
}
