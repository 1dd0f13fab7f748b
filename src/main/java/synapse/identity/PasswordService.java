package synapse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import synapse.address.IpAddress;
import synapse.api.PasswordRequest;
import synapse.api.PasswordView;
import synapse.audit.AuditLog;
import synapse.database.Clock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Changes passwords. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing takes long; NewPasswordService writes the rows
public class PasswordService {
    private CurrentCaller caller;
    private AccountService accounts;
    private PasswordHashes hashes;
    private PasswordCheck check;
    private NewPasswordService changes;

    public PasswordService() {} // for the container

    @Inject
    public PasswordService(
            CurrentCaller caller,
            AccountService accounts,
            PasswordHashes hashes,
            PasswordCheck check,
            NewPasswordService changes) {
        this.caller = caller;
        this.accounts = accounts;
        this.hashes = hashes;
        this.check = check;
        this.changes = changes;
    }

    /**
     * Changes the caller's password and ends all other sessions; API tokens stay.
     * @throws RegistryException {@link ProblemType#INVALID_CREDENTIALS} if the current password is wrong; {@code RATE_LIMITED} after too many
     *     wrong ones, as at a login
     */
    @RolesAllowed(Roles.USER)
    public Outcome<PasswordView> change(PasswordRequest request, IpAddress client) {
        Caller current = caller.requireSession();
        User user = accounts.get(current.userId());
        Password chosen = user.choosePassword(request.newPassword());
        if (!check.passes(user.username(), Optional.of(user), Password.attempt(request.currentPassword()), client)) {
            throw wrong("the current password is wrong; the password was not changed");
        }
        Outcome<PasswordView> changed = changes.apply(
                        user, hashes.inTurn(client, () -> hashes.hash(chosen)), current.sessionId(), Clock.now())
                .orElseThrow(() -> wrong("the password was changed by somebody else just now; log in again"));
        AuditLog.tell(
                "password-changed",
                () -> "User %s changed the password; %d other sessions ended"
                        .formatted(current.getName(), changed.view().sessionsEnded()));
        return changed;
    }

    private static RegistryException wrong(String detail) {
        return new RegistryException(ProblemType.INVALID_CREDENTIALS, detail);
    }
}
