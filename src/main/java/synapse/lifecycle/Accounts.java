package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import synapse.identity.Registration;
import synapse.identity.User;
import synapse.identity.Users;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Printable;

/** Finds those who own a package, or are to own it. */
@ApplicationScoped
public class Accounts {
    private Users users;

    public Accounts() {} // for the container

    @Inject
    public Accounts(Users users) {
        this.users = users;
    }

    /** @throws RegistryException {@link ProblemType#USER_NOT_FOUND} */
    User get(String username) {
        return Optional.of(username)
                .filter(Registration::isUsername)
                .flatMap(users::find)
                .orElseThrow(() -> new RegistryException(
                        ProblemType.USER_NOT_FOUND,
                        "there is no user " + Printable.of(username) + " here; check the name"));
    }

    /** @throws RegistryException also {@link ProblemType#USER_DEACTIVATED} */
    User getActive(String username) {
        User user = get(username);
        if (user.isActive()) return user;
        throw new RegistryException(
                ProblemType.USER_DEACTIVATED,
                "the account of " + user.username() + " is deactivated and can own nothing new");
    }
}
