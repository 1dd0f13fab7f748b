package synapse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import synapse.address.IpAddress;
import synapse.api.RegisterRequest;
import synapse.api.SetupRequest;
import synapse.api.UserView;
import synapse.audit.AuditLog;
import synapse.config.Setting;
import synapse.database.Clock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Registers users and the first administrator. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing takes long; AccountService writes the row
public class RegistrationService {
    private AccountService accounts;
    private PasswordHashes hashes;
    private SetupTokenFile tokenFile;

    public RegistrationService() {} // for the container

    @Inject
    public RegistrationService(AccountService accounts, PasswordHashes hashes, SetupTokenFile tokenFile) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.tokenFile = tokenFile;
    }

    public UserView register(RegisterRequest request, IpAddress client) {
        if (!isOpen()) {
            throw new RegistryException(
                    ProblemType.FORBIDDEN, "this registry does not let people register; ask its administrator");
        }
        Registration wish = Registration.of(request.username(), request.email(), request.password());
        UserView user = accounts.create(wish, hash(wish, client), Clock.now());
        AuditLog.tell("registered", () -> "Registered user " + user.username());
        return user;
    }

    public UserView setUp(SetupRequest request, IpAddress client) {
        accounts.checkSetupToken(request.token() == null ? "" : request.token());
        Registration wish = Registration.of(request.username(), request.email(), request.password());
        return makeFirstAdministrator(wish, client);
    }

    public UserView makeFirstAdministrator(Registration wish, IpAddress client) {
        UserView user = accounts.createFirstAdministrator(wish, hash(wish, client), Clock.now());
        tokenFile.remove();
        AuditLog.tell("set-up", () -> "User " + user.username() + " is the first administrator");
        return user;
    }

    private String hash(Registration wish, IpAddress client) {
        return hashes.inTurn(client, () -> {
            refuseTaken(wish); // the wait may have decided the matter
            return hashes.hash(wish.password());
        });
    }

    /** Spares the work of hashing; who wins a race, the unique constraint decides. */
    private void refuseTaken(Registration wish) {
        if (accounts.find(wish.username()).isPresent()) {
            throw new RegistryException(
                    ProblemType.USERNAME_TAKEN, "the username " + wish.username() + " is taken; choose another");
        }
    }

    /** Tells whether people may register themselves ({@code REGISTRY_REGISTRATION}). */
    public static boolean isOpen() {
        return new Setting("registry.registration").flag();
    }
}
