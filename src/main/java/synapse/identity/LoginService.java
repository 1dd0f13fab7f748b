package synapse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import synapse.api.LoginRequest;
import synapse.api.LoginView;
import synapse.api.UserView;
import synapse.api.VerifyView;
import synapse.config.Setting;
import synapse.database.Clock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Logs people in and out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing takes long; SessionService writes the row
public class LoginService {
    private static final Logger LOG = System.getLogger(LoginService.class.getName());

    private AccountService accounts;
    private SessionService sessions;
    private SessionTokens tokens;
    private PasswordHashes hashes;
    private CurrentCaller caller;

    public LoginService() {} // for the container

    @Inject
    public LoginService(
            AccountService accounts,
            SessionService sessions,
            SessionTokens tokens,
            PasswordHashes hashes,
            CurrentCaller caller) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.hashes = hashes;
        this.caller = caller;
    }

    /** @throws RegistryException {@link ProblemType#INVALID_CREDENTIALS}, the same for an unknown user and a wrong password */
    @PermitAll
    public LoginView login(LoginRequest request, String userAgent) {
        Password password = Password.attempt(request.password());
        Optional<User> user = Optional.ofNullable(request.username()).flatMap(accounts::find);
        if (!authenticates(user, password)) {
            LoginMetrics.refused();
            LOG.log(Level.INFO, () -> "Login refused");
            throw new RegistryException(
                    ProblemType.INVALID_CREDENTIALS, "the username or the password is wrong; check both and try again");
        }
        return begin(user.orElseThrow(), password, userAgent);
    }

    private boolean authenticates(Optional<User> user, Password password) {
        if (user.isEmpty()) hashes.matchNobody(password);
        return user.filter(known -> hashes.matches(password, known.passwordHash()))
                .filter(User::isActive)
                .isPresent();
    }

    private LoginView begin(User user, Password password, String userAgent) {
        String renewed = hashes.isOutdated(user.passwordHash()) ? hashes.hash(password) : "";
        Instant now = Clock.now();
        SessionState session = sessions.begin(user.id(), userAgent, lifetime(), renewed, now);
        LoginMetrics.accepted();
        LOG.log(Level.INFO, () -> "User " + session.username() + " logged in");
        return new LoginView(
                tokens.issue(session, now), "Bearer", session.expiresAt().toString(), user.toView());
    }

    /** Returns what the token stands for. */
    @PermitAll
    public VerifyView verify(String token) {
        return view(tokens.verify(token));
    }

    @RolesAllowed(Roles.USER)
    public VerifyView verify() {
        return view(caller.get());
    }

    private static VerifyView view(Caller caller) {
        return new VerifyView(
                true, caller.getName(), caller.roles(), caller.expiresAt().toString());
    }

    /** Ends the caller's session on every node; returns the number of the journal entry. */
    @RolesAllowed(Roles.USER)
    public long logout() {
        Caller current = caller.get();
        long seq = sessions.end(current.sessionId(), current.getName(), Clock.now());
        LOG.log(Level.INFO, () -> "User " + current.getName() + " logged out");
        return seq;
    }

    @RolesAllowed(Roles.USER)
    public UserView me() {
        return accounts.view(caller.get().userId());
    }

    /** Returns how long a session lives ({@code REGISTRY_TOKEN_TTL}). */
    public static Duration lifetime() {
        return new Setting("registry.token.ttl").duration(Duration.ofSeconds(1), Duration.ofDays(3650), "P30D");
    }
}
