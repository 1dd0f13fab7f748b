package synapse.identity;

import com.nimbusds.jwt.SignedJWT;
import jakarta.security.enterprise.CallerPrincipal;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import synapse.address.IpAddress;
import synapse.api.VerifyView;
import synapse.limit.LimitKind;
import synapse.limit.Subject;
import synapse.limit.UserLimits;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Who makes a request: the user behind a valid session or API token. Roles are those of the moment, not the token's. */
public final class Caller extends CallerPrincipal implements JsonWebToken {
    private final CredentialState state;
    private final String token;

    /** @param token the text that the state was found by, whose signature was verified if it has one */
    public Caller(CredentialState state, String token) {
        super(state.username());
        this.state = state;
        this.token = token;
    }

    public long userId() {
        return state.userId();
    }

    /** Returns the username. */
    @Override
    public String getName() {
        return state.username();
    }

    /** Tells whether the credentials of this request may be used for that. */
    public boolean may(Scope scope) {
        return state.scopes().contains(scope);
    }

    /** @throws RegistryException {@link ProblemType#FORBIDDEN} if the API token at hand lacks the scope */
    public Caller require(Scope scope) {
        if (may(scope)) return this;
        throw new RegistryException(
                ProblemType.FORBIDDEN,
                "this API token lacks the scope \"" + scope.text() + "\"; use one that has it, or log in");
    }

    /** @throws RegistryException {@link ProblemType#FORBIDDEN} if the API token at hand is not for that package */
    public Caller requirePackage(PackageName name) {
        state.bounds().requirePackage(name);
        return this;
    }

    /** @throws RegistryException {@link ProblemType#INVALID_TOKEN} if the API token at hand is not for use from there */
    void requireAddress(Supplier<IpAddress> from) {
        state.bounds().requireAddress(from);
    }

    /** Tells whether the user is an administrator, and this request may do what administrators do. */
    public boolean isAdministrator() {
        return state.roles().contains(Roles.ADMIN);
    }

    /** Tells whether somebody logged in; false if an API token was sent. */
    boolean hasSession() {
        return state.isSession();
    }

    String sessionId() {
        return state.sessionId();
    }

    long tokenId() {
        return state.tokenId();
    }

    List<String> roles() {
        return state.roles();
    }

    /** Returns who is counted for what this caller sends: a limit of the user's own is for all sessions and tokens together. */
    public Subject subject(LimitKind kind) {
        return hasSession() || limits().has(kind) ? Subject.ofUser(userId()) : Subject.ofToken(tokenId());
    }

    /** Returns what an administrator allows this user. */
    public UserLimits limits() {
        return state.limits();
    }

    VerifyView toVerifyView() {
        List<String> scopes = hasSession() ? null : Scope.texts(state.scopes());
        Instant end = state.expiresAt();
        return new VerifyView(
                true,
                getName(),
                roles(),
                scopes,
                state.bounds().packageTexts(),
                state.bounds().addressTexts(),
                end.equals(CredentialState.NEVER) ? null : end.toString());
    }

    @Override
    public Set<String> getClaimNames() {
        return claims().keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "JavaUtilDate"}) // as the two interfaces have it
    public <T> T getClaim(String name) {
        if (name.equals(Claims.raw_token.name())) return (T) token;
        if (name.equals(Claims.groups.name())) return (T) Set.copyOf(roles());
        Object value = claims().get(name);
        return (T) (value instanceof java.util.Date date ? Long.valueOf(date.getTime() / 1000) : value);
    }

    /** Reads the claims of a session's token anew, for hardly anybody asks; an API token has none but the user's. */
    private Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(Claims.sub.name(), getName());
        claims.put(Claims.upn.name(), getName());
        claims.put(Claims.groups.name(), roles());
        try {
            if (hasSession())
                claims.putAll(SignedJWT.parse(token).getJWTClaimsSet().getClaims());
        } catch (ParseException e) {
            throw new IllegalStateException("a verified token is a JWT", e);
        }
        return claims;
    }
}
