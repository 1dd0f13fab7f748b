package synapse.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import synapse.limit.UserLimits;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * What is known of a session or an API token at the moment: by this, not by what the token says, a request is judged.
 *
 * @param sessionId empty for an API token
 * @param tokenId 0 for a session
 * @param username empty if there is no such credential
 * @param roles those that a request has: an API token without the scope {@code admin} never makes an administrator
 * @param scopes all of them for a session; of an API token never {@code admin} while its user is no administrator
 * @param bounds none for a session
 * @param expiresAt {@link #NEVER} if it does not expire
 * @param limits what an administrator allows the user
 */
public record CredentialState(
        Status status,
        String sessionId,
        long tokenId,
        long userId,
        String username,
        List<String> roles,
        Set<Scope> scopes,
        TokenBounds bounds,
        Instant expiresAt,
        UserLimits limits) {
    static final Instant NEVER = Instant.MAX;

    /** Whether a credential is accepted. */
    public enum Status {
        OPEN,
        /** It was ended or revoked, or never was. */
        ENDED,
        /** Its user's account is not active. */
        DEACTIVATED
    }

    static CredentialState ofSession(Status status, String id, User user, Instant expiresAt) {
        return new CredentialState(
                status,
                id,
                0,
                user.id(),
                user.username(),
                user.roles(),
                Scope.ALL,
                TokenBounds.NONE,
                expiresAt,
                user.limits());
    }

    static CredentialState ofToken(
            Status status, long id, User user, Set<Scope> scopes, TokenBounds bounds, Instant expiresAt) {
        Set<Scope> allowed = EnumSet.noneOf(Scope.class);
        allowed.addAll(scopes);
        if (!user.isAdministrator()) allowed.remove(Scope.ADMIN);
        List<String> roles = allowed.contains(Scope.ADMIN) ? Roles.OF_ADMINISTRATORS : Roles.OF_USERS;
        return new CredentialState(
                status, "", id, user.id(), user.username(), roles, allowed, bounds, expiresAt, user.limits());
    }

    /** Returns the state of a session that is not there. */
    static CredentialState noSession(String id) {
        return new CredentialState(
                Status.ENDED, id, 0, 0, "", List.of(), Set.of(), TokenBounds.NONE, Instant.EPOCH, UserLimits.NONE);
    }

    /** Returns the state of an API token that is not there. */
    static CredentialState noToken() {
        return new CredentialState(
                Status.ENDED, "", 0, 0, "", List.of(), Set.of(), TokenBounds.NONE, Instant.EPOCH, UserLimits.NONE);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    boolean isSession() {
        return !sessionId.isEmpty();
    }

    /** @throws RegistryException {@link ProblemType#INVALID_TOKEN}, with the reason, if it is not valid at that time */
    void check(Instant now) {
        if (status == Status.DEACTIVATED) {
            throw invalid("the account of this token is deactivated; ask an administrator of this registry");
        }
        if (isOpen() && now.isBefore(expiresAt)) return;
        if (isSession()) throw invalid("the session has expired or was ended; log in again");
        throw invalid(
                isOpen()
                        ? "the API token has expired; log in and make another"
                        : "the API token was revoked, or never was one of this registry");
    }

    private static RegistryException invalid(String detail) {
        return new RegistryException(ProblemType.INVALID_TOKEN, detail);
    }
}
