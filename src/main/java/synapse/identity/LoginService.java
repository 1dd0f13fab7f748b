package synapse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import synapse.address.IpAddress;
import synapse.api.LoginRequest;
import synapse.api.LoginView;
import synapse.api.UserView;
import synapse.audit.AuditLog;
import synapse.config.Setting;
import synapse.database.Clock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Logs people in and out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing takes long; SessionService writes the row
public class LoginService {
    /** How often a login begins anew because the stored hash changes under it. */
    private static final int ATTEMPTS = 3;

    private AccountService accounts;
    private SessionService sessions;
    private SessionTokens tokens;
    private PasswordHashes hashes;
    private PasswordCheck check;
    private CurrentCaller caller;

    public LoginService() {} // for the container

    @Inject
    public LoginService(
            AccountService accounts,
            SessionService sessions,
            SessionTokens tokens,
            PasswordHashes hashes,
            PasswordCheck check,
            CurrentCaller caller) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.hashes = hashes;
        this.check = check;
        this.caller = caller;
    }

    /**
     * Begins a session.
     * @throws RegistryException {@link ProblemType#INVALID_CREDENTIALS}, the same for an unknown user and a wrong password;
     *     {@code ACCOUNT_DEACTIVATED} for the right password of an account that is not active; {@code RATE_LIMITED} after
     *     too many wrong ones
     */
    @PermitAll
    public LoginView login(LoginRequest request, String userAgent, IpAddress client) {
        Password password = Password.attempt(request.password());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            User user = authenticated(request.username(), password, client);
            String renewed =
                    hashes.isOutdated(user.passwordHash()) ? hashes.inTurn(client, () -> hashes.hash(password)) : "";
            Instant now = Clock.now();
            Optional<CredentialState> session = sessions.begin(user, renewed, userAgent, now);
            if (session.isPresent()) return view(session.get(), user, now);
        }
        throw new RegistryException(
                ProblemType.UNAVAILABLE, "the password of this account is being changed; try again");
    }

    private User authenticated(String username, Password password, IpAddress client) {
        Optional<User> user = Optional.ofNullable(username).flatMap(accounts::find);
        if (!check.passes(username, user, password, client)) throw refused(user);
        User known = user.orElseThrow();
        known.requireActive();
        return known;
    }

    /** An unknown name is not logged: people type their passwords there. */
    private static RegistryException refused(Optional<User> user) {
        LoginMetrics.refused();
        String who = user.map(User::username).orElse("an unknown user");
        AuditLog.tellRefusal("login-refused", () -> "Login of " + who + " refused");
        return new RegistryException(
                ProblemType.INVALID_CREDENTIALS, "the username or the password is wrong; check both and try again");
    }

    private LoginView view(CredentialState session, User user, Instant now) {
        LoginMetrics.accepted();
        AuditLog.tell("login", () -> "User " + session.username() + " logged in");
        return new LoginView(
                tokens.issue(session, now), "Bearer", session.expiresAt().toString(), user.toView());
    }

    /** Ends the caller's session on every node; returns the number of the journal entry. */
    @RolesAllowed(Roles.USER)
    public long logout() {
        return sessions.end(caller.requireSession().sessionId());
    }

    @RolesAllowed(Roles.USER)
    public UserView me() {
        return accounts.view(caller.get().userId());
    }

    /** Returns how long a session lives ({@code REGISTRY_TOKEN_TTL}). */
    public static Duration lifetime() {
        return new Setting("registry.token.ttl").duration();
    }
}
