package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import synapse.address.IpAddress;
import synapse.limit.LoginThrottle;

/** Compares passwords, for so many a client as {@link LoginThrottle} allows, and in the same time whether the account exists or not. */
@ApplicationScoped
public class PasswordCheck {
    private PasswordHashes hashes;
    private LoginThrottle throttle;

    public PasswordCheck() {} // for the container

    @Inject
    public PasswordCheck(PasswordHashes hashes, LoginThrottle throttle) {
        this.hashes = hashes;
        this.throttle = throttle;
    }

    /**
     * Tells whether it is the user's password.
     * @param user none if nobody has the name
     * @throws synapse.problem.RegistryException {@code RATE_LIMITED} after too many wrong ones; {@code UNAVAILABLE} if too many
     *     others are being compared
     */
    boolean passes(String username, Optional<User> user, Password password, IpAddress client) {
        String account = account(username);
        throttle.check(account, client);
        return hashes.inTurn(client, () -> {
            throttle.check(account, client); // the wait may have decided the matter
            boolean equal = hashes.matches(password, user.map(User::passwordHash));
            if (equal) throttle.succeeded(account, client);
            else throttle.failed(account, client);
            return equal;
        });
    }

    /** Returns what stands for the account; all names that nobody can have are one. */
    private static String account(String username) {
        return username != null && Registration.isUsername(username) ? User.key(username) : "";
    }
}
