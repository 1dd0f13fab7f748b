package synapse.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import synapse.api.UserView;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Makes and looks up accounts, each call a transaction; passwords come hashed. */
@Stateless
public class AccountService {
    private Users users;
    private SetupTokens setupTokens;

    public AccountService() {} // for the container

    @Inject
    public AccountService(Users users, SetupTokens setupTokens) {
        this.users = users;
        this.setupTokens = setupTokens;
    }

    public UserView create(Registration registration, String passwordHash, Instant now) {
        User user = new User(registration, passwordHash, Roles.OF_USERS, now);
        users.add(user);
        return user.toView();
    }

    /** @throws RegistryException {@link ProblemType#SETUP_DONE} if there is an administrator; then nothing is written */
    public UserView createFirstAdministrator(Registration registration, String passwordHash, Instant now) {
        User user = new User(registration, passwordHash, Roles.OF_ADMINISTRATORS, now);
        users.add(user);
        if (!users.claimAdministration(user)) throw setupDone();
        setupTokens.removeAll();
        return user.toView();
    }

    public boolean lacksAdministrator() {
        return users.lackAdministrator();
    }

    /** @throws RegistryException if there is an administrator, or the token is not one of the stored ones */
    public void checkSetupToken(String token) {
        if (!users.lackAdministrator()) throw setupDone();
        if (!setupTokens.contain(token)) {
            throw new RegistryException(
                    ProblemType.INVALID_TOKEN,
                    "this is not the setup token; it stands in the file setup-token below REGISTRY_DATA");
        }
    }

    /** Makes a setup token known, by its hash. */
    public void offer(String setupToken, Instant now) {
        setupTokens.add(setupToken, now);
    }

    public Optional<User> find(String username) {
        return users.find(username);
    }

    public User get(long userId) {
        return users.get(userId);
    }

    public UserView view(long userId) {
        return users.get(userId).toView();
    }

    private static RegistryException setupDone() {
        return new RegistryException(ProblemType.SETUP_DONE, "there is an administrator already; log in instead");
    }
}
