package synapse.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes a request: the user behind a valid session. Roles are those of the moment, not those of the token. */
public final class Caller extends CallerPrincipal implements JsonWebToken {
    private final SessionState session;
    private final JWTClaimsSet claims;
    private final String token;

    Caller(SessionState session, JWTClaimsSet claims, String token) {
        super(session.username());
        this.session = session;
        this.claims = claims;
        this.token = token;
    }

    public long userId() {
        return session.userId();
    }

    /** Returns the username. */
    @Override
    public String getName() {
        return session.username();
    }

    /** Tells whether the credentials of this request may be used for that. */
    public boolean may(Scope scope) {
        return Scope.ALL.contains(scope); // a session's may for all
    }

    String sessionId() {
        return session.id();
    }

    List<String> roles() {
        return session.roles();
    }

    Instant expiresAt() {
        return session.expiresAt();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.getClaims().keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "JavaUtilDate"}) // as the two interfaces have it
    public <T> T getClaim(String name) {
        if (name.equals(Claims.raw_token.name())) return (T) token;
        if (name.equals(Claims.groups.name())) return (T) Set.copyOf(session.roles());
        Object value = claims.getClaim(name);
        return (T) (value instanceof java.util.Date date ? Long.valueOf(date.getTime() / 1000) : value);
    }
}
