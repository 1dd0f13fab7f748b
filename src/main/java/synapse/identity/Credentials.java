package synapse.identity;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import synapse.address.IpAddress;
import synapse.database.Clock;
import synapse.database.RequestTime;
import synapse.problem.InTurn;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Finds out who calls: by the token of a session or an API token as {@code Bearer} (RFC 6750), or by an API token as the
 * password of {@code Basic} (RFC 7617).
 */
@ApplicationScoped
public class Credentials {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final int MAX_CHARS = 4096;
    private static final int MOST_LOOKUPS = 16;

    private final InTurn lookups = new InTurn(
            MOST_LOOKUPS, Duration.ofMillis(500), "too many tokens are being looked up at the moment; try again");

    private SessionTokens sessionTokens;
    private CredentialService stored;
    private CredentialCache cache;
    private TokenUses uses;

    public Credentials() {} // for the container

    @Inject
    public Credentials(SessionTokens sessionTokens, CredentialService stored, CredentialCache cache, TokenUses uses) {
        this.sessionTokens = sessionTokens;
        this.stored = stored;
        this.cache = cache;
        this.uses = uses;
    }

    /**
     * Returns who sent this {@code Authorization} header field.
     * @param from where it came from; asked only of API tokens that are not for everywhere
     * @throws RegistryException {@link ProblemType#INVALID_TOKEN}, or {@code UNAVAILABLE} if the database is
     */
    public Caller authenticate(String authorization, Supplier<IpAddress> from) {
        Caller caller = begins(authorization, BEARER)
                ? verify(authorization.substring(BEARER.length()).strip())
                : basic(authorization);
        caller.requireAddress(from);
        if (!caller.hasSession()) uses.note(caller.tokenId(), Clock.now());
        return caller;
    }

    /**
     * Returns whom the token stands for.
     * @throws RegistryException {@link ProblemType#INVALID_TOKEN} if it is damaged, not ours, expired, ended or revoked;
     *     {@code UNAVAILABLE} if the database is
     */
    Caller verify(String token) {
        if (token.length() > MAX_CHARS) throw invalid("the token is longer than " + MAX_CHARS + " characters");
        CredentialState state = state(token);
        state.check(Instant.now());
        return new Caller(state, token);
    }

    private CredentialState state(String token) {
        String key = TokenHash.of(token);
        try {
            return cache.get(key, () -> {
                if (!ApiTokenSecret.isMeant(token)) {
                    String id = sessionTokens.sessionId(token);
                    return lookUp(() -> stored.session(id));
                }
                ApiTokenSecret.check(token);
                return lookUp(() -> stored.apiToken(key));
            });
        } catch (EJBException | PersistenceException e) {
            throw new RegistryException(
                    ProblemType.UNAVAILABLE, "the token cannot be looked up at the moment; try again", e);
        }
    }

    /** Asks the database, for so many at once that nobody who sends tokens of his own making takes all its connections. */
    private CredentialState lookUp(Supplier<CredentialState> question) {
        return lookups.work(() -> RequestTime.within(question));
    }

    private Caller basic(String authorization) {
        if (!begins(authorization, BASIC)) {
            throw invalid("the header field must be: Authorization: Bearer <token>,"
                    + " or Basic with a username and an API token");
        }
        String pair = decoded(authorization.substring(BASIC.length()).strip());
        int colon = pair.indexOf(':');
        if (colon < 0) throw invalid("Basic must be followed by the base64 of <username>:<API token>");
        String secret = pair.substring(colon + 1);
        if (!ApiTokenSecret.isMeant(secret)) {
            throw invalid("Basic takes an API token, never the account's own password, since programs keep what they"
                    + " send with each request; make one with POST /api/v1/tokens");
        }
        Caller caller = verify(secret);
        if (User.key(caller.getName()).equals(User.key(pair.substring(0, colon)))) return caller;
        throw invalid("the API token belongs to another user than the one that is named with it");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RegistryException(ProblemType.INVALID_TOKEN, "what follows Basic is not base64", e);
        }
    }

    private static boolean begins(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static RegistryException invalid(String detail) {
        return new RegistryException(ProblemType.INVALID_TOKEN, detail);
    }
}
