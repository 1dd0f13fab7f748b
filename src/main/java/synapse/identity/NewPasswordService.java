package synapse.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import synapse.api.PasswordView;
import synapse.journal.Journal;

/** The transaction of a change of password; passwords come hashed. */
@Stateless
public class NewPasswordService {
    private Users users;
    private Sessions sessions;
    private ApiTokens tokens;
    private Journal journal;

    public NewPasswordService() {} // for the container

    @Inject
    public NewPasswordService(Users users, Sessions sessions, ApiTokens tokens, Journal journal) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.journal = journal;
    }

    /**
     * Stores the hash and ends the user's sessions but {@code kept}.
     * @return nothing if the stored hash is no longer the checked one: of two changes at once one wins
     */
    public Optional<Outcome<PasswordView>> apply(User checked, String hash, String kept, Instant now) {
        User user = users.lock(checked.id());
        if (!user.passwordHash().equals(checked.passwordHash())) return Optional.empty();
        user.changePassword(hash);
        int ended = sessions.endAll(user, kept, now);
        PasswordView view = new PasswordView(ended, tokens.count(user));
        return Optional.of(new Outcome<>(view, journal.append(List.of(Changes.passwordChanged(user, kept, now)))));
    }
}
