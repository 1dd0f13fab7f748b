package synapse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import synapse.api.NewTokenRequest;
import synapse.api.TokenView;
import synapse.api.TokensView;
import synapse.audit.AuditLog;
import synapse.database.Clock;
import synapse.journal.Journal;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Makes, lists and revokes the caller's API tokens, each in a transaction of its own. */
@Stateless
@RolesAllowed(Roles.USER)
public class ApiTokenService {
    private static final int MOST_OF_A_USER = 100;

    private ApiTokens tokens;
    private Users users;
    private Journal journal;
    private CurrentCaller caller;

    public ApiTokenService() {} // for the container

    @Inject
    public ApiTokenService(ApiTokens tokens, Users users, Journal journal, CurrentCaller caller) {
        this.tokens = tokens;
        this.users = users;
        this.journal = journal;
        this.caller = caller;
    }

    /** Returns the caller's tokens without their secrets, newest first, expired ones included. */
    public TokensView list() {
        User user = users.get(caller.requireSession().userId());
        return new TokensView(
                tokens.of(user).stream().map(token -> token.toView(null)).toList());
    }

    /**
     * Makes a token; nobody will see its secret again. Not journalled: no other node must hear of what it cannot know yet.
     * @throws RegistryException {@link ProblemType#FORBIDDEN} if the caller may not give that scope, {@code TOO_MANY_TOKENS}
     */
    public TokenView create(NewTokenRequest request) {
        Instant now = Clock.now();
        User user = users.lock(caller.requireSession().userId()); // so that two at once do not exceed the limit
        NewApiToken wish = NewApiToken.of(request, now);
        if (wish.scopes().contains(Scope.ADMIN) && !user.isAdministrator()) {
            throw new RegistryException(
                    ProblemType.FORBIDDEN, "only an administrator may make an API token with the scope \"admin\"");
        }
        makeRoom(user, now);
        String secret = ApiTokenSecret.make();
        ApiToken token = new ApiToken(user, wish, secret, now);
        tokens.add(token);
        AuditLog.tellCommitted(
                "token-made",
                () -> "User %s made API token %d: %s"
                        .formatted(user.username(), token.id(), Scope.texts(wish.scopes())));
        return token.toView(secret);
    }

    private void makeRoom(User user, Instant now) {
        if (tokens.count(user) < MOST_OF_A_USER) return;
        tokens.removeExpired(user, now);
        if (tokens.count(user) < MOST_OF_A_USER) return;
        throw new RegistryException(
                ProblemType.TOO_MANY_TOKENS,
                "you have " + MOST_OF_A_USER + " API tokens, which is the limit; revoke one that is not needed");
    }

    /** Revokes one of the caller's tokens on every node; returns the number of the journal entry. */
    public long revoke(String id) {
        User user = users.get(caller.requireSession().userId());
        if (!id.matches("[0-9]{1,18}") || !tokens.remove(user, Long.parseLong(id))) {
            throw new RegistryException(
                    ProblemType.NOT_FOUND, "you have no API token of that id; see GET /api/v1/tokens");
        }
        AuditLog.tellCommitted("token-revoked", () -> "User %s revoked API token %s".formatted(user.username(), id));
        return journal.append(List.of(Changes.tokenRevoked(user, Long.parseLong(id), Clock.now())));
    }
}
