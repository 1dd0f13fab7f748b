package synapse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.SortedMap;

/** Looks credentials up for those who do not yet know who calls. */
@Stateless
@PermitAll
public class CredentialService {
    private Sessions sessions;
    private ApiTokens tokens;

    public CredentialService() {} // for the container

    @Inject
    public CredentialService(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Returns the state of the session, one that is not open if there is none. */
    public CredentialState session(String id) {
        return sessions.find(id).map(Session::state).orElseGet(() -> CredentialState.noSession(id));
    }

    /** Returns the state of the API token with that SHA-256, one that is not open if there is none. */
    public CredentialState apiToken(String sha256) {
        return tokens.find(sha256).map(ApiToken::state).orElseGet(CredentialState::noToken);
    }

    /** Writes when API tokens were last used; ordered by id, so that two nodes that do it at once do not deadlock. */
    public void saveUses(SortedMap<Long, Instant> uses) {
        uses.forEach(tokens::used);
    }

    /** Removes the API tokens that expired before {@code limit}; returns how many. */
    public int removeTokensExpiredBefore(Instant limit) {
        return tokens.removeExpiredBefore(limit);
    }
}
